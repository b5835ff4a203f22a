using System.CommandLine;

namespace Claims.Cli;

/// <summary>The verb <c>classify</c>.</summary>
internal static class ClassifyCommand
{
    private static readonly string[] Formats = ["table", "jsonl", "json", "csv", "html"];

    internal static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "Text, HTML or CSV files, folders, globs, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        CommonOptions.RefuseOptions(inputs);
        var model = CommonOptions.Model();
        var lexicons = CommonOptions.Lexicons();
        var format = new Option<string>("--format") { Description = "How to print.", HelpName = string.Join('|', Formats), DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong(Formats);
        var output = new Option<string?>("--out") { Description = "Write to this file instead of standard output.", HelpName = "FILE" };
        var abstain = CommonOptions.Abstain();
        var minimum = new Option<double>("--minimum-confidence") { Description = "Mark sentences below this confidence (0 to 1) as abstained; with --abstain the stricter of the two counts.", HelpName = "P" };
        var command = new Command("classify", "Labels the sentences of articles.\n\n  claims classify article.txt\n  claims classify page.html --format html --out result.html\n  cat article.txt | claims classify - --format jsonl")
        {
            inputs, model, lexicons, format, output, abstain, minimum,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var options = CommonOptions.Options(parsed.GetRequiredValue(lexicons), parsed.GetRequiredValue(abstain), parsed.GetValue(minimum));
            // The model loads while the first article is read.
            var classifier = Task.Run(() => CommonOptions.Load(parsed.GetValue(model), options), cancellation);
            var articles = ArticleReader.Read(parsed.GetRequiredValue(inputs)).Select(article => classifier.GetAwaiter().GetResult().Classify(article, cancellation));
            ResultWriter.Write(articles, parsed.GetRequiredValue(format), parsed.GetValue(output));
            return Task.FromResult(CommandRunner.Done);
        });
        return command;
    }
}
