using RabbitMQ.Client;

namespace Claims.Service.Queue;

/// <summary>Makes connections to the broker as the options say.</summary>
internal sealed class BrokerFactory
{
    // The most that a broker lets through: what is too large must arrive to be refused with a reason.
    private const uint LargestMessage = 512 * 1024 * 1024;

    private readonly ConnectionFactory factory;
    private readonly AmqpTcpEndpoint[] endpoints;

    /// <param name="options">Valid options with a URI.</param>
    internal BrokerFactory(QueueOptions options)
    {
        Address = BrokerAddress.TryParse(options.Uri!)!;
        factory = new ConnectionFactory
        {
            VirtualHost = Address.VirtualHost,
            UserName = options.UserName ?? Address.UserName ?? ConnectionFactory.DefaultUser,
            Password = options.Password ?? Address.Password ?? ConnectionFactory.DefaultPass,
            ClientProvidedName = $"claims on {Environment.MachineName}",
            RequestedHeartbeat = TimeSpan.FromSeconds(20),
            RequestedConnectionTimeout = TimeSpan.FromSeconds(10),
            // What was delivered over a lost connection must not be acknowledged over the next: the worker connects anew itself.
            AutomaticRecoveryEnabled = false,
            TopologyRecoveryEnabled = false,
        };
        var trusted = options.CaFile is { } file ? BrokerTls.Trusting(BrokerTls.Read(file)) : null;
        endpoints = new (string Host, int? Port)[] { (Address.Host, Address.Port) }
            .Concat(options.Nodes.Select(node => BrokerAddress.TryParseNode(node)!.Value))
            .Select(node => new AmqpTcpEndpoint(
                node.Host,
                node.Port ?? Address.DefaultPort,
                new SslOption { Enabled = Address.Tls, ServerName = node.Host, CertificateValidationCallback = trusted },
                LargestMessage))
            .ToArray();
    }

    /// <summary>The address without user name and password.</summary>
    internal BrokerAddress Address { get; }

    /// <summary>Connects to one of the nodes.</summary>
    /// <exception cref="RabbitMQ.Client.Exceptions.BrokerUnreachableException">No node can be reached, or none lets the worker in.</exception>
    internal Task<IConnection> ConnectAsync(CancellationToken cancellation) => factory.CreateConnectionAsync(endpoints, cancellation);
}
