namespace Claims.Training;

/// <summary>A labelled article with its attributions and the features that follow from them.</summary>
internal sealed record AttributedArticle(AlignedArticle Aligned, ArticleAttributions Found, FeatureExtractor Features)
{
    /// <summary>Its sentences as the sentence classifiers take them.</summary>
    /// <param name="without">Feature groups to leave out; none when a model is trained.</param>
    internal SentenceRow[] Rows(FeatureGroup without = FeatureGroup.None) =>
        [.. Aligned.Labelled.Sentences.Select((row, s) => new SentenceRow(Aligned, s, Features.Extract(s, without), row.Label))];
}

/// <summary>Labelled articles as taggers and a standing that had not seen them attribute them: what the sentence classifiers learn from.</summary>
internal sealed class AttributedCorpus
{
    private readonly Lexicon lexicon;

    private AttributedCorpus(
        Lexicon lexicon, PerFold<SpanTagger> cues, PerFold<SpanTagger> mentions, PerFold<AntecedentRanker> antecedents, PerFold<StandingClassifier> standing,
        AttributedArticle[] articles) =>
        (this.lexicon, Cues, Mentions, Antecedents, Standing, Articles) = (lexicon, cues, mentions, antecedents, standing, articles);

    internal PerFold<SpanTagger> Cues { get; }

    internal PerFold<SpanTagger> Mentions { get; }

    internal PerFold<AntecedentRanker> Antecedents { get; }

    internal PerFold<StandingClassifier> Standing { get; }

    /// <summary>All articles, in their order.</summary>
    internal AttributedArticle[] Articles { get; }

    /// <summary>Trains taggers, antecedents and standing and attributes each article by those of its fold. Four stages.</summary>
    /// <param name="folds">Trains each stage.</param>
    /// <param name="phrases">Source phrases for the standing.</param>
    /// <param name="lexicon">The word lists to read with.</param>
    internal static AttributedCorpus Train(FoldTraining folds, IReadOnlyList<SourcePhrase> phrases, Lexicon lexicon)
    {
        var cues = folds.Train("cues", TaggerTrainer.TrainCues);
        var cuesOf = folds.Articles.ToDictionary(article => article, article => FindCues(cues.Of(folds.Of(article)), article));
        var mentions = folds.Train("mentions", some => TaggerTrainer.TrainMentions(some, (article, s) => cuesOf[article][s]));
        var antecedents = folds.Train("antecedents", AntecedentTrainer.Train);
        var foundOf = folds.Articles.ToDictionary(article => article, article => Find(article, cues.Of(folds.Of(article)), mentions.Of(folds.Of(article)), antecedents.Of(folds.Of(article))));
        var standing = folds.Train("standing", some => StandingTrainer.Train(some.Select(article => (article, foundOf[article])), phrases, lexicon));
        var articles = folds.Articles.Select(article => Attributed(article, foundOf[article], standing.Of(folds.Of(article)))).ToArray();
        return new AttributedCorpus(lexicon, cues, mentions, antecedents, standing, articles);
    }

    /// <summary>An article that is none of the corpus, attributed by what was trained on all of it.</summary>
    internal AttributedArticle Attribute(LabelledArticle labelled)
    {
        var article = AlignedArticle.Create(labelled, lexicon);
        return Attributed(article, Find(article, Cues.All, Mentions.All, Antecedents.All), Standing.All);
    }

    private static TokenRange?[] FindCues(SpanTagger cues, AlignedArticle article)
    {
        using var tagger = new ArticleTagger(article.Text, cues, cues);
        return [.. Enumerable.Range(0, article.Text.Sentences.Count).Select(tagger.Cue)];
    }

    private static ArticleAttributions Find(AlignedArticle article, SpanTagger cues, SpanTagger mentions, AntecedentRanker antecedents)
    {
        using var tagger = new ArticleTagger(article.Text, cues, mentions);
        return AttributionFinder.Find(article.Text, tagger.Tag, antecedents);
    }

    private static AttributedArticle Attributed(AlignedArticle article, ArticleAttributions found, StandingClassifier standing) =>
        new(article, found, new FeatureExtractor(found, standing.Of, standing.Of));
}
