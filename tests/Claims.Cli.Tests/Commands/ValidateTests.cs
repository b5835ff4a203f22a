namespace Claims.Cli.Tests;

public sealed class ValidateTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Good_data_exit_with_0_and_are_counted()
    {
        var result = CommandLine.Run("validate", "--data", folder.File("rows.csv", Samples.Rows)).Is(0);
        Assert.Contains("1 articles, 4 sentences: 1 ReportedFact, 2 OfficialStatement, 1 ExpertAnalysis", result.Output, StringComparison.Ordinal);
        Assert.Contains("0 errors, 0 warnings", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_fault_is_listed_and_exits_with_1()
    {
        var path = folder.File("rows.csv", Samples.Rows.Replace("ExpertAnalysis", "Expert", StringComparison.Ordinal).Replace("dam,1,1", "dam,0,1", StringComparison.Ordinal).ReplaceLineEndings("\n"));
        var result = CommandLine.Run("validate", "--data", path).Is(1);
        Assert.Contains($"error: {path}:2: paragraph '0' is not a whole number from 1.", result.Output, StringComparison.Ordinal);
        Assert.Contains($"error: {path}:4: label 'Expert' is not one of", result.Output, StringComparison.Ordinal);
        Assert.Contains("2 errors, ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_are_listed_and_exit_with_0()
    {
        var path = folder.File("rows.csv", Samples.Rows + "dam,3,5,The bridge is safe.,OfficialStatement,\n");
        Assert.Contains($"warning: {path}:6: OfficialStatement without a source;", CommandLine.Run("validate", "--data", path).Is(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_paths_are_read_together()
    {
        var (a, b) = (folder.File("a.csv", Samples.Rows), folder.File("b.csv", Samples.Rows.Replace("dam,", "lake,", StringComparison.Ordinal)));
        Assert.Contains("2 articles, 8 sentences", CommandLine.Run("validate", "--data", a, "--data", b).Output, StringComparison.Ordinal);
    }
}
