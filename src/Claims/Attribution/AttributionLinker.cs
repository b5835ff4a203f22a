namespace Claims;

/// <summary>A cue and the mention that belongs to it.</summary>
/// <param name="Mention">The words that name the source; null if the sentence does not name it.</param>
/// <param name="Cue">The words that carry the attribution; null if there are none.</param>
/// <param name="CueProbability">How sure the tagger is of the cue, from 0 to 1.</param>
internal readonly record struct LinkedCue(TokenRange? Mention, TokenRange? Cue, float CueProbability);

/// <summary>Links the cues of a sentence with their mentions and picks the pair that carries the sentence.</summary>
internal static class AttributionLinker
{
    // A mention farther from its cue than this, in tokens, belongs to something else.
    private const int Reach = 30;

    /// <summary>The cue and mention that carry a sentence; null where there are none.</summary>
    internal static LinkedCue? Link(TokenizedArticle article, in SentenceTags tags)
    {
        var (bestCue, bestMention, bestScore) = (-1, -1, 0f);
        for (var c = 0; c < tags.Cues.Count; c++)
        {
            var m = NearestMention(article, tags, tags.Cues[c]);
            // Of two cues that are equally sure, the one closer to its mention carries the sentence.
            var score = tags.CueProbabilities[c] + (m >= 0 ? tags.MentionProbabilities[m] - (0.01f * Distance(tags.Mentions[m], tags.Cues[c])) : 0);
            (bestCue, bestMention, bestScore) = score > bestScore ? (c, m, score) : (bestCue, bestMention, bestScore);
        }

        if (bestCue < 0)
            return ByColon(tags);
        var (cue, probability) = (tags.Cues[bestCue], tags.CueProbabilities[bestCue]);
        return new LinkedCue(bestMention >= 0 ? tags.Mentions[bestMention] : null, cue, probability);
    }

    // "13:31 Tinajero, to applause: ..." has a mention and no cue but the colon.
    private static LinkedCue? ByColon(in SentenceTags tags) => tags.Mentions.Count == 0 ? null : new LinkedCue(tags.Mentions[0], null, 0);

    private static int NearestMention(TokenizedArticle article, in SentenceTags tags, TokenRange cue)
    {
        var (best, nearest) = (-1, Reach);
        for (var m = 0; m < tags.Mentions.Count; m++)
        {
            var distance = Distance(tags.Mentions[m], cue);
            if (distance < nearest && (distance += MarksBetween(article, tags.Mentions[m], cue)) < nearest)
                (best, nearest) = (m, distance);
        }

        return best;
    }

    private static int Distance(TokenRange mention, TokenRange cue) => mention.End <= cue.Start ? cue.Start - mention.End : Math.Max(0, mention.Start - cue.End);

    // A quotation between the two makes it likelier that they do not belong together.
    private static int MarksBetween(TokenizedArticle article, TokenRange mention, TokenRange cue)
    {
        var (from, to) = mention.End <= cue.Start ? (mention.End, cue.Start) : (cue.End, mention.Start);
        var marks = 0;
        for (var t = from; t < to; t++)
            marks += article.Quote[t] == QuoteState.Opening ? 5 : 0;
        return marks;
    }
}
