using System.CommandLine;
using Claims.Training;

namespace Claims.Cli;

/// <summary>The verb <c>evaluate</c>.</summary>
internal static class EvaluateCommand
{
    internal static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Labelled CSV files or folders of them.", Arity = ArgumentArity.OneOrMore };
        CommonOptions.RefuseOptions(files);
        var model = CommonOptions.Model();
        var baseline = new Option<string?>("--baseline") { Description = "Also compare with this model, sentence by sentence.", HelpName = "FILE" };
        var lexicons = CommonOptions.Lexicons();
        var format = new Option<string>("--format") { Description = "How to print.", HelpName = "table|json", DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong("table", "json");
        var abstain = CommonOptions.Abstain();
        var failUnder = new Option<double?>("--fail-under") { Description = "Exit with 2 if macro F1 is below this (0 to 1).", HelpName = "F" };
        failUnder.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && double.TryParse(result.Tokens[0].Value, out var least) && least is not (>= 0 and <= 1))
                result.AddError("--fail-under must be from 0 to 1.");
        });
        var errors = new Option<int>("--errors") { Description = "Also print the N most confident errors with their attribution.", HelpName = "N" };
        var predictions = CommonOptions.Predictions("every sentence as it was classified");
        var command = new Command("evaluate", "Measures a model on labelled sentences, split as they are.\n\n  claims evaluate my-rows.csv\n  claims evaluate my-rows.csv --errors 20 --fail-under 0.8\n  claims evaluate my-rows --model my.model --baseline models/claims.model")
        {
            files, model, baseline, lexicons, format, abstain, failUnder, errors, predictions,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var articles = LabelledData.Read(parsed.GetRequiredValue(files)).Articles;
            var options = CommonOptions.Options(parsed.GetRequiredValue(lexicons), parsed.GetRequiredValue(abstain));
            var classified = Classify(articles, CommonOptions.Load(parsed.GetValue(model), options), cancellation);
            var report = Evaluator.Evaluate(articles, classified);
            var comparison = parsed.GetValue(baseline) is { } other ? ModelComparison.Of(articles, Classify(articles, CommonOptions.Load(other, options), cancellation), classified) : null;
            Console.Out.WriteLine(parsed.GetValue(format) == "json" ? ReportText.JsonOf(report, comparison) : ReportText.Of(report));
            if (comparison is not null && parsed.GetValue(format) != "json")
                Console.Out.WriteLine($"\n{ComparisonText.Of(comparison)}");
            if (parsed.GetValue(predictions) is { } file)
                ResultWriter.Write(classified, "csv", file);
            foreach (var error in ErrorList.Of(articles, classified).Take(parsed.GetValue(errors)))
                Console.Out.WriteLine(error);
            if (parsed.GetValue(failUnder) is not { } least || report.MacroF1 >= least)
                return Task.FromResult(CommandRunner.Done);
            Console.Error.WriteLine($"macro F1 {report.MacroF1:0.000} is below {least:0.000}.");
            return Task.FromResult(CommandRunner.CheckFailed);
        });
        return command;
    }

    private static ClassifiedArticle[] Classify(IReadOnlyList<LabelledArticle> articles, ClaimClassifier classifier, CancellationToken cancellation) =>
        articles.Select(article => classifier.Classify(article.ToArticle(), cancellation)).ToArray();
}
