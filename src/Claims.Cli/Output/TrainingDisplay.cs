using Claims.Training;
using Spectre.Console;

namespace Claims.Cli;

/// <summary>Shows how far a training is: a bar with the time left on a terminal, plain lines elsewhere. Both on standard error.</summary>
internal static class TrainingDisplay
{
    /// <summary>Runs a training and shows its steps.</summary>
    internal static TrainingResult Run(Func<IProgress<TrainingProgress>, TrainingResult> train)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return console.Profile.Out.IsTerminal && !Console.IsErrorRedirected ? WithBar(console, train) : train(new Lines());
    }

    private static TrainingResult WithBar(IAnsiConsole console, Func<IProgress<TrainingProgress>, TrainingResult> train) => console.Progress()
        .AutoClear(true)
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .Start(context => train(new Bar(context.AddTask("training"))));

    private sealed class Bar(ProgressTask task) : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            task.MaxValue = value.Total;
            task.Description = Markup.Escape(value.Stage);
            task.Increment(1);
        }
    }

    private sealed class Lines : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value) => Console.Error.WriteLine($"[{value.Done}/{value.Total}] {value.Stage}");
    }
}
