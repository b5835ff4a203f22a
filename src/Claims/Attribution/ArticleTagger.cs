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
    private readonly Runs cues = new();
    private readonly Runs mentions = new();

    internal ArticleTagger(TokenizedArticle article, SequenceTagger cueTagger, SequenceTagger mentionTagger)
    {
        (this.article, this.cueTagger, this.mentionTagger) = (article, cueTagger, mentionTagger);
        view = new SentenceView(article);
        cueFeatures = new CueFeatures(view);
        mentionFeatures = new MentionFeatures(view);
    }

    /// <summary>Tags a sentence; the tags are valid until the next sentence is tagged.</summary>
    internal SentenceTags Tag(int sentence)
    {
        var best = TagCues(sentence);
        mentions.Clear();
        if (best >= LeastCue || view.AnyColon)
        {
            mentionFeatures.Read(cues.Ranges);
            mentionTagger.Tag(mentionFeatures, view.Length, scratch, required: cues.Ranges.Count > 0);
            ReadRuns(mentions);
        }

        return new SentenceTags(cues.Ranges, cues.Probabilities, mentions.Ranges, mentions.Probabilities, best);
    }

    /// <summary>The cues of a sentence, valid until the next one is tagged.</summary>
    internal IReadOnlyList<TokenRange> Cues(int sentence)
    {
        TagCues(sentence);
        return cues.Ranges;
    }

    public void Dispose()
    {
        view.Dispose();
        mentionFeatures.Dispose();
        scratch.Dispose();
    }

    // Returns the highest probability of any token.
    private float TagCues(int sentence)
    {
        view.MoveTo(sentence);
        cueFeatures.Read();
        cueTagger.Tag(cueFeatures, view.Length, scratch);
        ReadRuns(cues);
        for (var c = cues.Ranges.Count - 1; c >= 0 && cues.Ranges.Count > 1; c--)
        {
            if (IsSetting(cues.Ranges[c]))
                cues.RemoveAt(c);
        }

        return Best();
    }

    // "In a statement", "asked whether": beside a verb of saying they only set the scene.
    private bool IsSetting(TokenRange cue) =>
        article.Tokens[cue.Start].Is(Words.Asked) || article.Tokens[cue.Start].Is(Words.Speaking) || article.Tokens[cue.Start].Is(Words.In)
        || (article.Classes[cue.End - 1] & (WordClass.AnyCueVerb | WordClass.CueNoun)) == WordClass.CueNoun;

    // The runs of tokens inside, and the highest probability of a token of each.
    private void ReadRuns(Runs runs)
    {
        runs.Clear();
        var inside = scratch.Inside;
        for (var i = 0; i < inside.Length; i++)
        {
            if (!inside[i])
                continue;
            var (start, highest) = (i, 0f);
            for (; i < inside.Length && inside[i]; i++)
                highest = MathF.Max(highest, SequenceTagger.Probability(scratch.Odds[i]));
            runs.Add(new TokenRange(view.Range.Start + start, view.Range.Start + i), highest);
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

    /// <summary>Runs of tokens, and the highest probability of a token of each.</summary>
    private sealed class Runs
    {
        internal List<TokenRange> Ranges { get; } = [];

        internal List<float> Probabilities { get; } = [];

        internal void Add(TokenRange range, float probability)
        {
            Ranges.Add(range);
            Probabilities.Add(probability);
        }

        internal void RemoveAt(int index)
        {
            Ranges.RemoveAt(index);
            Probabilities.RemoveAt(index);
        }

        internal void Clear()
        {
            Ranges.Clear();
            Probabilities.Clear();
        }
    }
}
