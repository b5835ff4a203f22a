using System.Diagnostics;
using System.Text.Json;

namespace Claims.Cli.Tests;

public sealed class TrainTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public TrainTests() => Samples.WriteTrainingData(folder);

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_model_is_trained_shown_and_can_be_used()
    {
        var model = folder["models/my.model"];
        var result = CommandLine.Run("train", "--data", folder["data"], "--out", model, "--folds", "2").Is(0);
        Assert.Contains("| **macro** |", result.Output, StringComparison.Ordinal);
        Assert.Equal("40 articles, 240 sentences, 0 source phrases", result.ErrorLines[0]);
        // Steps that run side by side may be told in either order.
        Assert.Equal(Enumerable.Range(1, 18).Select(step => $"[{step}/18]").Order(StringComparer.Ordinal), result.ErrorLines[1..^1].Select(line => line.Split(' ')[0]).Order(StringComparer.Ordinal));
        Assert.Equal($"written: {model}", result.ErrorLines[^1]);
        Assert.Equal(["README.md", "my.json", "my.model", "reliability.svg"], Directory.GetFiles(folder["models"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        var labels = CommandLine.Run("classify", folder.File("a.txt", "The mayor of Lind said the dam would hold. The rain fell on Lind for two days."), "--model", model).Is(0).Output;
        Assert.Contains("OfficialStatement", labels, StringComparison.Ordinal);
    }

    [Fact]
    public void The_card_shows_the_figures_on_articles_that_were_held_out()
    {
        var also = folder.File("held-out.csv", Samples.Rows);
        CommandLine.Run("train", "--data", folder["data"], "--also", also, "--out", folder["models/my.model"], "--folds", "2").Is(0);
        var card = File.ReadAllText(folder["models/README.md"]);
        var figures = CommandLine.Run("evaluate", also, "--model", folder["models/my.model"], "--format", "json").Is(0).Output;
        var macro = JsonDocument.Parse(figures).RootElement.GetProperty("macroF1").GetDouble();
        Assert.Contains("These are of `held-out.csv`", card, StringComparison.Ordinal);
        Assert.Contains($"| **macro** |  |  | **{macro:0.000}** |", card[card.IndexOf("`held-out.csv`", StringComparison.Ordinal)..], StringComparison.Ordinal);
        Assert.Equal(macro, JsonDocument.Parse(File.ReadAllText(folder["models/my.json"])).RootElement.GetProperty("heldOut").GetProperty("report").GetProperty("macroF1").GetDouble());
    }

    [Fact]
    public void Articles_of_the_training_data_are_refused_as_held_out_ones()
    {
        var result = CommandLine.Run("train", "--data", folder["data"], "--also", Directory.GetFiles(folder["data"])[0], "--out", folder["models/my.model"], "--folds", "2").Is(1);
        Assert.Contains("is among the training data; only articles that are not can be measured on.", result.ErrorLines[^1], StringComparison.Ordinal);
        Assert.False(File.Exists(folder["models/my.model"]));
    }

    [Fact]
    public void Ctrl_C_leaves_the_old_model_and_exits_with_130()
    {
        if (OperatingSystem.IsWindows())
            return;
        var model = folder.File("models/my.model", "old");
        using var process = CommandLine.Start("train", "--data", folder["data"], "--out", model, "--folds", "20");
        var output = process.StandardOutput.ReadToEndAsync();
        var first = process.StandardError.ReadLine();
        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
            kill.WaitForExit();
        var result = CommandLine.End(process, output, process.StandardError.ReadToEndAsync()).Is(130);
        Assert.Equal("40 articles, 240 sentences, 0 source phrases", first);
        Assert.Equal("cancelled; nothing was changed.", result.ErrorLines[^1]);
        Assert.Empty(result.Output);
        Assert.Equal("old", File.ReadAllText(model));
        Assert.Equal([model], Directory.GetFiles(folder["models"]));
    }

    [Fact]
    public void A_readme_that_is_no_model_card_is_left_as_it_was()
    {
        Samples.WriteTrainingData(folder);
        var readme = folder.File("README.md", "# My project\n");
        CommandLine.Run("train", "--data", folder["data"], "--out", folder["my.model"], "--folds", "2").Is(0);
        Assert.Equal("# My project\n", File.ReadAllText(readme));
    }

    [Fact]
    public void A_study_writes_no_model_but_its_page()
    {
        var also = folder.File("also.csv", Samples.Rows);
        var result = CommandLine.Run("train", "--study", "--data", folder["data"], "--also", also, "--out", folder["models/my.model"], "--folds", "2").Is(0);
        Assert.Equal(["study.md"], Directory.GetFiles(folder["models"]).Select(Path.GetFileName));
        Assert.Equal(File.ReadAllText(folder["models/study.md"]), result.Output);
        Assert.Contains("| variant | cross-validation | change | also.csv | change |", result.Output, StringComparison.Ordinal);
        Assert.Equal("40 articles, 240 sentences, 0 source phrases", result.ErrorLines[0]);
        Assert.Equal("[42/42]", result.ErrorLines[^2].Split(' ')[0]);
    }
}
