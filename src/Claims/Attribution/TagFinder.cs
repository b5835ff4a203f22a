namespace Claims;

/// <summary>The cues and mentions of one sentence, as the taggers marked them.</summary>
/// <param name="Cues">Runs of cue tokens in reading order.</param>
/// <param name="CueProbabilities">Highest token probability of each cue, from 0 to 1.</param>
/// <param name="Mentions">Runs of mention tokens in reading order.</param>
/// <param name="MentionProbabilities">Highest token probability of each mention, from 0 to 1.</param>
/// <param name="BestCue">Highest probability of any token outside speech, also where none was marked.</param>
internal sealed record SentenceTags(
    IReadOnlyList<TokenRange> Cues,
    IReadOnlyList<float> CueProbabilities,
    IReadOnlyList<TokenRange> Mentions,
    IReadOnlyList<float> MentionProbabilities,
    float BestCue);

/// <summary>Runs the two taggers over the sentences of an article: first cues, then the mentions that belong to them.</summary>
internal sealed class TagFinder(SequenceTagger cueTagger, SequenceTagger mentionTagger)
{
    /// <summary>Tags one sentence.</summary>
    internal SentenceTags Tag(TokenizedArticle article, int sentence)
    {
        var (cues, probabilities, best) = Cues(cueTagger, article, sentence);
        var (mentions, mentionProbabilities, _) = Run(mentionTagger, new MentionFeatures(article, sentence, cues), article.TokensOf(sentence));
        return new SentenceTags(cues, probabilities, mentions, mentionProbabilities, best);
    }

    /// <summary>The cues alone.</summary>
    internal static (List<TokenRange> Cues, List<float> Probabilities, float Best) Cues(SequenceTagger tagger, TokenizedArticle article, int sentence)
    {
        var found = Run(tagger, new CueFeatures(article, sentence), article.TokensOf(sentence));
        for (var c = found.Runs.Count - 1; c >= 0 && found.Runs.Count > 1; c--)
        {
            if (!IsSetting(article, found.Runs[c]))
                continue;
            found.Runs.RemoveAt(c);
            found.Probabilities.RemoveAt(c);
        }

        return found;
    }

    // "In a statement", "asked whether": beside a verb of saying they only set the scene.
    private static bool IsSetting(TokenizedArticle article, TokenRange cue) =>
        article.Tokens[cue.Start].Is(Words.Asked) || article.Tokens[cue.Start].Is(Words.Speaking) || article.Tokens[cue.Start].Is(Words.In)
        || (article.Classes[cue.End - 1] & (WordClass.AnyCueVerb | WordClass.CueNoun)) == WordClass.CueNoun;

    private static (List<TokenRange> Runs, List<float> Probabilities, float Best) Run(SequenceTagger tagger, ITokenFeatures features, TokenRange tokens)
    {
        var inside = new bool[tokens.Length];
        var probability = new float[tokens.Length];
        tagger.Tag(features, inside, probability);
        var (runs, probabilities, best) = (new List<TokenRange>(), new List<float>(), 0f);
        for (var i = 0; i < inside.Length; i++)
        {
            best = MathF.Max(best, probability[i]);
            if (!inside[i])
                continue;
            var (start, highest) = (i, 0f);
            for (; i < inside.Length && inside[i]; i++)
                highest = MathF.Max(highest, probability[i]);
            runs.Add(new TokenRange(tokens.Start + start, tokens.Start + i));
            probabilities.Add(highest);
        }

        return (runs, probabilities, best);
    }
}
