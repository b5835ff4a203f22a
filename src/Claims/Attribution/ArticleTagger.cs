namespace Claims;

/// <summary>Tags the sentences of one article. Keeps its working arrays from sentence to sentence, so it serves one thread at a time.</summary>
internal sealed class ArticleTagger : IDisposable
{
    // Far more than the rounding error of the exponential function: lower odds cannot have the highest probability.
    private const float Slack = 1e-3f;

    // A sentence in which no token is likelier a cue than this has no mention either.
    private const float LeastCue = 0.05f;

    private readonly TokenizedArticle article;
    private readonly SequenceTagger cueTagger;
    private readonly SequenceTagger mentionTagger;
    private readonly SentenceView view;
    private readonly CueFeatures cueFeatures;
    private readonly MentionFeatures mentionFeatures;
    private readonly TaggerScratch scratch = new();
    private readonly List<TokenRange> runs = [];
    private readonly List<float> probabilities = [];

    internal ArticleTagger(TokenizedArticle article, SequenceTagger cueTagger, SequenceTagger mentionTagger)
    {
        (this.article, this.cueTagger, this.mentionTagger) = (article, cueTagger, mentionTagger);
        view = new SentenceView(article);
        cueFeatures = new CueFeatures(view);
        mentionFeatures = new MentionFeatures(view);
    }

    /// <summary>Tags a sentence.</summary>
    internal SentenceTags Tag(int sentence)
    {
        var (cues, cueProbabilities, best) = Cues(sentence);
        if (best < LeastCue && !view.AnyColon)
            return new SentenceTags(cues, cueProbabilities, [], [], best);
        mentionFeatures.Read(cues);
        mentionTagger.Tag(mentionFeatures, view.Length, scratch, required: cues.Length > 0);
        ReadRuns();
        return new SentenceTags(cues, cueProbabilities, [.. runs], [.. probabilities], best);
    }

    /// <summary>The cues of a sentence, and the highest probability of any of its tokens.</summary>
    internal (TokenRange[] Cues, float[] Probabilities, float Best) Cues(int sentence)
    {
        view.MoveTo(sentence);
        cueFeatures.Read();
        cueTagger.Tag(cueFeatures, view.Length, scratch);
        ReadRuns();
        for (var c = runs.Count - 1; c >= 0 && runs.Count > 1; c--)
        {
            if (!IsSetting(runs[c]))
                continue;
            runs.RemoveAt(c);
            probabilities.RemoveAt(c);
        }

        return ([.. runs], [.. probabilities], Best());
    }

    public void Dispose()
    {
        view.Dispose();
        cueFeatures.Dispose();
        mentionFeatures.Dispose();
        scratch.Dispose();
    }

    // "In a statement", "asked whether": beside a verb of saying they only set the scene.
    private bool IsSetting(TokenRange cue) =>
        article.Tokens[cue.Start].Is(Words.Asked) || article.Tokens[cue.Start].Is(Words.Speaking) || article.Tokens[cue.Start].Is(Words.In)
        || (article.Classes[cue.End - 1] & (WordClass.AnyCueVerb | WordClass.CueNoun)) == WordClass.CueNoun;

    // The runs of tokens inside, and the highest probability of a token of each.
    private void ReadRuns()
    {
        runs.Clear();
        probabilities.Clear();
        var inside = scratch.Inside;
        for (var i = 0; i < inside.Length; i++)
        {
            if (!inside[i])
                continue;
            var (start, highest) = (i, 0f);
            for (; i < inside.Length && inside[i]; i++)
                highest = MathF.Max(highest, SequenceTagger.Probability(scratch.Odds[i]));
            runs.Add(new TokenRange(view.Range.Start + start, view.Range.Start + i));
            probabilities.Add(highest);
        }
    }

    // The highest probability of any token; of a run only its first one counts, and the one behind it does not.
    private float Best()
    {
        var inside = scratch.Inside;
        var odds = scratch.Odds;
        var highest = float.NegativeInfinity;
        for (var i = 0; i < odds.Length; i = Next(inside, i))
            highest = MathF.Max(highest, odds[i]);
        var best = 0f;
        for (var i = 0; i < odds.Length; i = Next(inside, i))
        {
            if (odds[i] >= highest - Slack)
                best = MathF.Max(best, SequenceTagger.Probability(odds[i]));
        }

        return best;
    }

    private static int Next(ReadOnlySpan<bool> inside, int token)
    {
        while (token < inside.Length && inside[token])
            token++;
        return token + 1;
    }
}
