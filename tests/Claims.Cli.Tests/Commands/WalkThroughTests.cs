namespace Claims.Cli.Tests;

/// <summary>Runs the commands of the README's sections on archives and on retraining as they stand there, on data that are just enough.</summary>
public sealed class WalkThroughTests : IDisposable
{
    private const string Archives = "### A whole archive";
    private const string Retraining = "## Retrain with your own rows";

    private readonly TemporaryFolder folder = new();

    public WalkThroughTests()
    {
        Samples.WriteTrainingData(folder);
        Move("data/file0.csv", "training-data/file0.csv");
        Move("data/file1.csv", "my-rows/file1.csv");
        folder.File("held-out.csv", Samples.Rows);
        folder.File("article.txt", Samples.Story);
        folder.File("archive/2026/a.txt", Samples.Story);
        folder.File("news.jsonl", $"{Archive.Line("b", Samples.Story)}\n{Archive.Line("c", Samples.Story)}\n");
        folder.File("models/claims.model", Samples.Model);
    }

    public void Dispose() => folder.Dispose();

    [Fact]
    public void The_commands_of_the_walk_through_work()
    {
        var output = Commands(Retraining, "claims ").ToDictionary(command => command, command => CommandLine.RunIn(folder.Path, command.Split(' ')[1..]).Is(0).Output, StringComparer.Ordinal);
        Assert.Equal(["validate", "train", "evaluate", "classify"], output.Keys.Select(command => command.Split(' ')[1]).Distinct(StringComparer.Ordinal));
        Assert.True(File.Exists(folder["my.model"]));
        foreach (var (_, comparison) in output.Where(command => command.Key.Contains("--baseline", StringComparison.Ordinal)))
        {
            Assert.Contains("| macro F1 | ", comparison, StringComparison.Ordinal);
            Assert.Contains(" got better, ", comparison, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_commands_on_archives_work()
    {
        var command = Assert.Single(Commands(Archives, "claims "));
        CommandLine.RunIn(folder.Path, command.Split(' ')[1..]).Is(0);
        Assert.Equal("PAR1"u8.ToArray(), File.ReadAllBytes(folder["labels.parquet"])[..4]);
        var piped = Assert.Single(Commands(Archives, "cat news.jsonl | claims ")).Split('|')[1].Split('>')[0].Trim();
        var result = CommandLine.RunIn(folder.Path, File.ReadAllBytes(folder["news.jsonl"]), piped.Split(' ')[1..]).Is(0);
        Assert.Equal(12, result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
    }

    private static IEnumerable<string> Commands(string heading, string begin)
    {
        var readme = File.ReadAllText(Path.Combine(Root(new DirectoryInfo(AppContext.BaseDirectory)), "README.md")).ReplaceLineEndings("\n");
        var start = readme.IndexOf(heading, StringComparison.Ordinal);
        var section = readme[start..readme.IndexOf("\n## ", start + heading.Length, StringComparison.Ordinal)];
        return section.Split('\n').Where(line => line.StartsWith(begin, StringComparison.Ordinal)).Select(line => line.Split('#')[0].TrimEnd());
    }

    private static string Root(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Claims.sln")) ? folder.FullName : Root(folder.Parent ?? throw new DirectoryNotFoundException("no folder with Claims.sln above the tests"));

    private void Move(string from, string to)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(folder[to])!);
        File.Move(folder[from], folder[to]);
    }
}
