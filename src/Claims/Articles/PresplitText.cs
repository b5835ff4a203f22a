using System.Text;

namespace Claims;

/// <summary>The text of an article that came as sentences, and where each of them stands in it.</summary>
internal sealed record PresplitText(string Text, List<Sentence> Rows)
{
    internal static PresplitText Join(IEnumerable<ArticleSentence> sentences)
    {
        var text = new StringBuilder();
        var rows = new List<Sentence>();
        foreach (var sentence in sentences)
        {
            ArgumentNullException.ThrowIfNull(sentence, nameof(sentences));
            ArgumentNullException.ThrowIfNull(sentence.Text, nameof(sentences));
            if (rows.Count > 0)
                text.Append(rows[^1].Paragraph == sentence.Paragraph ? " " : "\n\n");
            rows.Add(new Sentence(sentence.Paragraph, sentence.Number, new TextSpan(text.Length, text.Length + sentence.Text.Length)));
            text.Append(sentence.Text);
        }

        return new PresplitText(text.ToString(), rows);
    }

    /// <summary>The rows by their place in the cleaned text, without the white space around them; a row of nothing else keeps an empty span.</summary>
    internal List<Sentence> In(CleanText clean) =>
        Rows.Select(row => row with { Span = TextLine.Trim(clean.Text, new TextSpan(clean.Map.ToClean(row.Span.Start), clean.Map.ToClean(row.Span.End))) }).ToList();

    internal static ArticleLayout LayoutOf(List<Sentence> rows)
    {
        var paragraphs = new List<Paragraph>();
        foreach (var row in rows)
        {
            if (paragraphs.Count > 0 && paragraphs[^1].Number == row.Paragraph)
                paragraphs[^1] = paragraphs[^1] with { Span = new TextSpan(paragraphs[^1].Span.Start, row.Span.End) };
            else
                paragraphs.Add(new Paragraph(row.Paragraph, row.Span));
        }

        return new ArticleLayout(paragraphs, []);
    }
}
