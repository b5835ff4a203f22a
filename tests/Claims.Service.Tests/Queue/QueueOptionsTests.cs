using Claims.Service.Queue;
using Claims.Service.Tests.Operation;
using Microsoft.Extensions.Configuration;

namespace Claims.Service.Tests.Queue;

public class QueueOptionsTests
{
    [Fact]
    public void All_faults_are_listed_and_none_shows_the_password()
    {
        var options = new QueueOptions
        {
            Uri = "amqps://name:se/cret@host",
            Nodes = { "host:5671", "name:secret@host", "" },
            CaFile = "no/such.pem",
            Articles = " ",
            Results = "amq.results",
            DeadLetters = new string('x', 256),
            Prefetch = 0,
            DeliveryLimit = 0,
            LongestPause = TimeSpan.Zero,
        };
        Assert.Equal(
            [
                "Queue:Uri is not the address of a broker; it must look like amqp://host:5672/vhost or amqps://name:password@host:5671/vhost, with every special character percent-encoded.",
                "Queue:Nodes:1 is not a node of the cluster; it must look like host or host:port.",
                "Queue:Nodes:2 is not a node of the cluster; it must look like host or host:port.",
                "Queue:CaFile 'no/such.pem' cannot be read; a PEM file with the certificates of an authority is needed.",
                "Queue:Articles ' ' is not the name of a queue; it must have 1 to 255 bytes and not begin with 'amq.'.",
                "Queue:Results 'amq.results' is not the name of a queue; it must have 1 to 255 bytes and not begin with 'amq.'.",
                $"Queue:DeadLetters '{new string('x', 256)}' is not the name of a queue; it must have 1 to 255 bytes and not begin with 'amq.'.",
                "Queue:Prefetch 0 is not from 1 to 10000.",
                "Queue:DeliveryLimit 0 is not from 1 to 1000.",
                "Queue:LongestPause 00:00:00 is not from 00:00:00.1000000 to 00:10:00.",
            ],
            Faults(options));
    }

    [Fact]
    public async Task Faults_keep_the_service_from_starting() => Assert.Equal(
        """
        Queue:Uri is not the address of a broker; it must look like amqp://host:5672/vhost or amqps://name:password@host:5671/vhost, with every special character percent-encoded.
        Queue:Prefetch 0 is not from 1 to 10000.
        """,
        await StartTests.FaultsAsync("--Queue:Uri=amqp://name:se/cret@host", "--Queue:Prefetch=0"));

    [Fact]
    public void Each_queue_needs_a_name_of_its_own() => Assert.Equal(
        ["Queue:DeadLetters 'one' stands there twice; articles, results and dead letters each need a queue of their own."],
        Faults(new QueueOptions { Uri = "amqp://host", Articles = "one", DeadLetters = "one" }));

    [Fact]
    public void An_authority_without_TLS_is_a_fault()
    {
        var file = Path.GetTempFileName();
        using var authority = Certificates.Authority();
        File.WriteAllText(file, authority.ExportCertificatePem());
        Assert.Equal(["Queue:CaFile has no meaning without TLS; Queue:Uri must begin with amqps."], Faults(new QueueOptions { Uri = "amqp://host", CaFile = file }));
        Assert.Empty(Faults(new QueueOptions { Uri = "amqps://host", CaFile = file }));
        File.WriteAllText(file, "nothing");
        Assert.Equal([$"Queue:CaFile '{file}' holds no certificate; a PEM file with the certificates of an authority is needed."], Faults(new QueueOptions { Uri = "amqps://host", CaFile = file }));
        File.Delete(file);
    }

    [Theory]
    [InlineData("")]
    [InlineData("localhost")]
    [InlineData("http://host")]
    [InlineData("amqp://")]
    [InlineData("amqp://host/one/two")]
    [InlineData("amqp://host?heartbeat=1")]
    [InlineData("amqp://name:12/34@host")]
    [InlineData("amqp://name:12#34@host")]
    [InlineData("amqp://name:12?34@host")]
    public void What_is_no_address_is_refused(string text) => Assert.Null(BrokerAddress.TryParse(text));

    [Theory]
    [InlineData("amqp://host", "amqp://host:5672/%2F", null, null)]
    [InlineData("amqps://host/", "amqps://host:5671/%2F", null, null)]
    [InlineData("amqps://name:p%40ss%3Aw%2F@host:1234/news%2Fcity", "amqps://host:1234/news%2Fcity", "name", "p@ss:w/")]
    [InlineData("amqp://name@[::1]:5/news", "amqp://[::1]:5/news", "name", null)]
    public void An_address_shows_itself_without_its_password(string text, string shown, string? name, string? password)
    {
        var address = BrokerAddress.TryParse(text)!;
        Assert.Equal((shown, name, password), (address.ToString(), address.UserName, address.Password));
    }

    [Fact]
    public void The_settings_file_holds_every_default()
    {
        var section = new ConfigurationBuilder().AddJsonFile(Path.Combine(AppContext.BaseDirectory, "appsettings.json")).Build().GetSection("Queue");
        var bound = new QueueOptions { Uri = "to be replaced", Prefetch = 1 };
        section.Bind(bound);
        Assert.Equal(Values(new QueueOptions()), Values(bound));
        Assert.Equal(typeof(QueueOptions).GetProperties().Select(p => p.Name).Order(StringComparer.Ordinal), section.GetChildren().Select(c => c.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Pauses_double_up_to_the_longest_and_are_by_chance_up_to_half_as_long()
    {
        var pauses = new Backoff(TimeSpan.FromSeconds(3));
        double[] expected = [0.5, 1, 2, 3, 3];
        Assert.Equal(expected, expected.Select(_ => pauses.Next(0).TotalSeconds));
        Assert.Equal(1.5, pauses.Next(1).TotalSeconds);
        pauses.Reset();
        Assert.Equal(0.25, pauses.Next(1).TotalSeconds);
        Assert.Equal(0.1, new Backoff(TimeSpan.FromSeconds(0.1)).Next(0).TotalSeconds);
    }

    private static IEnumerable<string?> Values(QueueOptions options) =>
        typeof(QueueOptions).GetProperties().Select(p => p.GetValue(options) is { } value and not System.Collections.IList ? $"{p.Name}={value}" : p.Name);

    private static IEnumerable<string> Faults(QueueOptions options) => new QueueOptionsValidator().Validate(null, options).Failures ?? [];
}
