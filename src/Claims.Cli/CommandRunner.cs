using System.CommandLine;
using System.Text;
using Claims.Training;

namespace Claims.Cli;

/// <summary>Runs the command line and turns failures into one clear line and an exit code.</summary>
internal static class CommandRunner
{
    /// <summary>Done.</summary>
    internal const int Done = 0;

    /// <summary>Bad input or usage.</summary>
    internal const int BadInput = 1;

    /// <summary>A check did not hold, or records were rejected.</summary>
    internal const int CheckFailed = 2;

    /// <summary>Cancelled by the user.</summary>
    internal const int Cancelled = 130;

    /// <summary>Runs a command and gives its exit code.</summary>
    internal static async Task<int> RunAsync(RootCommand root, IReadOnlyList<string> args)
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"error: {Usage(root, parsed)}".ReplaceLineEndings(" "));
            return BadInput;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(30) });
        }
        catch (OperationCanceledException e)
        {
            await Console.Error.WriteLineAsync($"cancelled; {(e is PausedException ? e.Message : "nothing was changed.")}");
            return Cancelled;
        }
        catch (Exception e) when (IsBadInput(e))
        {
            await Console.Error.WriteLineAsync($"error: {e.Message.ReplaceLineEndings(" ")}");
            return BadInput;
        }
    }

    private static string Usage(RootCommand root, ParseResult parsed)
    {
        var verbs = string.Join(", ", root.Subcommands.Select(command => command.Name));
        if (parsed.CommandResult.Command == root)
            return parsed.Tokens.Count > 0 ? $"there is no verb '{parsed.Tokens[0].Value}'; there are {verbs}." : $"a verb is needed: {verbs}.";
        return $"{parsed.Errors[0].Message} See 'claims {parsed.CommandResult.Command.Name} --help'.";
    }

    private static bool IsBadInput(Exception e) =>
        e is DataFaultException or InputException or InvalidDataException or IOException or UnauthorizedAccessException or ArgumentOutOfRangeException;
}
