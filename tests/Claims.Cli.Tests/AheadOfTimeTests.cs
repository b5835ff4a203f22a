using System.Text.Json.Nodes;

namespace Claims.Cli.Tests;

/// <summary>
/// A program that is compiled ahead of time can neither make code while it runs nor look into types for JSON. Compiling it takes minutes; here the usual
/// program runs with the switches that such a compilation sets.
/// </summary>
public sealed class AheadOfTimeTests : IDisposable
{
    private static readonly string[] Switches = ["System.Runtime.CompilerServices.RuntimeFeature.IsDynamicCodeSupported", "System.Text.Json.JsonSerializer.IsReflectionEnabledByDefault"];

    private readonly TemporaryFolder folder = new();
    private readonly string configuration;

    public AheadOfTimeTests()
    {
        var usual = JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Claims.Cli.runtimeconfig.json")))!;
        foreach (var name in Switches)
            usual["runtimeOptions"]!["configProperties"]![name] = false;
        configuration = folder.File("ahead.runtimeconfig.json", usual.ToJsonString());
        folder.File("in/story.txt", Samples.Story);
        folder.File("in/page.html", Samples.Page);
        folder.File("in/rows.csv", Samples.Rows);
        folder.File("in/articles.jsonl", """
            {"id": "dam", "text": "The dam will hold, the Northern Water Agency said on Monday."}
            {"id": "no text"}
            {"id": "rain", "sentences": ["The rain began on Friday.", "It will stop, said Ann Berg, a hydrologist."]}

            """);
        File.WriteAllBytes(folder["in/my.model"], Samples.Model);
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("classify", "story.txt")]
    [InlineData("classify", "story.txt", "--format", "jsonl")]
    [InlineData("classify", "story.txt", "page.html", "rows.csv", "--format", "json", "--model", "my.model", "--abstain", "95")]
    [InlineData("classify", "page.html", "--format", "html")]
    [InlineData("classify", "articles.jsonl", "--format", "jsonl")]
    [InlineData("classify", "articles.jsonl", "--format", "csv", "--out", "labels.csv")]
    [InlineData("classify", "articles.jsonl", "--format", "parquet", "--out", "labels.parquet")]
    [InlineData("evaluate", "rows.csv", "--format", "json", "--baseline", "my.model")]
    [InlineData("evaluate", "rows.csv", "--errors", "2", "--predictions", "predictions.csv")]
    [InlineData("validate", "--data", "rows.csv")]
    public void The_results_are_the_same(params string[] args)
    {
        var usual = CommandLine.RunIn(folder["in"], args);
        var written = Written();
        var ahead = CommandLine.RunAs(configuration, folder["in"], args);
        Assert.Equal(usual, ahead);
        Assert.Equal(written, Written());
        Assert.InRange(usual.ExitCode, CommandRunner.Done, CommandRunner.CheckFailed);
        Assert.NotEqual(CommandRunner.BadInput, usual.ExitCode);
    }

    [Fact]
    public void Training_is_refused_with_the_program_that_trains()
    {
        var result = CommandLine.RunAs(configuration, folder["in"], "train", "--data", "rows.csv", "--out", "new.model").Is(1);
        Assert.Equal(
            "error: this program was compiled ahead of time and cannot train. Train with 'dotnet run -c Release --project src/Claims.Cli -- train', or with a program published without PublishAot; "
            + "this one takes the model with --model.",
            Assert.Single(result.ErrorLines));
        Assert.False(File.Exists(folder["in/new.model"]));
    }

    // Name and content of all files.
    private string[] Written() => [.. Directory.GetFiles(folder["in"]).Order(StringComparer.Ordinal).Select(file => $"{Path.GetFileName(file)} {Convert.ToBase64String(File.ReadAllBytes(file))}")];
}
