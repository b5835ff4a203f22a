using System.Runtime.CompilerServices;
using Spectre.Console;

namespace Claims.Cli;

/// <summary>Where text for people goes. Spectre.Console, which takes a tenth of a short command to start, comes in only where that is a terminal.</summary>
/// <param name="writer">Takes plain text.</param>
/// <param name="isTerminal">Whether it is a terminal.</param>
internal class Screen(TextWriter writer, bool isTerminal)
{
    private IAnsiConsole? console;

    /// <summary>Standard output.</summary>
    internal static Screen Output => new(System.Console.Out, !System.Console.IsOutputRedirected);

    /// <summary>Standard error.</summary>
    internal static Screen Error => new(System.Console.Error, !System.Console.IsErrorRedirected);

    internal bool IsTerminal => isTerminal;

    internal TextWriter Writer => writer;

    /// <summary>The terminal, to be asked for only where it is one.</summary>
    internal IAnsiConsole Console
    {
        // Inlined, it would load Spectre.Console for callers that do not get here.
        [MethodImpl(MethodImplOptions.NoInlining)]
        get => console ??= Open();
    }

    private protected virtual IAnsiConsole Open() => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
}
