using System.Security.Cryptography;
using System.Text;
using Claims.Service.Api;
using Microsoft.Extensions.Options;

namespace Claims.Service.Operation;

/// <summary>Asks for a key where an endpoint needs one and keys are configured.</summary>
internal sealed class ApiKeyCheck(IOptions<ServiceOptions> options)
{
    private const string Scheme = "Bearer ";

    private readonly (string Name, byte[] Hash)[] keys = options.Value.ApiKeys.Select(key => (key.Name, Convert.FromHexString(key.Sha256))).ToArray();

    /// <summary>Marks an endpoint that needs a key.</summary>
    internal sealed record Needed;

    /// <summary>Does nothing for a request that may go on.</summary>
    /// <exception cref="ProblemException">There is no key, or not a known one (401).</exception>
    internal void Check(HttpContext context)
    {
        if (keys.Length == 0 || context.GetEndpoint()?.Metadata.GetMetadata<Needed>() is null)
            return;
        var header = context.Request.Headers.Authorization.ToString();
        var presented = header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) ? header[Scheme.Length..].Trim() : "";
        if (NameOf(presented) is not { } name)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer realm=\"claims\"";
            throw new ProblemException(StatusCodes.Status401Unauthorized,
                presented.Length == 0 ? "A key is needed: send it as 'Authorization: Bearer KEY'." : "This key is not known; send a valid one as 'Authorization: Bearer KEY'.");
        }

        context.Items[typeof(ApiKeyCheck)] = name;
    }

    /// <summary>Who holds the key of a request; null where none was needed.</summary>
    internal static string? HolderOf(HttpContext context) => context.Items[typeof(ApiKeyCheck)] as string;

    // Hashes of equal length, all of them compared in full: the time tells nothing about how much of a key was right.
    private string? NameOf(string presented)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(presented));
        string? found = null;
        foreach (var key in keys)
        {
            if (CryptographicOperations.FixedTimeEquals(key.Hash, hash))
                found = key.Name;
        }

        return found;
    }
}
