using System.Buffers;

namespace Claims;

/// <summary>Turns what was found, by tokens of the clean text, into the public result, by offsets of the given text. Its arrays are borrowed from the shared pool.</summary>
/// <param name="attributions">The attributions of the article.</param>
/// <param name="features">Its features.</param>
/// <param name="minimumConfidence">Below this confidence a sentence counts as abstained; from 0 to 1.</param>
internal sealed class ResultBuilder(ArticleAttributions attributions, FeatureExtractor features, double minimumConfidence) : IDisposable
{
    // Keeps one classifier's certainty from silencing the other.
    private const double Trace = 1e-3;

    // From this probability on a sentence is attributed, if somebody was found.
    private const double Attributed = 0.5;

    private readonly TokenizedArticle text = attributions.Text;
    private readonly DoubtFinder doubts = new(attributions, features);

    // By the number of the source: its name, and its evidence for each role.
    private readonly string?[] names = Borrow(attributions.Sources.Count);
    private readonly string?[] evidence = Borrow(attributions.Sources.Count * StandingClassifier.Roles);

    internal ClassifiedSentence Build(int s, SentenceProbabilities likely)
    {
        var probabilities = likely.Labels;
        var sentence = text.Sentences[s];
        var span = text.Article.ToOriginal(sentence.Span);
        var label = Likeliest(probabilities);
        var abstained = probabilities[label] < minimumConfidence;
        var found = likely.Attributed >= Attributed ? attributions.Found[s] : null;
        return new ClassifiedSentence(sentence.Paragraph, sentence.Number, span, span.Of(text.Article.Text).ToString(), label, probabilities[label], probabilities,
            abstained, (found ?? GoingOn(s, label)) is { } shown ? Public(shown, label, probabilities) : null)
        {
            Doubt = doubts.Find(s, found, probabilities, label, abstained),
        };
    }

    /// <summary>Gives borrowed arrays back; nothing can be built from then on.</summary>
    public void Dispose()
    {
        ArrayPool<string?>.Shared.Return(names, clearArray: true);
        ArrayPool<string?>.Shared.Return(evidence, clearArray: true);
    }

    private static string?[] Borrow(int length)
    {
        var array = ArrayPool<string?>.Shared.Rent(length);
        array.AsSpan(0, length).Clear();
        return array;
    }

    private static Label Likeliest(LabelProbabilities p) =>
        p.ReportedFact >= p.OfficialStatement && p.ReportedFact >= p.ExpertAnalysis ? Label.ReportedFact
        : p.OfficialStatement >= p.ExpertAnalysis ? Label.OfficialStatement
        : Label.ExpertAnalysis;

    // A sentence without a cue that is labelled as somebody's words goes on with what the source before it in the paragraph was saying: "In the north it was 61 percent."
    private FoundAttribution? GoingOn(int s, Label label) => label != Label.ReportedFact && attributions.Before(s) is { } before
        ? FoundAttribution.Whole(text, s, before.Source, ResolvedBy.Continuation)
        : null;

    private Attribution Public(FoundAttribution found, Label label, LabelProbabilities probabilities)
    {
        var role = Role(found, label, probabilities);
        return new Attribution(
            found.Source is { } source ? NameOf(source) : null,
            Original(found.Mention),
            Original(found.Cue),
            Original(found.Content),
            found.Form,
            role,
            found.Source is { } cited ? Evidence(cited, role) : null,
            found.ResolvedBy,
            found.Inferred);
    }

    private SourceRole Role(FoundAttribution found, Label label, LabelProbabilities probabilities)
    {
        // Without a source only the label tells; who is quoted or called "she" is somebody in particular.
        if (found.Source is null)
        {
            return label switch
            {
                Label.OfficialStatement => SourceRole.Official,
                Label.ExpertAnalysis => SourceRole.Expert,
                _ => found.Mention is null && found.Cue is not null ? SourceRole.Unnamed : SourceRole.Individual,
            };
        }

        var standing = features.Standing(found.Source);
        var (best, most) = (SourceRole.Official, -1.0);
        for (var role = SourceRole.Official; (int)role < standing.Length; role++)
        {
            // What the article says of the source, weighed with what this sentence is: the same executive is official on the company and an expert on the market.
            var weight = (standing[(int)role] + Trace) * (probabilities[LabelOf(role)] + Trace);
            (best, most) = weight > most ? (role, weight) : (best, most);
        }

        return best;
    }

    private static Label LabelOf(SourceRole role) => role switch
    {
        SourceRole.Official => Label.OfficialStatement,
        SourceRole.Expert => Label.ExpertAnalysis,
        _ => Label.ReportedFact,
    };

    private string NameOf(SourceEntity source) => names[source.Id] ??= text.Governments.NameOf(text, source);

    private string? Evidence(SourceEntity source, SourceRole role) =>
        evidence[(source.Id * StandingClassifier.Roles) + (int)role] ??= StandingEvidence.Find(text, source, role) is { } range ? WordsOf(range) : null;

    private string WordsOf(TokenRange range) => text.SpanOf(range).Of(text.Text).ToString().Replace('\n', ' ');

    private TextSpan[] Original(TokenRange[] parts)
    {
        var spans = new TextSpan[parts.Length];
        for (var p = 0; p < spans.Length; p++)
            spans[p] = text.Article.ToOriginal(text.SpanOf(parts[p]));
        return spans;
    }

    private TextSpan? Original(TokenRange? range) => range is { IsEmpty: false } tokens ? text.Article.ToOriginal(text.SpanOf(tokens)) : null;
}
