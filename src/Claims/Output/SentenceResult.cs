using System.Text.Json.Serialization;

namespace Claims;

// The shapes of the JSON contract: one property here is one property there, in this order; null means absent.

/// <summary>One labelled sentence as other programs read it.</summary>
internal sealed record SentenceResult(
    string? Article,
    int Paragraph,
    int Sentence,
    int Start,
    int End,
    string Text,
    string Label,
    double Confidence,
    ProbabilitiesResult Probabilities,
    bool Abstained,
    AttributionResult? Attribution,
    string? Doubt);

/// <summary>The probability of each label under the label's own name.</summary>
internal sealed record ProbabilitiesResult(
    [property: JsonPropertyName(nameof(Label.OfficialStatement))] double OfficialStatement,
    [property: JsonPropertyName(nameof(Label.ExpertAnalysis))] double ExpertAnalysis,
    [property: JsonPropertyName(nameof(Label.ReportedFact))] double ReportedFact);

/// <summary>Who is cited in a sentence.</summary>
internal sealed record AttributionResult(
    string? Source,
    SpanResult? Mention,
    SpanResult? Cue,
    IReadOnlyList<SpanResult> Content,
    string Form,
    string Role,
    string? Evidence,
    string ResolvedBy,
    bool Inferred);

/// <summary>A range with its characters.</summary>
internal sealed record SpanResult(int Start, int End, string Text);

/// <summary>A whole article with its sentences and what was left out of them.</summary>
internal sealed record ArticleResult(
    string? Article,
    string? Title,
    IReadOnlyList<string> Warnings,
    IReadOnlyList<OmissionResult> Omitted,
    SummaryResult Summary,
    IReadOnlyList<SentenceResult> Sentences);

/// <summary>What the sentences come to; the note is there where one single source carries the article.</summary>
internal sealed record SummaryResult(
    int Sentences,
    CountsResult Labels,
    int Abstained,
    double UnattributedShare,
    IReadOnlyList<SourceSummaryResult> Sources,
    string? Note);

/// <summary>The number of sentences of each label under the label's own name.</summary>
internal sealed record CountsResult(
    [property: JsonPropertyName(nameof(Label.OfficialStatement))] int OfficialStatement,
    [property: JsonPropertyName(nameof(Label.ExpertAnalysis))] int ExpertAnalysis,
    [property: JsonPropertyName(nameof(Label.ReportedFact))] int ReportedFact);

/// <summary>A source, its standing, the words that show it, and the number of sentences that cite it.</summary>
internal sealed record SourceSummaryResult(string Source, string Role, string? Evidence, int Sentences);

/// <summary>A passage that was left out of the sentences, and why.</summary>
internal sealed record OmissionResult(int Start, int End, string Text, string Reason);
