using System.CommandLine;
using Claims.Training;

namespace Claims.Cli;

/// <summary>The verb <c>train</c>.</summary>
internal static class TrainCommand
{
    /// <summary>The verb in a program that cannot train: takes all options and says which program can.</summary>
    internal static Command CreateWithoutTraining()
    {
        var command = new Command("train", "Not in this program, which was compiled ahead of time: the one that is published without PublishAot trains.") { TreatUnmatchedTokensAsErrors = false };
        command.SetAction(int (_) => throw new InputException(
            "this program was compiled ahead of time and cannot train. Train with 'dotnet run -c Release --project src/Claims.Cli -- train', or with a program published without PublishAot; "
            + "this one takes the model with --model."));
        return command;
    }

    internal static Command Create()
    {
        var data = CommonOptions.Data();
        var lexicons = CommonOptions.Lexicons();
        var output = new Option<string>("--out") { Description = "Model file to write; its metrics and card are written beside it.", HelpName = "FILE", DefaultValueFactory = _ => "models/claims.model" };
        var seed = new Option<int>("--seed") { Description = "Seed of all random choices.", HelpName = "N", DefaultValueFactory = _ => new TrainingOptions().Seed };
        var folds = new Option<int>("--folds") { Description = "Folds of the cross-validation, 2 to 20.", HelpName = "N", DefaultValueFactory = _ => new TrainingOptions().Folds };
        var errors = new Option<int>("--errors") { Description = "Also print the N most confident errors of the cross-validation with their attribution.", HelpName = "N" };
        var predictions = CommonOptions.Predictions("every training sentence as models that had not seen it classify it");
        var readme = new Option<string?>("--readme") { Description = "Also refresh the table of figures in this Markdown file.", HelpName = "FILE" };
        var study = new StudyOption();
        var command = new Command("train", "Learns a model from labelled sentences and cross-validates it by article.\n\n  claims train\n  claims train --data training-data --data my-rows --out my.model --also held-out.csv\n  claims train --study --also held-out.csv")
        {
            data, lexicons, output, seed, folds, errors, predictions, readme, study.Study, study.Also,
        };
        study.RefuseWith(command, errors, predictions, readme);
        command.SetAction((parsed, cancellation) =>
        {
            var path = parsed.GetRequiredValue(output);
            var options = new TrainingOptions(parsed.GetValue(seed), parsed.GetValue(folds)) { Lexicons = parsed.GetRequiredValue(lexicons) };
            options.Validate();
            if (study.IsAsked(parsed))
                return Task.FromResult(study.Run(parsed, parsed.GetRequiredValue(data), options, path, cancellation));
            ModelWriter.CheckWritable(path);
            var others = study.OthersOf(parsed);
            var labelled = LabelledData.Read(parsed.GetRequiredValue(data));
            if (others is { Articles: var articles })
                HeldOut.Check(labelled, articles);
            TrainingDisplay.Announce(labelled);
            var result = TrainingDisplay.Run(progress => Trainer.Train(labelled, options, progress, cancellation));
            cancellation.ThrowIfCancellationRequested();
            ModelWriter.Write(result, path, labelled, others is { } held ? HeldOut.Measure(result, held.Name, held.Articles) : null);
            if (parsed.GetValue(readme) is { } markdown)
                FiguresBlock.Refresh(markdown, result.Report);
            Console.Out.WriteLine(ReportText.Of(result.Report));
            Console.Out.WriteLine(ReportText.Abstention(result.Info));
            if (parsed.GetValue(predictions) is { } file)
                ResultWriter.Write(result.CrossValidated, "csv", file);
            foreach (var error in ErrorList.Of(labelled.Articles, result.CrossValidated).Take(parsed.GetValue(errors)))
                Console.Out.WriteLine(error);
            Console.Error.WriteLine($"written: {path}");
            return Task.FromResult(CommandRunner.Done);
        });
        return command;
    }
}
