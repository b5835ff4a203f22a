using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;

namespace Claims.Service.Tests.Queue;

/// <summary>A RabbitMQ of the tests' own: own ports, own folder, gone when they are over.</summary>
public sealed class Broker : IAsyncLifetime
{
    private static readonly string Server = Environment.GetEnvironmentVariable("RABBITMQ_SERVER") is { Length: > 0 } named ? named : "/usr/lib/rabbitmq/bin/rabbitmq-server";

    private readonly string folder = Directory.CreateTempSubdirectory("claims-broker-").FullName;
    private readonly int[] ports = FreePorts(4);
    private Process? process;

    /// <summary>Whether there is a RabbitMQ on this machine.</summary>
    internal static bool IsInstalled { get; } = File.Exists(Server);

    /// <summary>Where it listens, with user and password.</summary>
    internal string Address => $"amqp://claims:claims@127.0.0.1:{ports[0]}";

    /// <summary>Where it listens with TLS.</summary>
    internal string TlsAddress => $"amqps://claims:claims@localhost:{ports[3]}";

    /// <summary>The authority that signed its certificate.</summary>
    internal string CaFile => Path.Combine(folder, "ca.pem");

    public async Task InitializeAsync()
    {
        if (!IsInstalled)
            return;
        Certificates.Write(folder);
        await StartAsync();
    }

    /// <summary>Starts it; its queues are those of before.</summary>
    internal async Task StartAsync()
    {
        process = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "Queue", "broker"), [folder, .. ports.Select(port => port.ToString())])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        // The end of what it says, for a test that fails.
        var said = new Queue<string?>();
        void Keep(object sender, DataReceivedEventArgs line)
        {
            lock (said)
                said.Enqueue(line.Data);
        }

        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        for (var tries = 0; ; tries++)
        {
            try
            {
                await using var connection = await ConnectAsync();
                return;
            }
            catch (BrokerUnreachableException) when (tries < 600 && !process.HasExited)
            {
                await Task.Delay(100);
            }
            catch (BrokerUnreachableException e)
            {
                lock (said)
                    throw new InvalidOperationException($"The broker does not start: {string.Join('\n', said)}", e);
            }
        }
    }

    /// <summary>Stops it; its connections are lost.</summary>
    internal async Task StopAsync()
    {
        using (Process.Start("kill", ["-TERM", process!.Id.ToString()]))
            await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>Connects to it.</summary>
    internal Task<IConnection> ConnectAsync() => new ConnectionFactory { Uri = new Uri(Address), AutomaticRecoveryEnabled = false }.CreateConnectionAsync();

    public Task DisposeAsync()
    {
        process?.Kill(entireProcessTree: true);
        process?.WaitForExit();
        process?.Dispose();
        Directory.Delete(folder, recursive: true);
        return Task.CompletedTask;
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in listeners)
            listener.Start();
        var free = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        foreach (var listener in listeners)
            listener.Dispose();
        return free;
    }
}

/// <summary>One broker for all tests that need one. They run alone: their processes would make other tests, which have limits of time, too slow.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BrokerTests : ICollectionFixture<Broker>
{
    internal const string Name = "RabbitMQ";
}

/// <summary>A test that needs RabbitMQ; skipped, and said why, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrokerFactAttribute : FactAttribute
{
    internal const string Missing = "There is no RabbitMQ on this machine: install the package 'rabbitmq-server', or name the program in the environment variable RABBITMQ_SERVER.";

    public BrokerFactAttribute()
    {
        if (!Broker.IsInstalled)
            Skip = Missing;
    }
}

/// <summary>The same for a test with cases.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BrokerTheoryAttribute : TheoryAttribute
{
    public BrokerTheoryAttribute()
    {
        if (!Broker.IsInstalled)
            Skip = BrokerFactAttribute.Missing;
    }
}
