namespace Claims.Training;

/// <summary>Trains the two taggers from the spans of labelled articles.</summary>
internal static class TaggerTrainer
{
    private const float CueL2 = 0.5f;
    private const float MentionL2 = 3;

    /// <summary>A tagger of cues.</summary>
    internal static SpanTagger TrainCues(IEnumerable<AlignedArticle> articles)
    {
        var examples = new List<SpanExample>();
        foreach (var article in articles)
        {
            for (var s = 0; s < article.Text.Sentences.Count; s++)
            {
                if (article.Labelled.Sentences[s].Cue.Length == 0 || article.Cues[s] is not null)
                    Add(article, s, new CueFeatures(article.Text, s), article.Cues[s], SpanTagger.LongestCue, examples);
            }
        }

        return SpanTagger.OfCues(SpanTrainer.Fit(examples, FeatureSchema.TaggerBits, CueL2).Rounded());
    }

    /// <summary>A tagger of mentions, trained on the cues that a tagger finds.</summary>
    /// <param name="articles">The labelled articles.</param>
    /// <param name="cue">The found cue of a sentence of an article.</param>
    internal static SpanTagger TrainMentions(IEnumerable<AlignedArticle> articles, Func<AlignedArticle, int, TokenRange?> cue)
    {
        var examples = new List<SpanExample>();
        foreach (var article in articles)
        {
            for (var s = 0; s < article.Text.Sentences.Count; s++)
            {
                if (article.Labelled.Sentences[s].Mention.Length == 0 || article.Mentions[s] is not null)
                    Add(article, s, new MentionFeatures(article.Text, s, CueFor(article, s, cue(article, s))), article.Mentions[s], SpanTagger.LongestMention, examples);
            }
        }

        return SpanTagger.OfMentions(SpanTrainer.Fit(examples, FeatureSchema.TaggerBits, MentionL2).Rounded());
    }

    // A cue is learned from as it is found, unless another one is labelled.
    private static TokenRange? CueFor(AlignedArticle article, int sentence, TokenRange? found) =>
        article.Cues[sentence] is not { } labelled || (found is { } cue && cue.Start < labelled.End && labelled.Start < cue.End) ? found : labelled;

    private static void Add(AlignedArticle article, int sentence, TokenFeatures features, TokenRange? labelled, int longest, List<SpanExample> examples)
    {
        var tokens = article.Text.TokensOf(sentence);
        TokenRange? span = labelled is { } range ? new TokenRange(range.Start - tokens.Start, range.End - tokens.Start) : null;
        // A span that the tagger could never find teaches nothing.
        if (span is null || (features.CanBegin(span.Value.Start) && span.Value.Length <= longest))
            examples.Add(SpanExample.Create(features, tokens.Length, span, longest));
    }
}
