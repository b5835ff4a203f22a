namespace Claims.Cli.Tests;

public class HelpTests
{
    [Fact]
    public void The_help_names_every_verb()
    {
        var help = CommandLine.Run("--help").Is(0);
        Assert.Empty(help.Errors);
        Assert.All(["classify", "evaluate", "train", "validate", "bench"], verb => Assert.Contains($"  {verb} ", help.Output, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("classify", "INPUT", "--model", "--lexicon", "--format", "--out", "--rejected", "--resume", "--abstain", "--minimum-confidence")]
    [InlineData("evaluate", "FILE", "--model", "--lexicon", "--format", "--fail-under", "--errors", "--abstain", "--baseline")]
    [InlineData("train", "--data", "--lexicon", "--out", "--seed", "--folds", "--errors", "--study", "--also")]
    [InlineData("validate", "--data")]
    [InlineData("bench", "INPUT", "--model", "--threads", "--seconds")]
    public void The_help_of_a_verb_names_its_options_and_shows_an_example(string verb, params string[] options)
    {
        var help = CommandLine.Run(verb, "--help").Is(0).Output;
        Assert.All(options, option => Assert.Contains(option, help, StringComparison.Ordinal));
        Assert.Contains($"claims {verb}", help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("classify", "table|jsonl|json|csv|html|parquet")]
    [InlineData("classify", "claims classify - --format jsonl")]
    [InlineData("classify", "off|95|98")]
    [InlineData("evaluate", "off|95|98")]
    [InlineData("train", "models/claims.model")]
    [InlineData("train", "[default: 5]")]
    [InlineData("bench", "claims bench my-articles --threads 4 --seconds 10")]
    [InlineData("train", "claims train --study --also held-out.csv")]
    public void The_help_shows_what_is_allowed_and_the_defaults(string verb, string words) => Assert.Contains(words, CommandLine.Run(verb, "--help").Is(0).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("a verb is needed: classify, evaluate, train, validate, bench.")]
    [InlineData("INPUT", "classify")]
    [InlineData("FILE", "evaluate")]
    [InlineData("'--colour'", "validate", "--colour")]
    [InlineData("'many'", "train", "--folds", "many")]
    [InlineData("no-such.csv: no such file or folder.", "train", "--also", "no-such.csv", "--out", "no-such-claims.model")]
    [InlineData("--errors does not go with --study, which trains no model.", "train", "--study", "--errors", "3")]
    [InlineData("no-such.csv: no such file or folder.", "train", "--study", "--also", "no-such.csv", "--out", "no-such-claims.model")]
    [InlineData("'often'", "evaluate", "a.csv", "--fail-under", "often")]
    [InlineData("MinimumConfidence must be from 0 to 1.", "classify", "a.txt", "--minimum-confidence", "2")]
    [InlineData("--format parquet needs --out.", "classify", "a.txt", "--format", "parquet")]
    [InlineData("--resume needs --out and a --format of jsonl, csv or parquet.", "classify", "a.txt", "--resume", "--format", "jsonl")]
    [InlineData("--resume needs --out and a --format of jsonl, csv or parquet.", "classify", "a.txt", "--resume", "--out", "no-such-claims.html", "--format", "html")]
    [InlineData("--resume does not go with standard input", "classify", "-", "--resume", "--out", "no-such-claims.csv", "--format", "csv")]
    [InlineData("--out and --rejected must be two files.", "classify", "a.txt", "--out", "no-such-claims.csv", "--rejected", "./no-such-claims.csv")]
    [InlineData("'96'", "classify", "a.txt", "--abstain", "96")]
    [InlineData("folds 1 is out of range; allowed are 2 to 20.", "train", "--folds", "1", "--out", "no-such-claims.model")]
    [InlineData("--threads must be from 1 to 1024.", "bench", "--threads", "0")]
    [InlineData("--seconds must be from 0.1 to 3600.", "bench", "--seconds", "0")]
    [InlineData("no-such.txt: no such file or folder.", "bench", "no-such.txt")]
    [InlineData("no-such.model: no such model file", "bench", "--model", "no-such.model")]
    [InlineData("'clasify'", "clasify", "a.txt")]
    [InlineData("'xml'", "classify", "a.txt", "--format", "xml")]
    [InlineData("'--colour'", "classify", "a.txt", "--colour")]
    public void Wrong_usage_is_one_line_that_names_it_and_exits_with_1(string named, params string[] args)
    {
        var result = CommandLine.Run(args).Is(1);
        Assert.Empty(result.Output);
        Assert.StartsWith("error: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Contains(named, result.Errors, StringComparison.Ordinal);
    }
}
