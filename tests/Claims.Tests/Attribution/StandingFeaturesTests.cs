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

    [Theory]
    [InlineData("[Ann Berg] {said} the dam would hold.", "[Ann Berg] {ordered} the dam would hold.")]
    [InlineData("[Ann Berg] {said} the dam would hold.", "[Ann Berg] {said} my husband would hold.")]
    [InlineData("[Ann Berg] {said} the dam would hold.", "[Ann Berg] {said}: “The dam would hold.”")]
    [InlineData("[Ann Berg] {said} the dam would hold.", "[Ann Berg] {said} the dam would hold. [She] {said} my husband slept.")]
    public void What_a_source_is_cited_for_and_how_tells_of_its_standing(string text, string other) => Assert.NotEqual(OfBerg(text), OfBerg(other));

    [Fact]
    public void What_others_are_cited_for_tells_nothing_of_it()
    {
        const string Said = "[Ann Berg] {said} the dam would hold. [Otto Brandt] {said} ";
        Assert.Equal(OfBerg(Said + "nothing."), OfBerg(Said + "my husband was asleep."));
    }

    [Fact]
    public void A_mention_is_weighed_with_its_own_sentence_alone()
    {
        Assert.Equal(OfFirstMention("[Ann Berg] {said} it was safe."), OfFirstMention("[Ann Berg] {said} it was safe. [She] {said} my husband slept."));
        Assert.NotEqual(OfFirstMention("[Ann Berg] {said} it was safe."), OfFirstMention("[Ann Berg] {said} my husband slept."));
    }

    // What the feature extractor relies on, which does not weigh the same twice.
    [Fact]
    public void A_source_that_is_cited_once_and_described_by_that_alone_is_weighed_as_its_mention_is()
    {
        const string Text = "[Some farmers] {said} the dam would hold.";
        var found = new MarkedArticle(Text).Find();
        using var buffer = new FeatureBuffer(FeatureSchema.StandingBits);
        StandingFeatures.OfSource(found, Assert.Single(found.Sources), buffer);
        Assert.Equal([found.Found[0]!.Mention!.Value], found.Sources[0].Descriptions);
        Assert.Equal(OfFirstMention(Text), buffer.Slots.ToArray());
    }

    [Fact]
    public void What_comes_after_forty_citations_tells_nothing_new()
    {
        var many = "[Ann Berg] {said} the dam would hold." + string.Concat(Enumerable.Repeat(" [She] {said} the dam would hold.", 39));
        Assert.Equal(OfBerg(many), OfBerg(many + " [She] {said} my husband slept."));
        Assert.NotEqual(OfBerg(many), OfBerg(many.Replace("hold. [She]", "hold. [She] {said} my husband slept. [She]", StringComparison.Ordinal)));
    }

    private static int[] OfBerg(string marked)
    {
        var found = new MarkedArticle(marked).Find();
        using var buffer = new FeatureBuffer(FeatureSchema.StandingBits);
        StandingFeatures.OfSource(found, found.Sources.Single(source => found.Text.Word(source.Name.End - 1) is "Berg"), buffer);
        buffer.KeepDistinct();
        return [.. buffer.Slots.ToArray().Order()];
    }

    private static int[] OfFirstMention(string marked)
    {
        var found = new MarkedArticle(marked).Find();
        using var buffer = new FeatureBuffer(FeatureSchema.StandingBits);
        StandingFeatures.OfMention(found, found.Found[0]!.Mention!.Value, buffer);
        return buffer.Slots.ToArray();
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
