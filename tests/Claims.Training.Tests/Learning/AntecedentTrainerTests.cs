namespace Claims.Training.Tests;

public class AntecedentTrainerTests
{
    private static readonly AlignedArticle[] Articles = [.. Corpus.All.Articles.Select(article => AlignedArticle.Create(article, Lexicon.Default))];

    private static readonly Lazy<AntecedentRanker> Trained = new(() => AntecedentTrainer.Train(Seen));

    [Fact]
    public void A_ranker_finds_whom_pronouns_and_descriptions_of_unseen_articles_mean()
    {
        var (right, nearest, asked) = (0, 0, 0);
        foreach (var article in Unseen)
        {
            var counting = new Counting(article, Trained.Value);
            AttributionFinder.Find(article.Text, s => Labelled(article, s), counting);
            (right, nearest, asked) = (right + counting.Right, nearest + counting.Nearest, asked + counting.Asked);
        }

        Assert.True(asked > 800 && right > asked * 0.8 && right > nearest, $"{right} right, {nearest} if the nearest is taken, of {asked}");
    }

    [Fact]
    public void Two_trainings_give_the_same_weights() =>
        Assert.Equal(Trained.Value.Model.Weights.ToArray(), AntecedentTrainer.Train(Seen).Model.Weights.ToArray());

    [Fact]
    public void Articles_without_a_pronoun_make_a_ranker_that_takes_the_nearest()
    {
        var ranker = AntecedentTrainer.Train([]);
        Assert.All(ranker.Model.Weights.ToArray(), weight => Assert.Equal(0, weight));
        var (right, nearest) = (0, 0);
        foreach (var article in Unseen.Take(40))
        {
            var counting = new Counting(article, ranker);
            AttributionFinder.Find(article.Text, s => Labelled(article, s), counting);
            (right, nearest) = (right + counting.Right, nearest + counting.Nearest);
        }

        Assert.InRange(right, 1, nearest);
    }

    private static IEnumerable<AlignedArticle> Seen => Articles.Where((_, a) => a % 3 > 0);

    private static IEnumerable<AlignedArticle> Unseen => Articles.Where((_, a) => a % 3 == 0);

    private static SentenceTags Labelled(AlignedArticle article, int sentence) => new(article.Cues[sentence], article.Mentions[sentence], 1, 1);

    /// <summary>Counts choices among candidates of whom one is the labelled source.</summary>
    private sealed class Counting(AlignedArticle article, AntecedentRanker ranker) : IAntecedentChoice
    {
        internal int Right { get; private set; }

        internal int Nearest { get; private set; }

        internal int Asked { get; private set; }

        public int Choose(AnaphoricMention mention, List<Antecedent> candidates)
        {
            var chosen = ranker.Choose(mention, candidates);
            var labelled = article.Labelled.Sentences[mention.Sentence].Source;
            var same = candidates.Select(candidate => SourceMatch.IsSame(labelled, mention.Article.SpanOf(candidate.Source.Name).Of(mention.Article.Text).ToString(), "")).ToArray();
            if (!same.Contains(true))
                return chosen;
            Asked++;
            Right += chosen >= 0 && same[chosen] ? 1 : 0;
            Nearest += same[0] ? 1 : 0;
            return chosen;
        }
    }
}
