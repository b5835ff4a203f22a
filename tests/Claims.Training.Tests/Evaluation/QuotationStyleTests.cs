namespace Claims.Training.Tests;

public class QuotationStyleTests
{
    private static readonly ClaimClassifier Classifier = ClaimClassifier.LoadDefault();

    // Articles with directed double marks only, each opened and closed: nothing else in them changes with the style.
    private static readonly string[][] Articles = Corpus.All.Articles
        .Select(article => article.Sentences.Select(row => row.Text).ToArray())
        .Where(rows => rows.Any(row => row.Contains('“', StringComparison.Ordinal)) && !rows.Any(row => row.AsSpan().IndexOfAny('"', '‘', '\'') >= 0)
            && rows.Sum(row => row.Count(c => c == '“')) == rows.Sum(row => row.Count(c => c == '”')))
        .Take(60)
        .ToArray();

    [Theory]
    [InlineData("\"", "\"")]
    [InlineData("«", "»")]
    [InlineData("„", "“")]
    [InlineData("''", "''")]
    [InlineData("``", "''")]
    public void Training_articles_in_another_style_of_quotation_marks_have_the_same_attributions(string open, string close)
    {
        Assert.True(Articles.Length >= 40);
        foreach (var rows in Articles)
            Assert.Equal(Found(rows, "“", "”"), Found(rows, open, close));
    }

    private static List<(Label Label, string? Source, ResolvedBy? By, int? CueLength, int? MentionLength)> Found(string[] rows, string open, string close) =>
        Classifier.Classify(Article.FromSentences(rows.Select((row, i) => new ArticleSentence(1, i + 1, row.Replace("“", "\u0001", StringComparison.Ordinal)
                .Replace("”", close, StringComparison.Ordinal).Replace("\u0001", open, StringComparison.Ordinal)))))
            .Sentences.Select(sentence => (sentence.Label, sentence.Attribution?.Source, sentence.Attribution?.ResolvedBy, Length(sentence.Attribution?.Cue), Length(sentence.Attribution?.Mention)))
            .ToList();

    private static int? Length(TextSpan? span) => span?.Length;
}
