namespace Claims.Service.Queue;

/// <summary>The worker that labels articles from a RabbitMQ queue, section <c>Queue</c> of the configuration. Without <see cref="Uri"/> there is none.</summary>
internal sealed class QueueOptions
{
    /// <summary>Name of the section.</summary>
    internal const string Section = "Queue";

    /// <summary>
    /// Where the broker is: <c>amqp://host:5672/vhost</c>, or <c>amqps</c> for TLS, with user name and password (percent-encoded) if they are not given apart.
    /// Null (the default) for no worker.
    /// </summary>
    public string? Uri { get; set; }

    /// <summary>Further nodes of the broker's cluster, as <c>host</c> or <c>host:port</c>; any node may be taken, in random order. None by default.</summary>
    public IList<string> Nodes { get; } = [];

    /// <summary>Who connects; before the one in the URI. Null for that one, or for <c>guest</c>.</summary>
    public string? UserName { get; set; }

    /// <summary>The password; before the one in the URI. Null for that one, or for <c>guest</c>.</summary>
    public string? Password { get; set; }

    /// <summary>Path of the certificates (PEM) of the authority that the broker's certificate is signed by; null for those that the machine trusts.</summary>
    public string? CaFile { get; set; }

    /// <summary>Queue that the articles are taken from. Up to 255 bytes, as every name of a queue.</summary>
    public string Articles { get; set; } = "claims.articles";

    /// <summary>Queue that the results are put into.</summary>
    public string Results { get; set; } = "claims.results";

    /// <summary>Queue for messages that cannot be labelled.</summary>
    public string DeadLetters { get; set; } = "claims.dead-letters";

    /// <summary>How many articles the worker holds at most: labelled, waiting for that, or waiting for the broker's confirmation. From 1 to 10,000.</summary>
    public int Prefetch { get; set; } = 100;

    /// <summary>How often a message is delivered anew, after workers that held it were lost, before it is a dead letter. From 1 to 1,000.</summary>
    public int DeliveryLimit { get; set; } = 20;

    /// <summary>Longest pause between two attempts to connect or to publish; the first pauses are shorter. From 0.1 seconds to 10 minutes.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromSeconds(30);
}
