using Spectre.Console;

namespace Claims.Cli;

/// <summary>Where text for people goes. Spectre.Console, whose start takes a tenth of a short command, comes in only where that is a terminal.</summary>
/// <param name="writer">Takes plain text.</param>
/// <param name="terminal">Makes the terminal; null where the output goes elsewhere.</param>
internal sealed class Screen(TextWriter writer, Func<IAnsiConsole>? terminal)
{
    private IAnsiConsole? console;

    /// <summary>Standard output.</summary>
    internal static Screen Output => new(System.Console.Out, System.Console.IsOutputRedirected ? null : () => Terminal(System.Console.Out));

    /// <summary>Standard error.</summary>
    internal static Screen Error => new(System.Console.Error, System.Console.IsErrorRedirected ? null : () => Terminal(System.Console.Error));

    internal bool IsTerminal => terminal is not null;

    internal TextWriter Writer => writer;

    /// <summary>The terminal.</summary>
    /// <exception cref="InvalidOperationException">It is none.</exception>
    internal IAnsiConsole Console => console ??= terminal?.Invoke() ?? throw new InvalidOperationException("the output goes to no terminal");

    private static IAnsiConsole Terminal(TextWriter writer) => AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer) });
}
