namespace Claims;

/// <summary>Says in a few fixed words why a label is not sure, from what the stages know of the sentence: the strongest reason first.</summary>
/// <param name="attributions">The attributions of the article.</param>
/// <param name="features">Its features.</param>
internal sealed class DoubtFinder(ArticleAttributions attributions, FeatureExtractor features)
{
    /// <summary>From this confidence on there is no doubt to speak of.</summary>
    internal const double Sure = 0.9;

    internal const string UnresolvedPronoun = "unresolved pronoun";
    internal const string NoSpeaker = "no cue, quotation without a speaker";
    internal const string NoSource = "cue without a source";
    internal const string TwoSpeakers = "two candidate speakers";
    internal const string UnclearStanding = "standing of the source unclear";
    internal const string Contradiction = "standing and wording point to different labels";
    internal const string WeakCue = "weak cue";
    internal const string CarriedOver = "speaker carried over from another sentence";
    internal const string MayGoOn = "no cue, may go on with the speaker before";
    internal const string CloseCall = "close call between two labels";
    internal const string Little = "little to go by";

    // A cue that the tagger gives less is as likely as not none.
    private const float WeakCueProbability = 0.8f;

    // The same for a word that was not marked as a cue in the end.
    private const float PossibleCueProbability = 0.2f;

    // A standing that leaves more than this to the other labels is unclear.
    private const float ClearStanding = 0.75f;

    // Two labels that are nearer than this are a close call.
    private const double Close = 0.3;

    // How many sentences back another speaker may still be meant, and a speaker may still go on.
    private const int Reach = 3;

    private readonly TokenizedArticle text = attributions.Text;

    /// <summary>The strongest reason to doubt the label of a sentence; null where it is sure.</summary>
    /// <param name="s">Index of the sentence.</param>
    /// <param name="found">Its attribution, as far as it is held to have one.</param>
    /// <param name="probabilities">The probability of each label.</param>
    /// <param name="label">The likeliest of them.</param>
    /// <param name="abstained">Whether the label was abstained from, which asks for a reason at any confidence.</param>
    internal string? Find(int s, FoundAttribution? found, LabelProbabilities probabilities, Label label, bool abstained)
    {
        if (probabilities[label] >= Sure && !abstained)
            return null;
        return (found is not null ? OfAttribution(found, label) : OfPlainSentence(s, label))
            ?? (IsClose(probabilities, label) ? CloseCall : Little);
    }

    private string? OfAttribution(FoundAttribution found, Label label)
    {
        if (found.Source is not { } source)
            return found.Mention is { } mention && IsPronoun(mention) ? UnresolvedPronoun : found.Cue is null ? NoSpeaker : NoSource;
        // By how often a label was wrong where the reason was given, in cross-validation: 0.59, 0.36, 0.33, 0.28 and 0.28 of the cases.
        var (likeliest, share) = LabelOfStanding(features.Standing(found.Sentence));
        return share >= ClearStanding && likeliest != label ? Contradiction
            : share < ClearStanding ? UnclearStanding
            : found.Cue is not null && attributions.AnyCue[found.Sentence] < WeakCueProbability ? WeakCue
            : HasRival(found, source) ? TwoSpeakers
            : found.Inferred ? CarriedOver
            : null;
    }

    private string? OfPlainSentence(int s, Label label) =>
        attributions.AnyCue[s] >= PossibleCueProbability ? WeakCue
        : label != Label.ReportedFact || IsAttributed(s - 1) ? MayGoOn
        : null;

    private bool IsAttributed(int s) => s >= 0 && attributions.Found[s]?.Source is not null;

    private bool IsPronoun(TokenRange mention) => (text.Classes[mention.Start] & WordClass.Pronoun) != 0;

    // Someone else whom the sentences before cite and who could be meant as well.
    private bool HasRival(FoundAttribution found, SourceEntity source)
    {
        if (found.ResolvedBy is not (ResolvedBy.Pronoun or ResolvedBy.Continuation))
            return false;
        var pronoun = found.Mention is { } mention ? text.Tokens[mention.Start].Lower : 0;
        for (var s = found.Sentence - 1; s >= Math.Max(0, found.Sentence - Reach); s--)
        {
            if (attributions.Found[s]?.Source is { } other && other != source && other.IsBody == source.IsBody && Fits(pronoun, other))
                return true;
        }

        return false;
    }

    private static bool Fits(ulong pronoun, SourceEntity source) =>
        Words.He.Contains(pronoun) ? source.CanBeMale : !Words.She.Contains(pronoun) || source.CanBeFemale;

    // The label that the standing of a source speaks for, and how much of the standing does.
    private static (Label Label, float Share) LabelOfStanding(ReadOnlySpan<float> standing)
    {
        var (official, expert) = (standing[(int)SourceRole.Official], standing[(int)SourceRole.Expert]);
        var other = 1 - official - expert;
        return other >= official && other >= expert ? (Label.ReportedFact, other)
            : official >= expert ? (Label.OfficialStatement, official)
            : (Label.ExpertAnalysis, expert);
    }

    private static bool IsClose(LabelProbabilities probabilities, Label label)
    {
        for (var other = Label.ReportedFact; other <= Label.ExpertAnalysis; other++)
        {
            if (other != label && probabilities[label] - probabilities[other] < Close)
                return true;
        }

        return false;
    }
}
