using Claims.Training;
using Spectre.Console;

namespace Claims.Cli;

/// <summary>Shows how far a training is: a bar with the time left on a terminal, plain lines elsewhere. Both on standard error.</summary>
internal static class TrainingDisplay
{
    /// <summary>Says what is learned from.</summary>
    internal static void Announce(LabelledData data) =>
        Console.Error.WriteLine($"{data.Articles.Count} articles, {data.Sentences} sentences, {data.Phrases.Count} source phrases");

    /// <summary>Runs a training and shows its steps.</summary>
    internal static T Run<T>(Func<IProgress<TrainingProgress>, T> train) =>
        Screen.Error.IsTerminal ? WithBar(Screen.Error.Console, train) : train(new Lines());

    private static T WithBar<T>(IAnsiConsole console, Func<IProgress<TrainingProgress>, T> train) => console.Progress()
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
