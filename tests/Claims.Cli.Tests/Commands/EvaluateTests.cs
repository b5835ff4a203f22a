using System.Text.Json;

namespace Claims.Cli.Tests;

public sealed class EvaluateTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Json_holds_every_figure_of_the_contract()
    {
        var report = JsonDocument.Parse(CommandLine.Run("evaluate", folder.File("rows.csv", Samples.Rows), "--format", "json").Is(0).Output).RootElement;
        Assert.Equal(4, report.GetProperty("sentences").GetInt32());
        Assert.All(["accuracy", "macroF1", "ece", "sourceAccuracy", "coverage"], name => Assert.InRange(report.GetProperty(name).GetDouble(), 0, 1));
        foreach (var label in new[] { "ReportedFact", "OfficialStatement", "ExpertAnalysis" })
        {
            var score = report.GetProperty("perLabel").GetProperty(label);
            Assert.All(["precision", "recall", "f1", "support"], name => Assert.InRange(score.GetProperty(name).GetDouble(), 0, 4));
            Assert.Equal(score.GetProperty("support").GetInt32(), report.GetProperty("confusion").GetProperty(label).EnumerateObject().Sum(cell => cell.Value.GetInt32()));
        }
    }

    [Fact]
    public void A_table_shows_the_same_figures()
    {
        var result = CommandLine.Run("evaluate", folder.File("rows.csv", Samples.Rows)).Is(0);
        Assert.Contains("| label | precision | recall | F1 | sentences |", result.Output, StringComparison.Ordinal);
        Assert.Contains("| OfficialStatement | ", result.Output, StringComparison.Ordinal);
        Assert.Contains("expected calibration error ", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0", 0)]
    [InlineData("1", 2)]
    public void A_macro_f1_below_the_asked_for_exits_with_2(string least, int exitCode)
    {
        // Labelled wrong on purpose, so that no model reaches 1.
        var rows = Samples.Rows.Replace("The rain began on Friday.,ReportedFact,", "The rain began on Friday.,ExpertAnalysis,", StringComparison.Ordinal);
        var result = CommandLine.Run("evaluate", folder.File("rows.csv", rows), "--fail-under", least).Is(exitCode);
        Assert.Contains("macro", result.Output, StringComparison.Ordinal);
        Assert.Equal(exitCode == 2, result.Errors.Contains("is below 1.000.", StringComparison.Ordinal));
    }

    [Fact]
    public void Errors_are_shown_with_their_place()
    {
        // Labelled wrong on purpose: no model can find an expert here.
        var path = folder.File("rows.csv", Samples.Rows.Replace("The rain began on Friday.,ReportedFact,", "The rain began on Friday.,ExpertAnalysis,", StringComparison.Ordinal));
        Assert.Contains($"{path}:5 dam 4: The rain began on Friday.", CommandLine.Run("evaluate", path, "--errors", "5").Is(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_not_there_is_named()
    {
        var result = CommandLine.Run("evaluate", folder["none.csv"]).Is(1);
        Assert.Equal($"error: {folder["none.csv"]}: no such file or folder.", Assert.Single(result.ErrorLines));
    }
}
