namespace Claims;

/// <summary>The attribution that carries a sentence, as the taggers marked it.</summary>
/// <param name="Cue">The words that carry it; null if none were marked.</param>
/// <param name="Mention">The words that name the source; null if none were marked.</param>
/// <param name="Probability">How sure the taggers are of the two, from 0 to 1.</param>
/// <param name="AnyCue">The probability that the sentence has a cue, also where none was marked, from 0 to 1.</param>
internal readonly record struct SentenceTags(TokenRange? Cue, TokenRange? Mention, float Probability, float AnyCue);

/// <summary>Runs the two taggers over the sentences of an article: first cues, then the mentions that belong to them.</summary>
internal sealed class TagFinder(SpanTagger cueTagger, SpanTagger mentionTagger)
{
    /// <summary>Makes ready to tag the sentences of an article.</summary>
    internal ArticleTagger On(TokenizedArticle article) => new(article, cueTagger, mentionTagger);
}
