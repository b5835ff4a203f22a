namespace Claims.Benchmarks;

/// <summary>An article with what each stage makes of it.</summary>
internal sealed record Prepared(Article Article, TokenizedArticle Text, SentenceTags[] Tags, ArticleAttributions Attributions, SentenceFeatures[] Features)
{
    internal static Prepared From(string text, ClaimModel model)
    {
        var article = Article.FromText(text);
        var tokenized = TokenizedArticle.Create(article, model.Lexicon);
        var tags = Tag(tokenized, model);
        var attributions = AttributionFinder.Find(tokenized, s => tags[s], model.Antecedents, model.Continuations);
        var features = new FeatureExtractor(attributions, model.Standing.Of, model.Standing.Of);
        return new Prepared(article, tokenized, tags, attributions, Enumerable.Range(0, tags.Length).Select(s => features.Extract(s)).ToArray());
    }

    internal static SentenceTags[] Tag(TokenizedArticle text, ClaimModel model)
    {
        using var tagger = model.Tags.On(text);
        var tags = new SentenceTags[text.Sentences.Count];
        for (var s = 0; s < tags.Length; s++)
            tags[s] = tagger.Tag(s);
        return tags;
    }
}
