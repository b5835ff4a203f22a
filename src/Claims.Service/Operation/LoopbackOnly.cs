using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Options;

namespace Claims.Service.Operation;

/// <summary>Limits of the server itself. A service without keys refuses to listen where others than this machine could reach it.</summary>
internal sealed class LoopbackOnly(IOptions<ServiceOptions> options) : IConfigureOptions<KestrelServerOptions>
{
    public void Configure(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestBodySize = options.Value.MaxRequestBytes;
        kestrel.ConfigureEndpointDefaults(Check);
    }

    private void Check(ListenOptions listen)
    {
        if (options.Value.ApiKeys.Count == 0 && !options.Value.AllowNetworkWithoutKeys && listen.IPEndPoint is { } endpoint && !IPAddress.IsLoopback(endpoint.Address))
        {
            throw new ConfigurationFaultException($"Without keys the service listens on loopback only, and {endpoint} is not: "
                + "add Service:ApiKeys, listen on http://localhost, or set Service:AllowNetworkWithoutKeys to true.");
        }
    }
}
