namespace Claims;

/// <summary>The attributions of an article: one for each sentence that is attributed, null for the others.</summary>
/// <param name="Text">The article, tokenized.</param>
/// <param name="Found">One entry a sentence.</param>
/// <param name="AnyCue">For each sentence the probability that it has a cue, also where none was marked, from 0 to 1.</param>
/// <param name="Sources">All sources that the article names or cites.</param>
internal sealed record ArticleAttributions(TokenizedArticle Text, FoundAttribution?[] Found, float[] AnyCue, List<SourceEntity> Sources)
{
    /// <summary>The last attribution with a source before a sentence in its paragraph: what a sentence without one goes on with, if with any.</summary>
    internal FoundAttribution? Before(int sentence)
    {
        for (var s = sentence - 1; s >= 0 && Text.Sentences[s].Paragraph == Text.Sentences[sentence].Paragraph; s--)
        {
            if (Found[s] is { Source: not null } before)
                return before;
        }

        return null;
    }
}

/// <summary>Finds who is cited in each sentence of an article: tags, resolves and carries speakers through their quotations and on to what completes their words.</summary>
internal static class AttributionFinder
{
    // From this probability on a sentence may go on with the source before it. Whether it does is told by all that is known of it. A wrong source is worse than none.
    private const float Possible = 0.35f;

    /// <summary>Attributes the sentences of an article.</summary>
    /// <param name="article">The article.</param>
    /// <param name="tag">Gives the tags of the sentence at an index.</param>
    /// <param name="choice">Picks whom a pronoun or a description means.</param>
    /// <param name="continuation">Tells what goes on with the source before it; if null, nothing but quotations does.</param>
    /// <param name="cancellation">Ends the work early.</param>
    internal static ArticleAttributions Find(
        TokenizedArticle article, Func<int, SentenceTags> tag, IAntecedentChoice choice, IContinuationChoice? continuation = null, CancellationToken cancellation = default)
    {
        using var resolver = new SourceResolver(article, choice);
        var quotations = new QuotationSpeakers(article);
        var found = new FoundAttribution?[article.Sentences.Count];
        var anyCue = new float[found.Length];
        for (var s = 0; s < found.Length; s++)
        {
            cancellation.ThrowIfCancellationRequested();
            var tags = tag(s);
            anyCue[s] = tags.AnyCue;
            found[s] = resolver.Spoken(s) ?? (tags.Cue is null && tags.Mention is null ? null : resolver.Resolve(s, tags));
            if (found[s] is { } attribution)
                quotations.Assign(attribution);
            else if (quotations.Carried(s, s > 0 ? found[s - 1] : null) is { Source: { } source } carried)
            {
                found[s] = carried;
                resolver.Cite(source, s);
            }
            else if (s > 0 && found[s - 1] is { Source: { } last } before && CanGoOn(s) && continuation?.Probability(article, s, before) is >= Possible and var likely)
            {
                found[s] = FoundAttribution.Whole(article, s, last, ResolvedBy.Continuation) with { Probability = likely };
                resolver.Cite(last, s);
            }
        }

        Func<int, SourceEntity?> nearest = resolver.NearestSpeaker;
        for (var s = 0; s < found.Length; s++)
        {
            found[s] ??= quotations.Late(s, nearest);
            found[s]?.Source?.AddCitation(s);
        }

        return new ArticleAttributions(article, found, anyCue, resolver.Entities);

        bool CanGoOn(int sentence) => !article.TokensOf(sentence).IsEmpty && !quotations.IsSpeech(sentence);
    }
}
