using System.CommandLine;
using System.Diagnostics;
using Claims.Training;

namespace Claims.Cli;

/// <summary>The verb <c>bench</c>.</summary>
internal static class BenchCommand
{
    private const string Folder = "training-data";

    // The runtime compiles what is used most for speed, beside the work: with one processor to do both that takes eight seconds.
    private const double LongestWarmUp = 10;
    private const double ShortestWarmUp = 2;

    internal static Command Create()
    {
        var inputs = new Argument<string[]>("INPUT") { Description = $"Text, HTML or CSV files, folders or globs. Default: {Folder} if it is there, else a sample article.", Arity = ArgumentArity.ZeroOrMore };
        CommonOptions.RefuseOptions(inputs);
        var model = CommonOptions.Model();
        var threads = new Option<int>("--threads") { Description = "Number of threads of the second measurement, 1 to 1024. Default: one for each processor.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount };
        threads.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && int.TryParse(result.Tokens[0].Value, out var count) && count is not (>= 1 and <= 1024))
                result.AddError("--threads must be from 1 to 1024.");
        });
        var seconds = new Option<double>("--seconds") { Description = "How long to measure each number of threads, 0.1 to 3600; before that, twice as long but no more than 10 seconds for the runtime to compile what it runs.", HelpName = "S", DefaultValueFactory = _ => 5 };
        seconds.Validators.Add(result =>
        {
            if (result.Tokens.Count == 1 && double.TryParse(result.Tokens[0].Value, out var time) && time is not (>= 0.1 and <= 3600))
                result.AddError("--seconds must be from 0.1 to 3600.");
        });
        var command = new Command("bench", "Measures how fast this machine classifies, from text to result.\n\n  claims bench\n  claims bench my-articles --threads 4 --seconds 10")
        {
            inputs, model, threads, seconds,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var (start, classifier) = StartFigures.Measure(() => CommonOptions.Load(parsed.GetValue(model)), Sample());
            var texts = Texts(parsed.GetValue(inputs) ?? []);
            Throughput Measure(int count, TimeSpan time) => Throughput.Measure(classifier, texts, count, time, cancellation);
            Measure(parsed.GetValue(threads), TimeSpan.FromSeconds(Math.Clamp(2 * parsed.GetValue(seconds), ShortestWarmUp, LongestWarmUp)));
            int[] counts = parsed.GetValue(threads) == 1 ? [1] : [1, parsed.GetValue(threads)];
            var measured = Array.ConvertAll(counts, count => Measure(count, TimeSpan.FromSeconds(parsed.GetValue(seconds))));
            using var process = Process.GetCurrentProcess();
            Console.Out.WriteLine(BenchText.Of(start, texts, measured, process.PeakWorkingSet64));
            return Task.FromResult(CommandRunner.Done);
        });
        return command;
    }

    private static string[] Texts(string[] inputs) =>
        inputs.Length > 0 ? [.. ArticleReader.Read(InputFinder.Find(inputs, []), default, mayBeEmpty: false).Select(TextOf)]
        : Directory.Exists(Folder) ? [.. LabelledData.Read([Folder]).Articles.Select(article => article.ToArticle().Text)]
        : [Sample()];

    private static string TextOf(ArticleRecord record)
    {
        try
        {
            return record.Read().Text;
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            throw new RecordException(record.Place, e.Message);
        }
    }

    private static string Sample()
    {
        using var reader = new StreamReader(typeof(BenchCommand).Assembly.GetManifestResourceStream("sample.txt")!);
        return reader.ReadToEnd();
    }
}
