using System.Text.Json;

namespace Claims.Cli.Tests;

public sealed class BaselineTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public BaselineTests()
    {
        folder.File("base.model", Samples.Model);
        // So flat that every confidence is near a third, and with it the trees alone.
        folder.File("other.model", Samples.ModelWith(("treeShare", 1.0), ("temperature", 50.0)));
        folder.File("rows.csv", Samples.Rows);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_same_model_differs_by_nothing()
    {
        var output = Evaluate("base.model").Is(0).Output;
        Assert.Contains("| figure | baseline | model | difference |", output, StringComparison.Ordinal);
        Assert.Contains("| 0.000 |", output, StringComparison.Ordinal);
        Assert.Contains("The difference in macro F1 has no interval: at least two articles are needed.", output, StringComparison.Ordinal);
        Assert.Contains("0 sentences got better, 0 worse; 0 wrong in another way.", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_holds_the_figures_of_the_contract_and_the_comparison()
    {
        using var json = JsonDocument.Parse(Evaluate("other.model", "--format", "json").Is(0).Output);
        Assert.Equal(4, json.RootElement.GetProperty("sentences").GetInt32());
        var comparison = json.RootElement.GetProperty("comparison");
        Assert.Equal(4, comparison.GetProperty("baseline").GetProperty("sentences").GetInt32());
        var error = comparison.GetProperty("figures").EnumerateArray().Single(figure => figure.GetProperty("name").GetString() == "expected calibration error");
        Assert.Equal(error.GetProperty("model").GetDouble() - error.GetProperty("baseline").GetDouble(), error.GetProperty("difference").GetDouble(), 12);
        Assert.Equal(JsonValueKind.Null, comparison.GetProperty("macroF1Interval").ValueKind);
        Assert.Equal(comparison.GetProperty("better").GetInt32() + comparison.GetProperty("worse").GetInt32(), comparison.GetProperty("changes").GetArrayLength());
    }

    [Fact]
    public void A_baseline_that_is_not_there_is_named()
    {
        var result = Evaluate("none.model").Is(1);
        Assert.Equal($"error: {folder["none.model"]}: no such model file; 'claims train' writes one.", Assert.Single(result.ErrorLines));
    }

    private CommandResult Evaluate(string baseline, params string[] more) =>
        CommandLine.Run(["evaluate", folder["rows.csv"], "--model", folder["base.model"], "--baseline", folder[baseline], .. more]);
}
