namespace Claims;

/// <summary>The attribution that carries a sentence, by tokens: what was found in the sentence itself and what the article added.</summary>
/// <param name="Sentence">Index of the sentence.</param>
/// <param name="Mention">The words that name the source; null if the sentence does not name it.</param>
/// <param name="Cue">The words that carry the attribution; null if there are none.</param>
/// <param name="Probability">How sure the taggers are of cue and mention, or that the sentence goes on with the source before it, from 0 to 1; 0 where neither is so.</param>
/// <param name="Content">The words that the source is cited for.</param>
/// <param name="Form">How those words are given.</param>
/// <param name="Source">The resolved source; null if it was not found.</param>
/// <param name="ResolvedBy">How it was found.</param>
internal sealed record FoundAttribution(
    int Sentence,
    TokenRange? Mention,
    TokenRange? Cue,
    float Probability,
    TokenRange[] Content,
    AttributionForm Form,
    SourceEntity? Source,
    ResolvedBy ResolvedBy)
{
    /// <summary>Whether the source is taken from elsewhere in the article.</summary>
    internal bool Inferred => Mention is null && Source is not null;

    /// <summary>The attribution of a whole sentence that names nobody to a source from elsewhere.</summary>
    internal static FoundAttribution Whole(TokenizedArticle article, int sentence, SourceEntity? source, ResolvedBy by)
    {
        var content = ContentFinder.Find(article, article.TokensOf(sentence), null, null);
        return new FoundAttribution(sentence, null, null, 0, content, ContentFinder.FormOf(article, content), source, by);
    }
}
