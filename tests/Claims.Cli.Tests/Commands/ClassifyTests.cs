using System.Text;
using System.Text.Json;

namespace Claims.Cli.Tests;

public sealed class ClassifyTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_text_is_labelled_line_by_line()
    {
        var result = CommandLine.Run("classify", folder.File("dam.txt", Samples.Story)).Is(0);
        Assert.Empty(result.Errors);
        var lines = result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("# dam", lines[0]);
        Assert.StartsWith("OfficialStatement", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("# 6 sentences: OfficialStatement 3, ExpertAnalysis 1, ReportedFact 2", lines[^1], StringComparison.Ordinal);
        Assert.DoesNotContain('\u001B', result.Output);
    }

    [Fact]
    public void Word_lists_of_ones_own_decide_who_is_official()
    {
        var article = folder.File("glass.txt", "LINDSTAD - The furnace will be lit again in May, the glimmermaster said on Monday. Two bridges are shut.");
        folder.File("lists/offices.txt", "glimmermaster\tstate\n");
        folder.File("other/unnamed.txt", "glimmermaster\n");
        Assert.Equal("official", Role("lists"));
        Assert.NotEqual("official", Role("other"));

        string? Role(string lists) => Lines(CommandLine.Run("classify", article, "--lexicon", folder[lists], "--format", "jsonl").Is(0).Output)[0]
            .GetProperty("attribution").GetProperty("role").GetString();
    }

    [Fact]
    public void A_wrong_word_list_is_named()
    {
        var list = folder.File("lists/offices.txt", "mayor\tgoverment\n");
        Assert.StartsWith($"error: {list}:1: 'goverment' is not one of state, law, ", Assert.Single(CommandLine.Run("classify", folder.File("dam.txt", Samples.Story), "--lexicon", folder["lists"]).Is(1).ErrorLines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("dam.txt", Samples.Story, 6)]
    [InlineData("dam.html", Samples.Page, 7)]
    [InlineData("dam.htm", Samples.Page, 7)]
    [InlineData("dam.csv", Samples.Rows, 4)]
    [InlineData("dam.CSV", Samples.Rows, 4)]
    [InlineData("dam.news", Samples.Story, 6)]
    public void Text_pages_and_rows_become_one_json_line_a_sentence(string name, string content, int sentences)
    {
        var lines = Lines(CommandLine.Run("classify", folder.File(name, content), "--format", "jsonl").Is(0).Output);
        Assert.Equal(sentences, lines.Length);
        Assert.All(lines, line => Assert.Equal("dam", line.GetProperty("article").GetString()));
        Assert.Equal(Enumerable.Range(1, sentences), lines.Select(line => line.GetProperty("sentence").GetInt32()));
        Assert.DoesNotContain(lines, line => line.GetProperty("text").GetString()!.Contains("Weather", StringComparison.Ordinal));
    }

    [Fact]
    public void Offsets_of_a_text_are_those_of_the_file()
    {
        // A BOM, CRLF, soft hyphens, wide spaces and letters beyond the first plane: none may shift what comes after it.
        var text = "\uFEFF" + Samples.Story.ReplaceLineEndings("\r\n").Replace("agency", "a\u00ADgency", StringComparison.Ordinal).Replace("on Monday", "on\u00A0Monday 😀", StringComparison.Ordinal);
        var lines = Lines(CommandLine.Run("classify", folder.File("dam.txt", text), "--format", "jsonl").Is(0).Output);
        Assert.Equal(6, lines.Length);
        Assert.All(lines, line => AssertSpans(line, text));
        Assert.Contains(lines, line => line.TryGetProperty("attribution", out var attribution) && attribution.TryGetProperty("cue", out _));
    }

    [Fact]
    public void Offsets_of_rows_count_within_the_sentence()
    {
        foreach (var line in Lines(CommandLine.Run("classify", folder.File("dam.csv", Samples.Rows), "--format", "jsonl").Is(0).Output))
            AssertSpans(line, line.GetProperty("text").GetString()!);
    }

    [Theory]
    [InlineData(Samples.Story)]
    [InlineData(Samples.Page)]
    public void Standard_input_is_read_as_text_or_as_a_page(string content)
    {
        var lines = Lines(CommandLine.RunWith(Encoding.UTF8.GetBytes(content), "classify", "-", "--format", "jsonl").Is(0).Output);
        Assert.All(lines, line => Assert.Equal("-", line.GetProperty("article").GetString()));
        Assert.Contains(lines, line => line.GetProperty("text").GetString() == "Two bridges are shut, and the ferry stayed in the harbour for a third day, with no one on board." || line.GetProperty("text").GetString() == "Two bridges are shut.");
        Assert.DoesNotContain(lines, line => line.GetProperty("text").GetString()!.Contains('<', StringComparison.Ordinal));
    }

    [Fact]
    public void A_folder_is_read_with_its_folders_in_the_order_of_names()
    {
        folder.File("in/b.txt", Samples.Story);
        folder.File("in/a/c.html", Samples.Page);
        folder.File("in/notes.pdf", "Nothing.");
        Assert.Equal(["c", "b"], Articles("classify", folder["in"], "--format", "jsonl"));
    }

    [Fact]
    public void A_glob_and_several_inputs_are_read_in_turn()
    {
        folder.File("day1.txt", Samples.Story);
        folder.File("day2.txt", Samples.Story);
        folder.File("other.txt", Samples.Story);
        Assert.Equal(["other", "day1", "day2"], Articles("classify", folder["other.txt"], folder["day?.txt"], "--format", "jsonl"));
    }

    [Fact]
    public void Json_is_one_document_of_all_articles()
    {
        folder.File("in/a.txt", Samples.Story);
        folder.File("in/b.txt", Samples.Story);
        var document = JsonDocument.Parse(CommandLine.Run("classify", folder["in"], "--format", "json").Is(0).Output).RootElement;
        Assert.Equal(JsonValueKind.Array, document.ValueKind);
        Assert.Equal(2, document.GetArrayLength());
    }

    [Fact]
    public void Csv_has_a_header_and_one_row_a_sentence()
    {
        var rows = CommandLine.Run("classify", folder.File("dam.txt", Samples.Story), "--format", "csv").Is(0).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(7, rows.Length);
        Assert.StartsWith("article_id,paragraph,sentence,", rows[0], StringComparison.Ordinal);
        Assert.StartsWith("dam,1,1,", rows[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Html_is_one_page_that_asks_for_nothing_else()
    {
        var page = CommandLine.Run("classify", folder.File("dam.txt", Samples.Story), "--format", "html").Is(0).Output;
        Assert.StartsWith("<!doctype html>", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Nobody has to leave", page, StringComparison.Ordinal);
        Assert.DoesNotContain("src=\"http", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"http", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("jsonl")]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("html")]
    public void A_file_holds_what_standard_output_would(string format)
    {
        var input = folder.File("dam.txt", Samples.Story);
        var shown = CommandLine.Run("classify", input, "--format", format).Is(0);
        var written = CommandLine.Run("classify", input, "--format", format, "--out", folder["result"]).Is(0);
        Assert.Empty(written.Output);
        Assert.Equal(shown.Output, File.ReadAllText(folder["result"]));
        Assert.Equal(["dam.txt", "result"], folder.Names);
    }

    [Fact]
    public void A_sentence_below_the_asked_for_confidence_is_marked()
    {
        var input = folder.File("dam.txt", Samples.Story);
        Assert.All(Lines(CommandLine.Run("classify", input, "--format", "jsonl", "--minimum-confidence", "1").Is(0).Output), line => Assert.True(line.GetProperty("abstained").GetBoolean()));
        Assert.All(Lines(CommandLine.Run("classify", input, "--format", "jsonl").Is(0).Output), line => Assert.False(line.GetProperty("abstained").GetBoolean()));
    }

    [Fact]
    public void A_model_file_is_used_as_the_embedded_one()
    {
        var input = folder.File("dam.txt", Samples.Story);
        Assert.Equal(
            CommandLine.Run("classify", input, "--format", "jsonl").Is(0).Output,
            CommandLine.Run("classify", input, "--format", "jsonl", "--model", folder.File("my.model", Samples.Model)).Is(0).Output);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("jsonl")]
    [InlineData("html")]
    public void A_text_that_is_not_english_is_warned_of_and_labelled_all_the_same(string format)
    {
        var result = CommandLine.Run("classify", folder.File("damm.txt", Samples.German), "--format", format).Is(0);
        Assert.Contains("damm", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("does not look like English", result.Errors, StringComparison.Ordinal);
        Assert.Contains("Niemand muss die Stadt verlassen", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_left_out_is_said_and_is_no_sentence()
    {
        var result = CommandLine.Run("classify", folder.File("dam.txt", Samples.Story + "\n\nArticles You May Like\n\nTen islands worth a detour\n\nStorm closes the coast road\n")).Is(0);
        Assert.Contains("left out at", Assert.Single(result.ErrorLines), StringComparison.Ordinal);
        Assert.DoesNotContain("Ten islands", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("“The dam will hold, the mayor said. Nobody has to leave.")]
    [InlineData("The dam will hold, \"the mayor said. 'Nobody “has to leave.")]
    public void Unclosed_quotation_marks_are_no_failure(string text) =>
        Assert.NotEmpty(Lines(CommandLine.Run("classify", folder.File("dam.txt", text), "--format", "jsonl").Is(0).Output));

    [Fact]
    public void Unclosed_tags_are_no_failure() =>
        Assert.NotEmpty(Lines(CommandLine.Run("classify", folder.File("dam.html", "<html><body><div><p>The dam will hold, the mayor said.<p>Nobody <b>has to leave"), "--format", "jsonl").Is(0).Output));

    [Fact]
    public void A_text_of_ten_megabytes_is_done()
    {
        const string Paragraph = "The rain fell on the old town all day and two bridges were shut. Nobody left the island, and the boats stayed in the harbour until the evening.\n\n";
        var input = folder.File("long.txt", string.Concat(Enumerable.Repeat(Paragraph, 10_000_000 / Paragraph.Length)));
        CommandLine.Run("classify", input, "--format", "jsonl", "--out", folder["long.jsonl"]).Is(0);
        Assert.Equal(10_000_000 / Paragraph.Length * 2, File.ReadLines(folder["long.jsonl"]).Count());
    }

    [Theory]
    [InlineData("The rain fell on the old town all day. ")]
    [InlineData("a")]
    [InlineData("\" ")]
    public void A_line_of_a_hundred_thousand_characters_is_done(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)) + "The rain fell on.";
        var lines = Lines(CommandLine.Run("classify", folder.File("line.txt", text), "--format", "jsonl").Is(0).Output);
        Assert.EndsWith("The rain fell on.", lines[^1].GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private static string[] Articles(params string[] args) =>
        Lines(CommandLine.Run(args).Is(0).Output).Select(line => line.GetProperty("article").GetString()!).Distinct(StringComparer.Ordinal).ToArray();

    private static JsonElement[] Lines(string output) => output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToArray();

    private static void AssertSpans(JsonElement line, string text)
    {
        AssertSpan(line, text);
        if (!line.TryGetProperty("attribution", out var attribution))
            return;
        foreach (var name in new[] { "mention", "cue" })
        {
            if (attribution.TryGetProperty(name, out var span))
                AssertSpan(span, text);
        }

        foreach (var span in attribution.GetProperty("content").EnumerateArray())
            AssertSpan(span, text);
    }

    private static void AssertSpan(JsonElement span, string text) =>
        Assert.Equal(span.GetProperty("text").GetString(), text[span.GetProperty("start").GetInt32()..span.GetProperty("end").GetInt32()]);
}
