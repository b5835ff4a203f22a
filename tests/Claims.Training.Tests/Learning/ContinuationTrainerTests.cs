namespace Claims.Training.Tests;

public class ContinuationTrainerTests
{
    private static readonly AlignedArticle[] Articles = [.. Corpus.All.Articles.Select(article => AlignedArticle.Create(article, Lexicon.Default))];

    private static readonly Lazy<ContinuationClassifier> Trained = new(() => ContinuationTrainer.Train(Seen));

    [Fact]
    public void A_classifier_ranks_what_goes_on_in_unseen_articles_far_above_the_rest()
    {
        var (going, others) = Probabilities(Trained.Value);
        // The area under the curve: how often one that goes on is found likelier than one that does not.
        var area = going.Average(probability => others.Count(other => other < probability) / (double)others.Count);
        Assert.True(going.Count > 40 && area > 0.8, $"area {area:F3} under the curve for {going.Count} that go on and {others.Count} that do not");
    }

    [Fact]
    public void Two_trainings_give_the_same_weights() =>
        Assert.Equal(Trained.Value.Model.Weights.ToArray(), ContinuationTrainer.Train(Seen).Model.Weights.ToArray());

    [Fact]
    public void Articles_in_which_nothing_goes_on_make_a_classifier_that_finds_nothing()
    {
        var (going, others) = Probabilities(ContinuationTrainer.Train([]));
        Assert.All(going.Concat(others), probability => Assert.InRange(probability, 0, 0.01f));
    }

    private static IEnumerable<AlignedArticle> Seen => Articles.Where((_, a) => a % 3 > 0);

    private static (List<float> Going, List<float> Others) Probabilities(ContinuationClassifier classifier)
    {
        var (going, others) = (new List<float>(), new List<float>());
        var antecedents = EmbeddedModel.Load().Antecedents;
        foreach (var article in Articles.Where((_, a) => a % 3 == 0))
        {
            var found = AttributionFinder.Find(article.Text, s => new SentenceTags(article.Cues[s], article.Mentions[s], 1, 1), antecedents).Found;
            for (var s = 1; s < found.Length; s++)
            {
                if (found[s] is null && found[s - 1] is { Source: not null } before)
                    (article.Labelled.Sentences[s].IsAttributed ? going : others).Add(classifier.Probability(article.Text, s, before));
            }
        }

        return (going, others);
    }
}
