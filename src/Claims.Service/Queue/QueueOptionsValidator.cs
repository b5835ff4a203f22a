using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace Claims.Service.Queue;

/// <summary>Lists every fault of the options, each with what is allowed. None repeats the URI or the password.</summary>
internal sealed class QueueOptionsValidator : IValidateOptions<QueueOptions>
{
    private const int LongestName = 255;

    public ValidateOptionsResult Validate(string? name, QueueOptions options)
    {
        var faults = Broker(options).Concat(Names(options)).Concat(Ranges(options)).ToArray();
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Broker(QueueOptions options)
    {
        if (options.Uri is null)
            yield break;
        var address = BrokerAddress.TryParse(options.Uri);
        if (address is null)
            yield return "Queue:Uri is not the address of a broker; it must look like amqp://host:5672/vhost or amqps://name:password@host:5671/vhost, with every special character percent-encoded.";
        for (var i = 0; i < options.Nodes.Count; i++)
        {
            if (BrokerAddress.TryParseNode(options.Nodes[i]) is null)
                yield return $"Queue:Nodes:{i} is not a node of the cluster; it must look like host or host:port.";
        }

        if (options.CaFile is { } file && CaFault(file) is { } fault)
            yield return $"Queue:CaFile '{file}' {fault}; a PEM file with the certificates of an authority is needed.";
        else if (options.CaFile is not null && address?.Tls == false)
            yield return "Queue:CaFile has no meaning without TLS; Queue:Uri must begin with amqps.";
    }

    private static string? CaFault(string file)
    {
        try
        {
            return BrokerTls.Read(file).Count == 0 ? "holds no certificate" : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or CryptographicException)
        {
            return "cannot be read";
        }
    }

    private static IEnumerable<string> Names(QueueOptions options)
    {
        (string Option, string Name)[] queues =
            [(nameof(options.Articles), options.Articles), (nameof(options.Results), options.Results), (nameof(options.DeadLetters), options.DeadLetters)];
        foreach (var (i, (option, name)) in queues.Index())
        {
            if (string.IsNullOrWhiteSpace(name) || Encoding.UTF8.GetByteCount(name) > LongestName || name.StartsWith("amq.", StringComparison.Ordinal))
                yield return $"Queue:{option} '{name}' is not the name of a queue; it must have 1 to {LongestName} bytes and not begin with 'amq.'.";
            else if (queues.Take(i).Any(queue => queue.Name == name))
                yield return $"Queue:{option} '{name}' stands there twice; articles, results and dead letters each need a queue of their own.";
        }
    }

    private static IEnumerable<string> Ranges(QueueOptions options) => new[]
    {
        Range(nameof(options.Prefetch), options.Prefetch, 1, 10_000),
        Range(nameof(options.DeliveryLimit), options.DeliveryLimit, 1, 1_000),
        Range(nameof(options.LongestPause), options.LongestPause, TimeSpan.FromSeconds(0.1), TimeSpan.FromMinutes(10)),
    }.OfType<string>();

    private static string? Range<T>(string option, T value, T least, T most)
        where T : IComparable<T> =>
        value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0 ? null : $"Queue:{option} {value} is not from {least} to {most}.";
}
