namespace Claims;

/// <summary>The cues and mentions of one sentence, as the taggers marked them.</summary>
/// <param name="Cues">Runs of cue tokens in reading order.</param>
/// <param name="CueProbabilities">Highest token probability of each cue, from 0 to 1.</param>
/// <param name="Mentions">Runs of mention tokens in reading order.</param>
/// <param name="MentionProbabilities">Highest token probability of each mention, from 0 to 1.</param>
/// <param name="BestCue">Highest probability of any token outside speech, also where none was marked.</param>
internal readonly record struct SentenceTags(
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
        using var tagger = On(article);
        return tagger.Tag(sentence);
    }

    /// <summary>Makes ready to tag the sentences of an article.</summary>
    internal ArticleTagger On(TokenizedArticle article) => new(article, cueTagger, mentionTagger);

    /// <summary>The cues alone.</summary>
    internal static IReadOnlyList<TokenRange> Cues(SequenceTagger tagger, TokenizedArticle article, int sentence)
    {
        using var cues = new ArticleTagger(article, tagger, tagger);
        return cues.Cues(sentence);
    }
}
