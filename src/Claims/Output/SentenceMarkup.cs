namespace Claims;

/// <summary>One sentence as a span that shows its label, with a note that opens on hover, focus and when it is linked to.</summary>
internal static class SentenceMarkup
{
    /// <summary>Writes the span.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="id">A name for it, unique on the page.</param>
    internal static void Write(MarkupWriter html, ClassifiedSentence sentence, string id)
    {
        html.Write($"<span class=\"sentence {ResultWords.StyleOf(sentence)}\" id=\"{id}\" tabindex=\"0\" aria-describedby=\"{id}n\">");
        html.Write($"<span class=\"spoken\">{ResultWords.Of(sentence.Label)}: </span>");
        // The note comes before the text so that, placed in the margin, it stands beside the first line of the sentence.
        SourceNote.Write(html, sentence, id + "n");
        WriteText(html, sentence);
        html.Write($"</span>");
    }

    private static void WriteText(MarkupWriter html, ClassifiedSentence sentence)
    {
        var at = 0;
        foreach (var (span, style) in Marks(sentence))
        {
            var (start, end) = (span.Start - sentence.Span.Start, span.End - sentence.Span.Start);
            // Marks do not nest: where a cue stands inside the mention, the first one is shown.
            if (start < at)
                continue;
            html.Write($"{sentence.Text[at..start]}<span class=\"{style}\">{sentence.Text[start..end]}</span>");
            at = end;
        }
        html.Write($"{sentence.Text[at..]}");
    }

    private static IEnumerable<(TextSpan Span, string Style)> Marks(ClassifiedSentence sentence)
    {
        var marks = new List<(TextSpan Span, string Style)>(2);
        if (sentence.Attribution?.Mention is { } mention)
            marks.Add((mention, "mention"));
        if (sentence.Attribution?.Cue is { } cue)
            marks.Add((cue, "cue"));
        return marks.Where(m => m.Span.Length > 0 && sentence.Span.Contains(m.Span)).OrderBy(m => m.Span.Start);
    }
}
