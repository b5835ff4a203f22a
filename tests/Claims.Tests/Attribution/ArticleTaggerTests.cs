namespace Claims.Tests;

public class ArticleTaggerTests
{
    private const string Text = "Locals claimed it was safe, critics said.";

    // A span begins and goes on only where more speaks for it.
    private const float Unlikely = -5;

    [Fact]
    public void Of_several_cues_the_one_that_is_likeliest_together_with_its_mention_carries_the_sentence() =>
        Assert.Equal(("said", "critics"), Tag(claimed: 7, said: 6.8f, before: "said"));

    [Fact]
    public void The_likelier_cue_carries_the_sentence_if_its_mention_is_as_likely() => Assert.Equal(("claimed", "Locals"), Tag(claimed: 7, said: 6.8f, before: "claimed"));

    [Fact]
    public void A_cue_that_is_hardly_likely_is_not_marked() => Assert.Equal((null, null), Tag(claimed: 0, said: 3, before: "said"));

    [Fact]
    public void A_cue_that_is_less_likely_than_none_is_marked_for_what_follows_to_decide() => Assert.Equal(("said", "critics"), Tag(claimed: 0, said: 4.9f, before: "said"));

    [Fact]
    public void Of_the_likeliest_cue_alone_the_mention_is_not_asked()
    {
        using var article = TokenizedArticle.Create(Article.FromText(Text), NewsWords.Lexicon);
        using var tagger = Tagger(article, claimed: 7, said: 6.8f, before: "said");
        Assert.Equal("claimed", TextOf(article, tagger.Cue(0)));
    }

    private static (string? Cue, string? Mention) Tag(float claimed, float said, string before)
    {
        using var article = TokenizedArticle.Create(Article.FromText(Text), NewsWords.Lexicon);
        using var tagger = Tagger(article, claimed, said, before);
        var tags = tagger.Tag(0);
        return (TextOf(article, tags.Cue), TextOf(article, tags.Mention));
    }

    private static string? TextOf(TokenizedArticle article, TokenRange? range) => range is { } found ? article.SpanOf(found).Of(article.Text).ToString() : null;

    // Of two verbs as cues, and of the word right before one of them as its mention.
    private static ArticleTagger Tagger(TokenizedArticle article, float claimed, float said, string before)
    {
        var cues = Weights((Word("claimed"), claimed), (Word("said"), said));
        var mentions = Weights((buffer => buffer.Add(146, 3 * 64, WordHash.Lower(before)), 7));
        return new ArticleTagger(article, SpanTagger.OfCues(cues), SpanTagger.OfMentions(mentions));
    }

    private static Action<FeatureBuffer> Word(string word) => buffer => buffer.Add(10, WordHash.Lower(word));

    private static LinearModel Weights(params (Action<FeatureBuffer> Feature, float Weight)[] features)
    {
        var weights = new float[1 << FeatureSchema.TaggerBits];
        using var buffer = new FeatureBuffer(FeatureSchema.TaggerBits);
        foreach (var (feature, weight) in features)
        {
            buffer.Clear();
            feature(buffer);
            weights[buffer.Slots[0]] = weight;
        }

        return new LinearModel(FeatureSchema.TaggerBits, [Unlikely], weights);
    }
}
