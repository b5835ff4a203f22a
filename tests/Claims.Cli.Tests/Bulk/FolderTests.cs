namespace Claims.Cli.Tests;

public sealed class FolderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_file_of_a_folder_that_cannot_be_read_is_noted_and_the_others_are_labelled()
    {
        folder.File("in/a.txt", Samples.Story);
        folder.File("in/b.txt", [.. "Caf"u8, 0xE9]);
        folder.File("in/c.html", "<html></html>");
        folder.File("in/d.csv", "article_id,paragraph,sentence,text\nx,1,1,The rain fell.\nx,1\ny,1,1,The snow fell.\n");
        folder.File("in/e.parquet", "PAR?");
        folder.File("in/f.jsonl", "");
        folder.File("in/g.jsonl", Archive.Line("g", Samples.Story));
        File.CreateSymbolicLink(folder["in/h.txt"], folder["in/gone.txt"]);
        Assert.Equal(2, Archive.Run(folder["in"], "csv", folder["out.csv"]));
        Assert.Equal(["a", "y", "g"], File.ReadLines(folder["out.csv"]).Skip(1).Select(row => row.Split(',')[0]).Distinct(StringComparer.Ordinal));
        var rejected = Archive.Lines(folder["out.csv.rejected.jsonl"]);
        Assert.Equal(["b.txt", "c.html", "d.csv", "e.parquet", "h.txt"], rejected.Select(line => Path.GetFileName(line.GetProperty("file").GetString())));
        Assert.Equal(3, rejected[2].GetProperty("line").GetInt32());
        Assert.StartsWith("cannot be read as Parquet: ", rejected[3].GetProperty("reason").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_run_writes_is_no_input_of_the_next()
    {
        folder.File("a.jsonl", $"{Archive.Line("a", Samples.Story)}\n{{}}\n");
        Assert.Equal(2, Archive.Run(folder.Path, "jsonl", folder["out.jsonl"]));
        var first = File.ReadAllBytes(folder["out.jsonl"]);
        Assert.Equal(2, Archive.Run(folder.Path, "jsonl", folder["out.jsonl"]));
        Assert.Equal(first, File.ReadAllBytes(folder["out.jsonl"]));
        Assert.Single(Archive.Lines(folder["out.jsonl.rejected.jsonl"]));
    }

    [Fact]
    public void Rejections_of_an_earlier_run_do_not_stay()
    {
        Assert.Equal(2, Archive.Run(folder.File("a.jsonl", $"{Archive.Line("a", Samples.Story)}\n{{}}\n"), "jsonl", folder["out.jsonl"]));
        Assert.Equal(0, Archive.Run(folder.File("a.jsonl", $"{Archive.Line("a", Samples.Story)}\n"), "jsonl", folder["out.jsonl"]));
        Assert.Equal(["a.jsonl", "out.jsonl"], folder.Names);
    }
}
