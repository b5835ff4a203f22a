using System.Buffers;
using RabbitMQ.Client;

namespace Claims.Service.Queue;

/// <summary>Makes results and dead letters that carry the identity of the message they answer.</summary>
internal sealed class ReplyWriter(QueueOptions options)
{
    /// <summary>Header of a result: the fingerprint of the model that labelled it.</summary>
    internal const string Model = "claims-model";

    /// <summary>Header of a dead letter: what was wrong and what is allowed.</summary>
    internal const string Reason = "claims-reason";

    /// <summary>Header of a dead letter: the status with which <c>POST /v1/classify</c> would have answered.</summary>
    internal const string Status = "claims-status";

    // A header must fit into one frame, and a reason may name a property of any length.
    private const int LongestReason = 1000;

    // The broker would send a dead letter to these queues too, refuse the user of another connection, and delete it when its time is up.
    private static readonly string[] Routing = ["CC", "BCC"];

    /// <summary>The result: the document with which <c>POST /v1/classify</c> answers.</summary>
    internal Reply Result(Delivery message, ClassifiedArticle result, string fingerprint)
    {
        var body = new ArrayBufferWriter<byte>();
        ResultJson.WriteDocument(body, result);
        var properties = new BasicProperties
        {
            ContentType = "application/json",
            MessageId = message.Properties.MessageId,
            CorrelationId = message.Properties.CorrelationId,
            Persistent = true,
            Headers = new Dictionary<string, object?>(StringComparer.Ordinal) { [Model] = fingerprint },
        };
        return new Reply(options.Results, properties, body.WrittenMemory, IsDead: false);
    }

    /// <summary>The message as it came, and why it cannot be labelled.</summary>
    internal Reply DeadLetter(Delivery message, int status, string reason)
    {
        var properties = new BasicProperties(message.Properties) { Persistent = true };
        properties.ClearUserId();
        properties.ClearExpiration();
        properties.Headers = (message.Properties.Headers ?? new Dictionary<string, object?>(StringComparer.Ordinal))
            .Where(header => !Routing.Contains(header.Key, StringComparer.Ordinal))
            .ToDictionary(StringComparer.Ordinal);
        properties.Headers[Status] = status;
        properties.Headers[Reason] = reason.Length <= LongestReason ? reason : reason[..LongestReason] + "...";
        return new Reply(options.DeadLetters, properties, message.Body, IsDead: true);
    }
}
