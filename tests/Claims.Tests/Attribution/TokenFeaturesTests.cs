namespace Claims.Tests;

/// <summary>What the taggers sum up and what training collects are the same features.</summary>
public class TokenFeaturesTests
{
    private const string Text = """
        The minister said on Monday that the dam, built in 1962, would hold. "We are safe," Ann Berg, a hydrologist at the university, told reporters.

        According to the ministry's report: "Nothing was found". Critics, who asked the police chief, were not so sure; the agency added 2,500 sandbags.
        """;

    private const int Kind = SpanTagger.TransitionKinds;

    private static readonly LinearModel Model = new LinearModel(FeatureSchema.TaggerBits, [0], RandomWeights()).Rounded();
    private static readonly FeatureWeights Weights = new(Model);

    [Fact]
    public void The_cue_features_of_every_token_weigh_what_those_collected_weigh() => AssertSame((article, s) => new CueFeatures(article, s));

    [Fact]
    public void The_mention_features_of_every_token_weigh_what_those_collected_weigh() => AssertSame((article, s) => new MentionFeatures(article, s, CueOf(article, s)));

    [Theory]
    [InlineData("The mayor said on Monday that it added 20 sandbags.", "said added")]
    [InlineData("The bank kept its forecast and trimmed a few others, according to a study.", "kept trimmed according to")]
    [InlineData("For the mayor, a low river in the town was no surprise for years.", "For was")]
    [InlineData("Rain fell on green hills by the river.", "fell")]
    [InlineData("\"We kept some of the old boats that nobody wanted,\" she wrote.", "wrote")]
    public void A_cue_begins_with_a_word_of_the_lists_or_another_verb(string text, string words) => Assert.Equal(words, Beginnings(text, (article, s) => new CueFeatures(article, s)));

    [Theory]
    [InlineData("The old mayor of the town said on Monday it would hold.", "The the Monday it")]
    [InlineData("The dam, critics said, would hold.", "The critics")]
    [InlineData("The dam would hold, Ann Berg told the Harbour Times.", "The Ann the")]
    public void A_mention_begins_with_the_first_word_of_a_phrase(string text, string words) =>
        Assert.Equal(words, Beginnings(text, (article, s) => new MentionFeatures(article, s, CueOf(article, s))));

    private static string Beginnings(string text, Func<TokenizedArticle, int, TokenFeatures> of)
    {
        using var article = TokenizedArticle.Create(Article.FromText(text), NewsWords.Lexicon);
        var features = of(article, 0);
        return string.Join(' ', Enumerable.Range(0, article.Tokens.Length).Where(features.CanBegin).Select(t => article.Word(t).ToString()));
    }

    private static void AssertSame(Func<TokenizedArticle, int, TokenFeatures> of)
    {
        using var article = TokenizedArticle.Create(Article.FromText(Text), NewsWords.Lexicon);
        for (var s = 0; s < article.Sentences.Count; s++)
        {
            var features = of(article, s);
            for (var t = 0; t < article.TokensOf(s).Length; t++)
            {
                var token = t;
                Assert.Equal(Collected(buffer => features.Extract(token, buffer)), FeatureWeights.Sum(features.Score(token, Weights)), 1e-3f);
                Assert.Equal(Collected(buffer => features.ExtractTransition(token, Kind, buffer)), FeatureWeights.Sum(features.ScoreTransition(token, Kind, Weights)), 1e-3f);
            }
        }
    }

    private static float Collected(Action<FeatureBuffer> extract)
    {
        using var buffer = new FeatureBuffer(FeatureSchema.TaggerBits);
        extract(buffer);
        Assert.NotEqual(0, buffer.Count);
        return Model.Score(buffer.Slots);
    }

    private static TokenRange? CueOf(TokenizedArticle article, int sentence)
    {
        var tokens = article.TokensOf(sentence);
        for (var t = tokens.Start; t < tokens.End; t++)
        {
            if ((article.Classes[t] & WordClass.AnyCueVerb) != 0)
                return new TokenRange(t, t + 1);
        }

        return null;
    }

    private static float[] RandomWeights()
    {
        var random = new Random(1);
        return Enumerable.Range(0, 1 << FeatureSchema.TaggerBits).Select(_ => (random.NextSingle() * 2) - 1).ToArray();
    }
}
