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
        Lexicon lexicon, PerFold<SpanTagger> cues, PerFold<SpanTagger> mentions, PerFold<AntecedentRanker> antecedents,
        PerFold<ContinuationClassifier> continuations, PerFold<StandingClassifier> standing, AttributedArticle[] articles) =>
        (this.lexicon, Cues, Mentions, Antecedents, Continuations, Standing, Articles) = (lexicon, cues, mentions, antecedents, continuations, standing, articles);

    internal PerFold<SpanTagger> Cues { get; }

    internal PerFold<SpanTagger> Mentions { get; }

    internal PerFold<AntecedentRanker> Antecedents { get; }

    internal PerFold<ContinuationClassifier> Continuations { get; }

    internal PerFold<StandingClassifier> Standing { get; }

    /// <summary>All articles, in their order.</summary>
    internal AttributedArticle[] Articles { get; }

    /// <summary>Trains taggers, antecedents, continuations and standing and attributes each article by those of its fold. Five stages.</summary>
    /// <param name="folds">Trains each stage.</param>
    /// <param name="phrases">Source phrases for the standing.</param>
    /// <param name="lexicon">The word lists to read with.</param>
    internal static AttributedCorpus Train(FoldTraining folds, IReadOnlyList<SourcePhrase> phrases, Lexicon lexicon)
    {
        var cues = folds.Train("cues", TaggerTrainer.TrainCues);
        var cuesOf = folds.Articles.ToDictionary(article => article, article => FindCues(cues.Of(folds.Of(article)), article));
        var mentions = folds.Train("mentions", some => TaggerTrainer.TrainMentions(some, (article, s) => cuesOf[article][s]));
        var antecedents = folds.Train("antecedents", AntecedentTrainer.Train);
        var continuations = folds.Train("continuations", ContinuationTrainer.Train);
        var foundOf = folds.Articles.ToDictionary(article => article, article => FindBy(article, folds.Of(article)));
        var standing = folds.Train("standing", some => StandingTrainer.Train(some.Select(article => (article, foundOf[article])), phrases, lexicon));
        var articles = folds.Articles.Select(article => Attributed(article, foundOf[article], standing.Of(folds.Of(article)))).ToArray();
        return new AttributedCorpus(lexicon, cues, mentions, antecedents, continuations, standing, articles);

        ArticleAttributions FindBy(AlignedArticle article, int fold) => Find(article, cues.Of(fold), mentions.Of(fold), antecedents.Of(fold), continuations.Of(fold));
    }

    /// <summary>An article that is none of the corpus, attributed by what was trained on all of it.</summary>
    internal AttributedArticle Attribute(LabelledArticle labelled)
    {
        var article = AlignedArticle.Create(labelled, lexicon);
        return Attributed(article, Find(article, Cues.All, Mentions.All, Antecedents.All, Continuations.All), Standing.All);
    }

    /// <summary>All that a model has learned, with the sentence classifiers that were trained on this corpus.</summary>
    internal ModelStages Stages(SentenceClassifiers sentences) => new(
        Cues.All.Model, Mentions.All.Model, Antecedents.All.Model, Continuations.All.Model, Standing.All.Model, sentences.Words, sentences.Trees, sentences.Attributed);

    private static TokenRange?[] FindCues(SpanTagger cues, AlignedArticle article)
    {
        using var tagger = new ArticleTagger(article.Text, cues, cues);
        return [.. Enumerable.Range(0, article.Text.Sentences.Count).Select(tagger.Cue)];
    }

    private static ArticleAttributions Find(AlignedArticle article, SpanTagger cues, SpanTagger mentions, AntecedentRanker antecedents, ContinuationClassifier continuations)
    {
        using var tagger = new ArticleTagger(article.Text, cues, mentions);
        return AttributionFinder.Find(article.Text, tagger.Tag, antecedents, continuations);
    }

    private static AttributedArticle Attributed(AlignedArticle article, ArticleAttributions found, StandingClassifier standing) =>
        new(article, found, new FeatureExtractor(found, standing.Of, standing.Of));
}
