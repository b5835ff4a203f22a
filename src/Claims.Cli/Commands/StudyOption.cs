using System.CommandLine;
using Claims.Training;

namespace Claims.Cli;

/// <summary>The option <c>--study</c> of the verb <c>train</c>, measure what each part is worth instead of writing a model, and the option <c>--also</c>, measure on other articles as well.</summary>
internal sealed class StudyOption
{
    internal Option<bool> Study { get; } = new("--study")
    {
        Description = "Write no model, but study.md beside it: what each group of features, more articles, other trainers and a second pass are worth. Takes several times as long as a training.",
    };

    internal Option<string?> Also { get; } = new("--also") { Description = "Measure on this labelled file, too: the model for its card, or with --study every variant.", HelpName = "FILE" };

    /// <summary>Makes options that do not go together an error.</summary>
    internal void RefuseWith(Command command, params Option[] others) => command.Validators.Add(result =>
    {
        var study = result.GetResult(Study) is { Implicit: false };
        foreach (var other in others.Where(other => study && result.GetResult(other) is not null))
            result.AddError($"{other.Name} does not go with --study, which trains no model.");
    });

    internal bool IsAsked(ParseResult parsed) => parsed.GetValue(Study);

    /// <summary>The articles of <c>--also</c> and how they are called; null without that option.</summary>
    internal (string Name, IReadOnlyList<LabelledArticle> Articles)? OthersOf(ParseResult parsed) =>
        parsed.GetValue(Also) is { } file ? (Path.GetFileName(file), LabelledData.Read([file]).Articles) : null;

    /// <summary>Runs the study, prints it and writes it.</summary>
    internal int Run(ParseResult parsed, string[] data, TrainingOptions training, string model, CancellationToken cancellation)
    {
        var path = StudyCard.PathFor(model);
        ModelWriter.CheckWritable(path);
        var options = new StudyOptions(training);
        if (OthersOf(parsed) is { } others)
            options = options with { Also = others.Articles, AlsoName = others.Name };
        var labelled = LabelledData.Read(data);
        TrainingDisplay.Announce(labelled);
        var report = TrainingDisplay.Run(progress => Claims.Training.Study.Run(labelled, options, progress, cancellation));
        cancellation.ThrowIfCancellationRequested();
        StudyCard.Save(report, path);
        Console.Out.Write(StudyCard.Write(report));
        Console.Error.WriteLine($"written: {path}");
        return CommandRunner.Done;
    }
}
