using System.Text;

namespace Claims.Cli.Tests;

/// <summary>Every input that cannot be used: exit 1, one line that names file and place, nothing half-written.</summary>
public sealed class BadInputTests : IDisposable
{
    private const string Header = "article_id,paragraph,sentence,text\n";
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("a.txt", "", "{0}: no text; an article of at least one sentence is needed.")]
    [InlineData("a.txt", " \n\t\r\n\u00A0 ", "{0}: no text; an article of at least one sentence is needed.")]
    [InlineData("a.html", "<html><body></body></html>", "{0}: no text; an article of at least one sentence is needed.")]
    [InlineData("a.txt", "The dam\0will hold.", "{0}: this is not text: it holds a NUL character at offset 7;")]
    [InlineData("a.html", "<p>The dam\0will hold.", "{0}: this is not text: it holds a NUL character at offset 10;")]
    [InlineData("a.txt", "\u0001\u0002\u0003\u0004\u0005The dam", "{0}: this is not text: 41 % of it are control or replacement characters; at most 10 % are allowed.")]
    [InlineData("a.csv", "article_id,sentence,text\na,1,The rain fell.\n", "{0}:1: column paragraph is missing; needed are article_id, paragraph, sentence, text.")]
    [InlineData("a.csv", "", "{0}:1: column article_id, paragraph, sentence, text is missing;")]
    [InlineData("a.csv", Header, "{0}: no sentences; at least one row is needed below the header.")]
    [InlineData("a.csv", Header + "a,1,1,The rain fell.\na,1\n", "{0}:3: 2 fields where the header has 4.")]
    [InlineData("a.csv", Header + "a,1,none,The rain fell.\n", "{0}:2: paragraph and sentence must be whole numbers from 1 and text must not be empty.")]
    public void An_article_that_cannot_be_read_is_named(string name, string content, string error)
    {
        var path = folder.File(name, content);
        AssertRefused(error.Replace("{0}", path, StringComparison.Ordinal), "classify", path);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_named()
    {
        var text = folder.File("a.txt", [.. "Caf"u8, 0xE9, .. " fell."u8]);
        AssertRefused($"{text}: not valid UTF-8 at byte 3; save the article as UTF-8.", "classify", text);
        var rows = folder.File("a.csv", [.. Encoding.UTF8.GetBytes(Header), .. "a,1,1,Caf"u8, 0xE9, .. " fell.\n"u8]);
        AssertRefused($"{rows}:2: not valid UTF-8; save the file as UTF-8.", "classify", rows);
    }

    [Theory]
    [InlineData("none.txt", "{0}: no such file or folder.")]
    [InlineData("empty", "{0}: no article found; .txt, .html, .htm, .csv, .jsonl, .ndjson, .jsonl.gz, .ndjson.gz, .parquet files are read.")]
    [InlineData("*.txt", "{0}: no article found; .txt, .html, .htm, .csv, .jsonl, .ndjson, .jsonl.gz, .ndjson.gz, .parquet files are read.")]
    [InlineData("none/*.txt", "{0}: the folder ")]
    public void An_input_that_is_not_there_is_named(string input, string error)
    {
        Directory.CreateDirectory(folder["empty"]);
        AssertRefused(error.Replace("{0}", folder[input], StringComparison.Ordinal), "classify", folder[input]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    public void Empty_standard_input_is_named(string text)
    {
        var result = CommandLine.RunWith(Encoding.UTF8.GetBytes(text), "classify", "-").Is(1);
        Assert.Equal("error: standard input: no text; an article of at least one sentence is needed.", Assert.Single(result.ErrorLines));
    }

    [Theory]
    [InlineData("label")]
    [InlineData("number")]
    [InlineData("fields")]
    [InlineData("column")]
    public void A_labelled_file_with_a_fault_is_named_with_its_line_by_every_verb_that_reads_it(string fault)
    {
        var (rows, error) = fault switch
        {
            "label" => (Samples.Rows.Replace("ExpertAnalysis", "Expert", StringComparison.Ordinal), ":4: label 'Expert' is not one of ExpertAnalysis, OfficialStatement, ReportedFact."),
            "number" => (Samples.Rows.Replace("dam,2,4", "dam,2,3", StringComparison.Ordinal), ":5: sentence 3 of article 'dam' stands already at {0}:4; each number may stand once."),
            "fields" => (Samples.Rows + "dam,3,5,It fell on.\n", ":6: 4 fields where the header has 6."),
            _ => (Samples.Rows.Replace(",label,", ",tag,", StringComparison.Ordinal), ":1: column label is missing; needed are article_id, paragraph, sentence, text, label, source."),
        };
        var path = folder.File("rows.csv", rows.ReplaceLineEndings("\n"));
        error = path + error.Replace("{0}", path, StringComparison.Ordinal);
        AssertRefused(error, "evaluate", path);
        AssertRefused(error, "train", "--data", path, "--out", folder["my.model"]);
        Assert.Contains($"error: {error}\n", CommandLine.Run("validate", "--data", path).Is(1).Output, StringComparison.Ordinal);
        Assert.Equal(["rows.csv"], folder.Names);
    }

    [Fact]
    public void A_model_that_is_not_there_is_named() =>
        AssertRefused($"{folder["none.model"]}: no such model file; 'claims train' writes one.", "classify", folder.File("a.txt", Samples.Story), "--model", folder["none.model"]);

    [Theory]
    [InlineData("empty", "{0} is not a Claims model: a file written by 'claims train' is needed.")]
    [InlineData("text", "{0} is not a Claims model: a file written by 'claims train' is needed.")]
    [InlineData("truncated", "{0} is damaged or incomplete: its checksum does not fit its content. Train it again or copy it anew.")]
    [InlineData("altered", "{0} is damaged or incomplete: its checksum does not fit its content. Train it again or copy it anew.")]
    [InlineData("schema", "{0} has format 1 and feature schema 99; this version reads format 1 and schema ")]
    public void A_model_that_cannot_be_used_is_named(string fault, string error)
    {
        var model = Samples.Model;
        if (fault == "altered")
            model[model.Length / 2] ^= 1;
        var path = folder.File("my.model", fault switch
        {
            "empty" => [],
            "text" => Encoding.UTF8.GetBytes(Samples.Story + Samples.Story),
            "truncated" => model[..(model.Length / 2)],
            "schema" => Samples.ModelWith(("schema", 99)),
            _ => model,
        });
        error = error.Replace("{0}", path, StringComparison.Ordinal);
        AssertRefused(error, "classify", folder.File("a.txt", Samples.Story), "--model", path);
        AssertRefused(error, "evaluate", folder.File("rows.csv", Samples.Rows), "--model", path);
    }

    [Fact]
    public void A_result_that_cannot_be_written_is_named_and_leaves_nothing()
    {
        var input = folder.File("a.txt", Samples.Story);
        AssertRefused(folder["a.txt"], "classify", input, "--out", Path.Combine(input, "result.jsonl"));
        AssertRefused(folder["none"], "classify", input, "--out", Path.Combine(folder["none"], "result.jsonl"));
        Directory.CreateDirectory(folder["results"]);
        AssertRefused(folder["results"], "classify", input, "--out", folder["results"]);
        Assert.Equal(["a.txt"], folder.Names);
    }

    [Fact]
    public void A_bad_article_among_good_ones_leaves_the_old_result_as_it_was()
    {
        var (good, bad) = (folder.File("a.txt", Samples.Story), folder.File("b.txt", "The dam\0will hold."));
        AssertRefused(bad, "classify", good, bad, "--format", "jsonl", "--out", folder["result.jsonl"]);
        Assert.Equal(["a.txt", "b.txt"], folder.Names);
        folder.File("result.jsonl", "old");
        AssertRefused(bad, "classify", good, bad, "--format", "jsonl", "--out", folder["result.jsonl"]);
        Assert.Equal(["a.txt", "b.txt", "result.jsonl"], folder.Names);
        Assert.Equal("old", File.ReadAllText(folder["result.jsonl"]));
    }

    [Fact]
    public void A_training_whose_model_cannot_be_written_ends_before_it_begins()
    {
        Samples.WriteTrainingData(folder);
        var file = folder.File("file", "old");
        var result = CommandLine.Run("train", "--data", folder["data"], "--out", Path.Combine(file, "my.model")).Is(1);
        Assert.Contains(file, Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        AssertRefused(folder["data"], "train", "--data", folder["data"], "--out", folder["data"]);
        Assert.Equal(["file"], folder.Names);
        Assert.Equal("old", File.ReadAllText(file));
    }

    [Fact]
    public void Too_few_articles_to_train_on_are_refused_and_leave_nothing()
    {
        var path = folder.File("rows.csv", Samples.Rows);
        var result = CommandLine.Run("train", "--data", path, "--out", folder["my.model"]).Is(1);
        Assert.Equal("error: 1 labelled articles are too few for 5 folds; at least 10 are needed.", result.ErrorLines[^1]);
        Assert.Equal(["rows.csv"], folder.Names);
    }

    private static void AssertRefused(string error, params string[] args)
    {
        var result = CommandLine.Run(args).Is(1);
        var line = Assert.Single(result.ErrorLines);
        Assert.StartsWith("error: ", line, StringComparison.Ordinal);
        Assert.Contains(error, line, StringComparison.Ordinal);
        Assert.Empty(result.Output);
    }

    [Fact]
    public void A_duplicate_sentence_number_of_rows_to_classify_is_named()
    {
        var path = folder.File("a.csv", "article_id,paragraph,sentence,text\na,1,1,The rain fell.\na,1,1,It fell on.\n");
        var result = CommandLine.Run("classify", path).Is(1);
        Assert.StartsWith($"error: {path}:3: ", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_fail_under_that_no_model_can_reach_is_refused() =>
        Assert.Contains("0 to 1", CommandLine.Run("evaluate", folder.File("rows.csv", Samples.Rows), "--fail-under", "80").Is(1).Errors, StringComparison.Ordinal);

    [Fact]
    public void A_path_that_cannot_be_written_is_named_as_it_was_given()
    {
        var result = CommandLine.Run("classify", folder.File("a.txt", Samples.Story), "--out", folder["none/result.jsonl"]).Is(1);
        Assert.DoesNotContain(".new", result.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void An_old_file_that_ends_in_new_is_left_as_it_was()
    {
        folder.File("result.jsonl.new", "mine");
        CommandLine.Run("classify", folder.File("a.txt", Samples.Story), "--out", folder["result.jsonl"]).Is(0);
        Assert.Equal("mine", File.ReadAllText(folder["result.jsonl.new"]));
    }
}
