using System.Diagnostics;
using System.Text;

namespace Claims.Cli.Tests;

/// <summary>What a run of the command line gave.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Errors)
{
    /// <summary>The lines of standard error.</summary>
    internal string[] ErrorLines => Errors.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    internal CommandResult Is(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"exit code {ExitCode} where {exitCode} is due\n{Errors}\n{Output}");
        return this;
    }
}

/// <summary>Runs the built command line as a process of its own.</summary>
internal static class CommandLine
{
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "Claims.Cli.dll");

    internal static CommandResult Run(params string[] args) => RunWith([], args);

    /// <summary>Runs with a folder as the current one.</summary>
    internal static CommandResult RunIn(string folder, params string[] args) => RunIn(folder, [], args);

    /// <summary>Runs with a folder as the current one and the given bytes as standard input.</summary>
    internal static CommandResult RunIn(string folder, byte[] input, string[] args) => RunWith(input, Start(args, folder));

    /// <summary>Runs with the given bytes as standard input.</summary>
    internal static CommandResult RunWith(byte[] input, params string[] args) => RunWith(input, Start(args));

    /// <summary>Runs with a folder as the current one and the settings of a runtime configuration instead of the program's own.</summary>
    internal static CommandResult RunAs(string configuration, string folder, params string[] args) => RunWith([], Start(args, folder, "exec", "--runtimeconfig", configuration));

    private static CommandResult RunWith(byte[] input, Process started)
    {
        using var process = started;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.StandardInput.BaseStream.Write(input);
        process.StandardInput.Close();
        return End(process, output, errors);
    }

    /// <summary>Starts a run that the test looks after itself.</summary>
    internal static Process Start(params string[] args) => Start(args, folder: "");

    private static Process Start(string[] args, string folder, params string[] host)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var arg in host.Append(Program).Concat(args))
            start.ArgumentList.Add(arg);
        return Process.Start(start)!;
    }

    internal static CommandResult End(Process process, Task<string> output, Task<string> errors)
    {
        if (!process.WaitForExit(TimeSpan.FromMinutes(3)))
        {
            process.Kill();
            Assert.Fail("the command did not end within three minutes");
        }

        return new CommandResult(process.ExitCode, output.GetAwaiter().GetResult(), errors.GetAwaiter().GetResult());
    }
}
