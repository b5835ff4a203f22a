using Spectre.Console;

namespace Claims.Cli;

/// <summary>Shows labelled articles on a terminal as tables, and as plain lines where the output goes elsewhere.</summary>
/// <param name="output">Where the sentences go: standard output.</param>
/// <param name="messages">Where warnings and what was left out go: standard error.</param>
internal sealed class ResultTable(Screen output, Screen messages)
{
    private static readonly Label[] Labels = [Label.OfficialStatement, Label.ExpertAnalysis, Label.ReportedFact];

    /// <summary>Writes one article.</summary>
    public void Write(ClassifiedArticle result)
    {
        if (output.IsTerminal)
            WriteTable(result);
        else
            WriteLines(result);
        WriteMessages(result);
    }

    private void WriteTable(ClassifiedArticle result)
    {
        var console = output.Console;
        console.Write(new Rule($"[bold]{Markup.Escape(Heading(result.Article))}[/]") { Justification = Justify.Left, Style = Style.Parse("grey") });
        var table = new Table().Border(TableBorder.None).Expand().HideHeaders();
        table.AddColumn(new TableColumn("").NoWrap().PadLeft(0).PadRight(2));
        table.AddColumn(new TableColumn("").NoWrap().RightAligned().PadLeft(0).PadRight(2));
        table.AddColumn(new TableColumn("").Width(SourceWidth).PadRight(2));
        table.AddColumn(new TableColumn("").PadRight(0));
        var paragraph = result.Sentences.Count > 0 ? result.Sentences[0].Paragraph : 0;
        foreach (var sentence in result.Sentences)
        {
            if (sentence.Paragraph != paragraph)
                table.AddEmptyRow();
            paragraph = sentence.Paragraph;
            table.AddRow(Row(sentence));
        }
        console.Write(table);
        console.MarkupLine($"[grey]{Counts(result)}[/]");
        console.WriteLine();
    }

    // A fifth of the terminal, but neither so narrow that names break nor so wide that the sentence suffers.
    private int SourceWidth => Math.Clamp(output.Console.Profile.Width / 5, 12, 32);

    private static Text[] Row(ClassifiedSentence sentence)
    {
        var style = StyleOf(sentence);
        return
        [
            new Text(sentence.Label.ToString(), style),
            new Text(Percent(sentence), style),
            new Text(PlainText.Of(sentence.Attribution?.Source), style),
            new Text(PlainText.Of(sentence.Text)),
        ];
    }

    private static Style StyleOf(ClassifiedSentence sentence) => sentence switch
    {
        { Abstained: true } => new Style(decoration: Decoration.Dim),
        { Label: Label.OfficialStatement } => new Style(Color.Blue, decoration: Decoration.Bold),
        { Label: Label.ExpertAnalysis } => new Style(Color.Olive, decoration: Decoration.Bold),
        _ => Style.Plain,
    };

    // Written past Spectre, which would wrap the lines at 80 columns.
    private void WriteLines(ClassifiedArticle result)
    {
        var lines = output.Writer;
        lines.WriteLine($"# {Heading(result.Article)}");
        foreach (var sentence in result.Sentences)
        {
            var source = PlainText.Of(sentence.Attribution?.Source);
            lines.WriteLine($"{sentence.Label.ToString(),-17}  {Percent(sentence)}  {source} | {PlainText.Of(sentence.Text)}");
        }
        lines.WriteLine($"# {Counts(result)}");
    }

    private void WriteMessages(ClassifiedArticle result)
    {
        var name = Heading(result.Article);
        foreach (var warning in result.Warnings)
            WriteMessage($"{name}: warning: {PlainText.Of(warning)}");
        foreach (var omission in result.Article.Omissions)
        {
            var start = Start(omission.Span.Of(result.Article.Text).ToString());
            WriteMessage($"{name}: left out at {omission.Span.Start}..{omission.Span.End} ({PlainText.Of(omission.Reason)}): {start}");
        }
    }

    private void WriteMessage(string message)
    {
        if (messages.IsTerminal)
            messages.Console.WriteLine(message, new Style(Color.Olive));
        else
            messages.Writer.WriteLine(message);
    }

    private static string Heading(Article article) => PlainText.Of(article.Id ?? article.Title ?? "article");

    private static string Counts(ClassifiedArticle result)
    {
        var counts = Array.ConvertAll(Labels, label => $"{label.ToString()} {result.Sentences.Count(s => s.Label == label)}");
        var unsure = result.Sentences.Count(s => s.Abstained);
        return $"{Count(result.Sentences.Count, "sentence")}: {string.Join(", ", counts)}{(unsure > 0 ? $"; unsure of {unsure}" : "")}";
    }

    private static string Count(int number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";

    private static string Percent(ClassifiedSentence sentence) => $"{Math.Round(sentence.Confidence * 100)} %{(sentence.Abstained ? "?" : " ")}";

    private static string Start(string passage)
    {
        const int Length = 60;
        var plain = PlainText.Of(passage);
        return plain.Length <= Length ? plain : plain[..(char.IsHighSurrogate(plain[Length - 1]) ? Length - 1 : Length)] + "...";
    }
}
