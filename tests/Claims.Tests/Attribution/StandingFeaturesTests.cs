namespace Claims.Tests;

public class StandingFeaturesTests
{
    private const string Its = "Its leader Otto Brandt said the dam would hold.";

    [Theory]
    [InlineData("The ministry kept its head down.", "The bank cut its rates.")]
    [InlineData("The ministry lent money to a bank.", "The bank lent money to the ministry.")]
    [InlineData("The ministry kept its head down.", "The rain fell on the town.")]
    public void The_leader_of_one_kind_of_body_is_not_described_like_that_of_another(string before, string otherBefore) =>
        Assert.NotEqual(Features($"{before} {Its}", Its), Features($"{otherBefore} {Its}", Its));

    [Theory]
    [InlineData("The ministry kept its head down.", "The agency lent money to a bank.")]
    [InlineData("The ministry kept its head down. The rain fell.", "The bank cut its rates. The rain fell.")]
    public void Bodies_of_one_kind_and_bodies_farther_back_make_no_difference(string before, string otherBefore) =>
        Assert.Equal(Features($"{before} {Its}", Its), Features($"{otherBefore} {Its}", Its));

    [Fact]
    public void The_body_in_the_sentence_itself_goes_before_that_of_the_sentence_before() => Assert.Equal(
        Features("The rain fell. At the bank its leader Otto Brandt said so.", "its leader Otto Brandt"),
        Features("The ministry fell. At the bank its leader Otto Brandt said so.", "its leader Otto Brandt"));

    [Theory]
    [InlineData("the bank of the university", true)]
    [InlineData("the bank, a university", false)]
    [InlineData("a spokesman for the bank, a university", true)]
    public void What_stands_behind_the_comma_after_a_body_is_no_body_that_it_belongs_to(string phrase, bool belongs)
    {
        var head = phrase.Contains("spokesman", StringComparison.Ordinal) ? WordClass.Spokesperson : WordClass.Bank;
        using var pair = new FeatureBuffer(FeatureSchema.StandingBits);
        foreach (var own in new ClassBits(head))
        {
            foreach (var body in new ClassBits(WordClass.University))
                pair.Add(StandingFeatures.HeadAndBody, WordHash.Combine(own, body));
        }

        Assert.Equal(belongs, Features(phrase, phrase).Contains(Assert.Single(pair.Slots.ToArray())));
    }

    private static int[] Features(string text, string phrase)
    {
        using var article = TokenizedArticle.Create(Article.FromText(text), NewsWords.Lexicon);
        using var buffer = new FeatureBuffer(FeatureSchema.StandingBits);
        StandingFeatures.Extract(article, Range(article, phrase), buffer);
        return buffer.Slots.ToArray();
    }

    private static TokenRange Range(TokenizedArticle article, string phrase)
    {
        var start = article.Text.IndexOf(phrase, StringComparison.Ordinal);
        var inside = Enumerable.Range(0, article.Tokens.Length).Where(t => article.Tokens[t].Start >= start && article.Tokens[t].Start < start + phrase.Length).ToArray();
        return new TokenRange(inside[0], inside[^1] + 1);
    }
}
