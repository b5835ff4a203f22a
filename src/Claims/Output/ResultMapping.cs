using System.Text.Json;

namespace Claims;

/// <summary>Turns labelled articles into the shapes of the JSON contract; the CSV rows are made of the same.</summary>
internal static class ResultMapping
{
    /// <summary>The whole article.</summary>
    internal static ArticleResult Article(ClassifiedArticle result) =>
        new(
            result.Article.Id,
            result.Article.Title,
            result.Warnings,
            [.. result.Article.Omissions.Select(o => Omission(o, result.Article.Text))],
            Summary(ArticleSummary.Of(result)),
            [.. Sentences(result)]);

    /// <summary>The sentences in reading order.</summary>
    internal static IEnumerable<SentenceResult> Sentences(ClassifiedArticle result) =>
        result.Sentences.Select(s => Sentence(s, result.Article));

    private static SentenceResult Sentence(ClassifiedSentence sentence, Article article)
    {
        // Rows of pre-split input have no common text that their reader would know: their offsets count within the sentence.
        var origin = article.IsPresplit ? sentence.Span.Start : 0;
        return new SentenceResult(
            article.Id,
            sentence.Paragraph,
            sentence.Number,
            sentence.Span.Start - origin,
            sentence.Span.End - origin,
            sentence.Text,
            sentence.Label.ToString(),
            Rounded(sentence.Confidence),
            Probabilities(sentence.Probabilities),
            sentence.Abstained,
            sentence.Attribution is { } attribution ? Attribution(attribution, article.Text, origin) : null,
            sentence.Doubt);
    }

    private static AttributionResult Attribution(Attribution attribution, string text, int origin) =>
        new(
            attribution.Source,
            attribution.Mention is { } mention ? Span(mention, text, origin) : null,
            attribution.Cue is { } cue ? Span(cue, text, origin) : null,
            [.. attribution.Content.Select(span => Span(span, text, origin))],
            CamelCase(attribution.Form),
            CamelCase(attribution.Role),
            attribution.Evidence,
            CamelCase(attribution.ResolvedBy),
            attribution.Inferred);

    private static SummaryResult Summary(ArticleSummary summary) =>
        new(
            summary.Sentences,
            new CountsResult(summary.Labels.OfficialStatement, summary.Labels.ExpertAnalysis, summary.Labels.ReportedFact),
            summary.Abstained,
            Rounded(summary.UnattributedShare),
            [.. summary.Sources.Select(s => new SourceSummaryResult(s.Source, CamelCase(s.Role), s.Evidence, s.Sentences))],
            summary.Note);

    private static ProbabilitiesResult Probabilities(LabelProbabilities p) =>
        new(Rounded(p.OfficialStatement), Rounded(p.ExpertAnalysis), Rounded(p.ReportedFact));

    private static OmissionResult Omission(Omission omission, string text) =>
        new(omission.Span.Start, omission.Span.End, omission.Span.Of(text).ToString(), omission.Reason);

    private static SpanResult Span(TextSpan span, string text, int origin) =>
        new(span.Start - origin, span.End - origin, span.Of(text).ToString());

    // More digits than the calibration can vouch for would only make two results look different.
    private static double Rounded(double value) => Math.Round(value, 4);

    private static string CamelCase<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
