namespace Claims;

/// <summary>The labelled sentences of one article.</summary>
/// <param name="Article">The article as it was given.</param>
/// <param name="Sentences">Its sentences in reading order.</param>
/// <param name="Warnings">What a user should know before trusting the result, such as "the text does not look like English"; empty if nothing.</param>
public sealed record ClassifiedArticle(Article Article, IReadOnlyList<ClassifiedSentence> Sentences, IReadOnlyList<string> Warnings);

/// <summary>One labelled sentence. All offsets are UTF-16 code units of <see cref="Article.Text"/>.</summary>
/// <param name="Paragraph">Number of its paragraph, from 1.</param>
/// <param name="Number">Number of the sentence in the article, from 1.</param>
/// <param name="Span">Where the sentence stands in <see cref="Article.Text"/>.</param>
/// <param name="Text">Exactly the characters of <paramref name="Span"/>.</param>
/// <param name="Label">The likeliest label.</param>
/// <param name="Confidence">Calibrated probability of <paramref name="Label"/>, from 1/3 to 1.</param>
/// <param name="Probabilities">Calibrated probability of each label; they sum to 1.</param>
/// <param name="Abstained">Whether <paramref name="Confidence"/> is below what the classifier's options ask for.</param>
/// <param name="Attribution">Who is cited; null where nothing is attributed.</param>
public sealed record ClassifiedSentence(
    int Paragraph,
    int Number,
    TextSpan Span,
    string Text,
    Label Label,
    double Confidence,
    LabelProbabilities Probabilities,
    bool Abstained,
    Attribution? Attribution)
{
    /// <summary>Why the label is not sure, in a few fixed words such as "two candidate speakers"; null from a confidence of 0.9 on, unless abstained.</summary>
    public string? Doubt { get; init; }
}

/// <summary>A probability for each label; the three sum to 1.</summary>
/// <param name="ReportedFact">From 0 to 1.</param>
/// <param name="OfficialStatement">From 0 to 1.</param>
/// <param name="ExpertAnalysis">From 0 to 1.</param>
public readonly record struct LabelProbabilities(double ReportedFact, double OfficialStatement, double ExpertAnalysis)
{
    /// <summary>The probability of <paramref name="label"/>.</summary>
    public double this[Label label] => label switch
    {
        Label.OfficialStatement => OfficialStatement,
        Label.ExpertAnalysis => ExpertAnalysis,
        _ => ReportedFact,
    };
}
