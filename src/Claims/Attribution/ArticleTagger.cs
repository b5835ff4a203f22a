namespace Claims;

/// <summary>Tags the sentences of one article. Keeps its working arrays from sentence to sentence, so it serves one thread at a time.</summary>
internal sealed class ArticleTagger : IDisposable
{
    // From this probability of a cue, or of a mention without one, on somebody may be cited. Whether a sentence is attributed is told by all that is known of it.
    private const float Possible = 0.2f;

    // A cue less likely than this is not the one that carries the sentence.
    private const float LeastCue = 0.05f;

    private readonly SpanTagger cueTagger;
    private readonly SpanTagger mentionTagger;
    private readonly SentenceView view;
    private readonly CueFeatures cueFeatures;
    private readonly MentionFeatures mentionFeatures;
    private readonly SpanScores cues = new();
    private readonly SpanScores mentions = new();

    internal ArticleTagger(TokenizedArticle article, SpanTagger cueTagger, SpanTagger mentionTagger)
    {
        (this.cueTagger, this.mentionTagger) = (cueTagger, mentionTagger);
        view = new SentenceView(article);
        cueFeatures = new CueFeatures(view);
        mentionFeatures = new MentionFeatures(view);
    }

    /// <summary>Tags a sentence.</summary>
    internal SentenceTags Tag(int sentence)
    {
        ScoreCues(sentence);
        return cues.Any >= Possible ? LikeliestPair() : view.AnyColon ? MentionAlone() : new SentenceTags(null, null, 0, cues.Any);
    }

    /// <summary>The likeliest cue of a sentence; null if there is hardly one.</summary>
    internal TokenRange? Cue(int sentence)
    {
        ScoreCues(sentence);
        return cues.Any >= Possible && cues.Best() is { } best ? InArticle(best.Span) : null;
    }

    public void Dispose()
    {
        view.Dispose();
        mentionFeatures.Dispose();
        cues.Dispose();
        mentions.Dispose();
    }

    private void ScoreCues(int sentence)
    {
        view.MoveTo(sentence);
        cueFeatures.Read();
        cueTagger.Score(cueFeatures, view.Length, cues);
    }

    // "The ministry wants it closed, a spokesman said": of several cues the one that is likeliest together with its mention carries the sentence.
    private SentenceTags LikeliestPair()
    {
        var likeliest = new SentenceTags(null, null, 0, cues.Any);
        foreach (var cue in cues.Found)
        {
            var probability = cues.Probability(cue.AllOdds);
            if (probability < LeastCue || probability < likeliest.Probability || cues.IsPartOfLikelier(cue))
                continue;
            var range = InArticle(cue.Span);
            ScoreMentions(range);
            var mention = mentions.Best();
            probability *= mentions.Probability(mention?.Odds ?? 0);
            if (likeliest.Cue is null || probability > likeliest.Probability)
                likeliest = new SentenceTags(range, mention is { } found ? InArticle(found.Span) : null, probability, cues.Any);
        }

        return likeliest;
    }

    // "13:31 Tinajero, to applause: ..." has a mention and no cue but the colon.
    private SentenceTags MentionAlone()
    {
        ScoreMentions(null);
        return mentions.Any >= Possible && mentions.Best() is { } best
            ? new SentenceTags(null, InArticle(best.Span), mentions.Probability(best.Odds), cues.Any) : new SentenceTags(null, null, 0, cues.Any);
    }

    private void ScoreMentions(TokenRange? cue)
    {
        mentionFeatures.Read(cue);
        mentionTagger.Score(mentionFeatures, view.Length, mentions);
    }

    private TokenRange InArticle(TokenRange range) => new(view.Range.Start + range.Start, view.Range.Start + range.End);
}
