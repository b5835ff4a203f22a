using System.Diagnostics;
using Claims.Hosting.Tests;

namespace Claims.Service.Tests.Operation;

/// <summary>Starts the program itself.</summary>
public class StartTests
{
    [Theory]
    [InlineData("http://0.0.0.0:0", "0.0.0.0:0")]
    [InlineData("http://*:0", "[::]:0")]
    [InlineData("http://[::]:0", "[::]:0")]
    public async Task Without_keys_the_service_refuses_to_be_reached_from_other_machines(string address, string endpoint) => Assert.Equal(
        $"Without keys the service listens on loopback only, and {endpoint} is not: add Service:ApiKeys, listen on http://localhost, or set Service:AllowNetworkWithoutKeys to true.",
        await FaultsAsync("--Urls", address));

    [Fact]
    public async Task All_faults_of_the_configuration_are_listed() => Assert.Equal(
        """
        ModelPath 'no/such.model': there is no such file; a file written by 'claims train' is needed.
        MinimumConfidence 2 is not from 0 to 1.
        """,
        await FaultsAsync("--Classifier:ModelPath", "no/such.model", "--Classifier:MinimumConfidence", "2"));

    [Fact]
    public async Task All_faults_of_limits_and_keys_are_listed() => Assert.Equal(
        """
        Service:MaxRequestBytes 1 is not from 1000 to 100000000.
        Service:MaxArticles 0 is not from 1 to 100000.
        Service:MaxConcurrent -1 is not from 0 to 1024.
        Service:MaxQueued -1 is not from 0 to 100000.
        Service:TimeLimit 00:00:00 is not from 00:00:00.1000000 to 01:00:00.
        Service:ShutdownLimit 1.00:00:00 is not from 00:00:00 to 00:10:00.
        Service:ApiKeys:0:Name '' is blank or stands there twice; each key needs a name of its own.
        Service:ApiKeys:0:Sha256 is not a hash; it must hold the 64 hexadecimal digits of the key's SHA-256.
        """,
        await FaultsAsync(
            "--Service:MaxRequestBytes=1", "--Service:MaxArticles=0", "--Service:MaxConcurrent=-1", "--Service:MaxQueued=-1", "--Service:TimeLimit=0",
            "--Service:ShutdownLimit=1.00:00:00", "--Service:ApiKeys:0:Name=", "--Service:ApiKeys:0:Sha256=open sesame"));

    [Fact]
    public async Task A_setting_that_there_is_not_is_a_fault() => Assert.Contains("MaxQueue", await FaultsAsync("--Service:MaxQueue=1"), StringComparison.Ordinal);

    [Fact]
    public async Task A_damaged_model_is_a_fault()
    {
        using var folder = new ModelFolder(Models.Damaged());
        Assert.Equal($"{folder.Model} is damaged or incomplete: its checksum does not fit its content. Train it again or copy it anew.", await FaultsAsync("--Classifier:ModelPath", folder.Model));
    }

    /// <summary>What the program says before it ends with exit code 1.</summary>
    internal static async Task<string> FaultsAsync(params string[] arguments)
    {
        using var program = Process.Start(new ProcessStartInfo(
            Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [Path.Combine(AppContext.BaseDirectory, "Claims.Service.dll"), "--Urls", "http://127.0.0.1:0", .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = AppContext.BaseDirectory,
        })!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var output = program.StandardOutput.ReadToEndAsync(limit.Token);
        var faults = await program.StandardError.ReadToEndAsync(limit.Token);
        await program.WaitForExitAsync(limit.Token);
        Assert.True(program.ExitCode == 1, $"Exit code {program.ExitCode}: {await output} {faults}");
        return faults.TrimEnd().ReplaceLineEndings("\n");
    }
}
