namespace Claims;

/// <summary>The note to a sentence: its label, how sure that is, who is cited and how that was found.</summary>
internal static class SourceNote
{
    /// <summary>Writes the note.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="id">A name for the note, unique on the page.</param>
    internal static void Write(MarkupWriter html, ClassifiedSentence sentence, string id)
    {
        html.Write($"<span class=\"note\" id=\"{id}\" role=\"tooltip\">");
        html.Write($"<span class=\"verdict\">{ResultWords.Of(sentence.Label)} ");
        html.Write($"<span class=\"confidence\">{Percent(sentence.Confidence)}</span></span> ");
        if (sentence.Attribution is { } attribution)
            WriteAttribution(html, attribution, sentence);
        else
            WriteRow(html, "Source", "none; the report itself");
        WriteRow(html, "Otherwise", Others(sentence));
        WriteRow(html, "Doubt", sentence.Doubt);
        if (sentence.Abstained)
            WriteRow(html, "Unsure", "below the confidence asked for");
        html.Write($"</span>");
    }

    private static void WriteAttribution(MarkupWriter html, Attribution attribution, ClassifiedSentence sentence)
    {
        WriteRow(html, "Source", attribution.Source ?? "not known");
        WriteRow(html, "Standing", ResultWords.Of(attribution.Role));
        WriteRow(html, "Evidence", Quoted(attribution.Evidence));
        WriteRow(html, "Cue", Quoted(attribution.Cue is { } cue && sentence.Span.Contains(cue) ? InSentence(sentence, cue) : null));
        WriteRow(html, "Words", ResultWords.Of(attribution.Form));
        WriteRow(html, "Found", ResultWords.Of(attribution.ResolvedBy) + (attribution.Inferred ? " (inferred)" : ""));
    }

    // The punctuation is for screen readers, which hear the rows as one description.
    private static void WriteRow(MarkupWriter html, string key, string? value)
    {
        if (value is not null)
        {
            html.Write($"<span class=\"row\"><span class=\"key\">{key}<span class=\"spoken\">:</span></span> ");
            html.Write($"<span>{value}</span><span class=\"spoken\">.</span></span> ");
        }
    }

    private static string Others(ClassifiedSentence sentence) =>
        string.Join(", ", ResultWords.Labels.Where(label => label != sentence.Label).Select(label => Other(sentence, label)));

    private static string Other(ClassifiedSentence sentence, Label label) =>
        $"{ResultWords.Short(label)}\u00A0{Percent(sentence.Probabilities[label])}";

    private static string InSentence(ClassifiedSentence sentence, TextSpan span) =>
        sentence.Text[(span.Start - sentence.Span.Start)..(span.End - sentence.Span.Start)];

    private static string? Quoted(string? words) => words is null ? null : $"\u201C{words}\u201D";

    private static string Percent(double share) => $"{Math.Round(share * 100)}\u202F%";
}
