namespace Claims.Cli.Tests;

/// <summary>Runs the commands of the README's section on retraining as they stand there, on data that are just enough.</summary>
public sealed class WalkThroughTests : IDisposable
{
    private const string Section = "## Retrain with your own rows";

    private readonly TemporaryFolder folder = new();

    public WalkThroughTests()
    {
        Samples.WriteTrainingData(folder);
        Move("data/file0.csv", "training-data/file0.csv");
        Move("data/file1.csv", "my-rows/file1.csv");
        folder.File("held-out.csv", Samples.Rows);
        folder.File("article.txt", Samples.Story);
        folder.File("models/claims.model", Samples.Model);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_commands_of_the_walk_through_work()
    {
        var output = Commands().ToDictionary(command => command, command => CommandLine.RunIn(folder.Path, command.Split(' ')[1..]).Is(0).Output, StringComparer.Ordinal);
        Assert.Equal(["validate", "train", "evaluate", "classify"], output.Keys.Select(command => command.Split(' ')[1]).Distinct(StringComparer.Ordinal));
        Assert.True(File.Exists(folder["my.model"]));
        foreach (var (_, comparison) in output.Where(command => command.Key.Contains("--baseline", StringComparison.Ordinal)))
        {
            Assert.Contains("| macro F1 | ", comparison, StringComparison.Ordinal);
            Assert.Contains(" got better, ", comparison, StringComparison.Ordinal);
        }
    }

    private static IEnumerable<string> Commands()
    {
        var readme = File.ReadAllText(Path.Combine(Root(new DirectoryInfo(AppContext.BaseDirectory)), "README.md")).ReplaceLineEndings("\n");
        var start = readme.IndexOf(Section, StringComparison.Ordinal);
        var section = readme[start..readme.IndexOf("\n## ", start + Section.Length, StringComparison.Ordinal)];
        return section.Split('\n').Where(line => line.StartsWith("claims ", StringComparison.Ordinal)).Select(line => line.Split('#')[0].TrimEnd());
    }

    private static string Root(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Claims.sln")) ? folder.FullName : Root(folder.Parent ?? throw new DirectoryNotFoundException("no folder with Claims.sln above the tests"));

    private void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[to])!);
        File.Move(folder[from], folder[to]);
    }
}
