using System.CommandLine;

namespace Claims.Cli;

/// <summary>The verb <c>classify</c>.</summary>
internal static class ClassifyCommand
{
    private static readonly string[] Formats = ["table", "jsonl", "json", "csv", "html", "parquet"];

    private const string Help = """
        Labels the sentences of articles, on all processors; the results come in the order of the articles.

          claims classify article.txt
          claims classify page.html --format html --out result.html
          claims classify archive/ news.jsonl --format parquet --out labels.parquet --resume
          cat articles.jsonl | claims classify - --format jsonl

        INPUT is a text, a page (.html, .htm), sentences (.csv: article_id, paragraph, sentence, text), articles as JSON lines (.jsonl, .ndjson, also .gz: objects with
        id and one of text, html and sentences) or as Parquet (.parquet: columns id and text or html), a folder or a glob of them, or - for standard input: a text,
        a page or JSON lines.

        A record that cannot be read, in a file of JSON lines or Parquet or a file found in a folder, is noted with file, line and reason and left out; the run then ends
        with 2. A wrong file that is named itself ends the run with 1.

        A run with --out that is interrupted leaves FILE as it was. With jsonl, csv and parquet what it has done stays in FILE.part and FILE.checkpoint: --resume goes on
        there, a run without it starts anew.
        """;

    internal static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Description = "Files, folders, globs, or - for standard input.", Arity = ArgumentArity.OneOrMore };
        CommonOptions.RefuseOptions(inputs);
        var model = CommonOptions.Model();
        var lexicons = CommonOptions.Lexicons();
        var format = new Option<string>("--format") { Description = "How to print; parquet needs --out.", HelpName = string.Join('|', Formats), DefaultValueFactory = _ => "table" };
        format.AcceptOnlyFromAmong(Formats);
        var output = new Option<string?>("--out") { Description = "Write to this file instead of standard output.", HelpName = "FILE" };
        var rejected = new Option<string?>("--rejected")
        {
            Description = "JSON lines file for the records that cannot be read. Default: that of --out with .rejected.jsonl; without --out standard error.",
            HelpName = "FILE",
        };
        var resume = new Option<bool>("--resume") { Description = "Go on where an interrupted run with the same inputs, options and model was; start if there is none." };
        var abstain = CommonOptions.Abstain();
        var minimum = new Option<double>("--minimum-confidence")
        {
            Description = "Mark sentences below this confidence (0 to 1) as abstained; with --abstain the stricter of the two counts.",
            HelpName = "P",
        };
        var command = new Command("classify", Help) { inputs, model, lexicons, format, output, rejected, resume, abstain, minimum };
        command.SetAction((parsed, cancellation) =>
        {
            var options = CommonOptions.Options(parsed.GetRequiredValue(lexicons), parsed.GetRequiredValue(abstain), parsed.GetValue(minimum));
            var request = new BulkRequest(
                parsed.GetRequiredValue(inputs),
                parsed.GetValue(model),
                options,
                parsed.GetRequiredValue(format),
                parsed.GetValue(output),
                parsed.GetValue(rejected),
                parsed.GetValue(resume));
            request.Check();
            return Task.FromResult(BulkRun.Run(request, cancellation));
        });
        return command;
    }
}
