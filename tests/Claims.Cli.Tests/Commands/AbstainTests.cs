using System.Text.Json;

namespace Claims.Cli.Tests;

public sealed class AbstainTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private string Model(double? for95, double? for98) => folder.File("my.model", Samples.ModelThatAbstains(for95, for98));

    private string Classify(string format, params string[] more) =>
        CommandLine.Run(["classify", folder.File("dam.txt", Samples.Story), "--model", folder["my.model"], "--format", format, .. more]).Is(0).Output;

    // No label has a confidence of 1, and every label one above 0.3.
    [Theory]
    [InlineData("off", false)]
    [InlineData("95", false)]
    [InlineData("98", true)]
    public void Every_format_shows_what_was_abstained_from(string abstain, bool abstained)
    {
        Model(0.3, 1);
        using var json = JsonDocument.Parse(Classify("json", "--abstain", abstain));
        Assert.All(json.RootElement[0].GetProperty("sentences").EnumerateArray(), sentence => Assert.Equal(abstained, sentence.GetProperty("abstained").GetBoolean()));
        Assert.All(
            Classify("jsonl", "--abstain", abstain).Split('\n', StringSplitOptions.RemoveEmptyEntries),
            line => Assert.Contains(abstained ? "\"abstained\":true" : "\"abstained\":false", line, StringComparison.Ordinal));
        Assert.All(
            Classify("csv", "--abstain", abstain).Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1),
            row => Assert.Matches(abstained ? @",[01](\.\d+)?,true," : @",[01](\.\d+)?,false,", row));
        Assert.Equal(abstained, Classify("table", "--abstain", abstain).Contains("unsure of 6", StringComparison.Ordinal));
        Assert.Equal(abstained ? 6 : 0, Classify("html", "--abstain", abstain).Split("unsure\" id=").Length - 1);
    }

    [Fact]
    public void Of_two_ways_to_abstain_the_stricter_one_counts()
    {
        Model(0.3, null);
        Assert.Contains("unsure of 6", Classify("table", "--abstain", "95", "--minimum-confidence", "1"), StringComparison.Ordinal);
        Model(1, null);
        Assert.Contains("unsure of 6", Classify("table", "--abstain", "95", "--minimum-confidence", "0.3"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("classify")]
    [InlineData("evaluate")]
    public void A_model_that_cannot_abstain_so_is_named(string verb)
    {
        var model = Model(0.3, null);
        var result = CommandLine.Run(verb, folder.File("rows.csv", Samples.Rows), "--model", model, "--abstain", "98").Is(1);
        Assert.Empty(result.Output);
        Assert.StartsWith($"error: {model} has no confidence from which on 98 % of the labels are right:", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("It can abstain with off, 95;", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_evaluation_says_how_much_was_kept_and_how_good_that_is()
    {
        var model = Model(0.3, 1);
        var rows = folder.File("rows.csv", Samples.Rows);
        Assert.DoesNotContain("sentences kept", CommandLine.Run("evaluate", rows, "--model", model, "--abstain", "95").Is(0).Output, StringComparison.Ordinal);
        var text = CommandLine.Run("evaluate", rows, "--model", model, "--abstain", "98").Is(0).Output;
        Assert.Contains("coverage 0.000", text, StringComparison.Ordinal);
        Assert.Contains("of the 0 sentences kept: macro F1 0.000, accuracy 0.000", text, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(CommandLine.Run("evaluate", rows, "--model", model, "--abstain", "95", "--format", "json").Is(0).Output);
        Assert.Equal(4, json.RootElement.GetProperty("kept").GetProperty("sentences").GetInt32());
        Assert.Equal(json.RootElement.GetProperty("macroF1").GetDouble(), json.RootElement.GetProperty("kept").GetProperty("macroF1").GetDouble());
    }
}
