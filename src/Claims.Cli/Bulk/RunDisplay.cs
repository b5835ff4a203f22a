using System.Diagnostics;
using Spectre.Console;

namespace Claims.Cli;

/// <summary>Shows how far a run is, how fast it goes and how long it will take, on standard error: a bar on a terminal, elsewhere a line now and then.</summary>
internal abstract class RunDisplay
{
    // Up to this many bytes a run is over before a bar could be read.
    private const long Small = 1 << 20;

    private readonly long total;
    private readonly TimeSpan interval;
    private readonly Stopwatch watch = Stopwatch.StartNew();
    private (long Bytes, long Sentences)? begin;
    private TimeSpan shown;
    private bool hasShown;

    private RunDisplay(long total, TimeSpan interval) => (this.total, this.interval) = (total, interval);

    /// <summary>Runs <paramref name="work"/> and shows what it reports.</summary>
    /// <param name="files">The inputs.</param>
    /// <param name="mayDraw">Whether the terminal is free: the results go elsewhere.</param>
    /// <param name="work">The work.</param>
    internal static T Run<T>(IReadOnlyList<InputFile> files, bool mayDraw, Func<RunDisplay, T> work)
    {
        var bytes = files.Any(file => file.Form == InputForm.StandardInput) ? 0 : files[^1].Start + files[^1].Length;
        return mayDraw && bytes is 0 or > Small && Screen.Error.IsTerminal ? WithBar(Screen.Error.Console, bytes, work) : work(new Lines(bytes));
    }

    /// <summary>Says how far the run is.</summary>
    /// <param name="bytes">Bytes of the inputs that are done.</param>
    /// <param name="tally">What is done.</param>
    internal void Report(long bytes, RunTally tally)
    {
        begin ??= (bytes, tally.Sentences);
        if (watch.Elapsed - shown < interval)
            return;
        (shown, hasShown) = (watch.Elapsed, true);
        Show(bytes, $"{tally}, {Rate(tally):0} sentences/s", Left(bytes));
    }

    /// <summary>Says that the run is done, if anything was shown of it.</summary>
    internal void End(RunTally tally)
    {
        if (hasShown)
            Message($"done: {tally}, {Rate(tally):0} sentences/s");
    }

    /// <summary>Shows a message.</summary>
    internal abstract void Message(string text);

    private protected abstract void Show(long bytes, string text, TimeSpan? left);

    private double Rate(RunTally tally) => (tally.Sentences - (begin?.Sentences ?? 0)) / watch.Elapsed.TotalSeconds;

    private TimeSpan? Left(long bytes) => total > 0 && bytes > begin!.Value.Bytes ? watch.Elapsed * ((total - bytes) / (double)(bytes - begin.Value.Bytes)) : null;

    private static T WithBar<T>(IAnsiConsole console, long bytes, Func<RunDisplay, T> work) => console.Progress()
        .AutoClear(true)
        .Columns(bytes > 0 ? [new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn()] : [new TaskDescriptionColumn(), new SpinnerColumn()])
        .Start(context => work(new Bar(context.AddTask("classifying", maxValue: Math.Max(1, bytes)), console, bytes)));

    private sealed class Bar(ProgressTask task, IAnsiConsole console, long total) : RunDisplay(total, TimeSpan.FromSeconds(0.2))
    {
        internal override void Message(string text) => console.WriteLine(text);

        private protected override void Show(long bytes, string text, TimeSpan? left)
        {
            task.Value = bytes;
            task.Description = Markup.Escape(left is { } time ? $"{text}, {time:hh\\:mm\\:ss} left" : text);
        }
    }

    private sealed class Lines(long total) : RunDisplay(total, TimeSpan.FromSeconds(15))
    {
        internal override void Message(string text) => Console.Error.WriteLine(text);

        private protected override void Show(long bytes, string text, TimeSpan? left) =>
            Message(left is { } time ? $"{text}, {100 * bytes / total} %, {time:hh\\:mm\\:ss} left" : text);
    }
}
