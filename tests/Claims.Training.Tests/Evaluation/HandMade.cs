namespace Claims.Training.Tests;

/// <summary>Labelled articles and their classification, made by hand.</summary>
internal static class HandMade
{
    internal static LabelledSentence Row(int number, Label label, string text = "The rain fell.", string source = "", string mention = "", string cue = "", AttributionForm? form = null, SourceRole? role = null, string article = "a1") =>
        new(article, 1, number, text, label, source, mention, cue, form, role, $"{article}.csv:{number + 1}");

    internal static LabelledArticle Article(params LabelledSentence[] rows) => new(rows[0].Article, "harbour", rows);

    /// <summary>The classification of an article: for each sentence the label, its confidence and the attribution.</summary>
    internal static ClassifiedArticle Classified(LabelledArticle labelled, params (Label Label, double Confidence, Attribution? Attribution)[] found)
    {
        var article = labelled.ToArticle();
        var at = 0;
        var sentences = labelled.Sentences.Zip(found).Select(pair =>
        {
            var (row, (label, confidence, attribution)) = pair;
            var start = article.Text.IndexOf(row.Text, at, StringComparison.Ordinal);
            at = start + row.Text.Length;
            return new ClassifiedSentence(row.Paragraph, row.Number, new TextSpan(start, at), row.Text, label, confidence, default, confidence < 0.5, attribution);
        });
        return new ClassifiedArticle(article, sentences.ToArray(), []);
    }

    /// <summary>An attribution by the words of its mention and its cue, looked up in the article's text.</summary>
    internal static Attribution By(LabelledArticle labelled, string? source, string? mention, string? cue, AttributionForm form = AttributionForm.Indirect, SourceRole role = SourceRole.Official)
    {
        var text = labelled.ToArticle().Text;
        return new Attribution(source, Find(text, mention), Find(text, cue), [], form, role, null, ResolvedBy.Mention, false);
    }

    private static TextSpan? Find(string text, string? words)
    {
        if (words is null)
            return null;
        var start = text.IndexOf(words, StringComparison.Ordinal);
        return new TextSpan(start, start + words.Length);
    }
}
