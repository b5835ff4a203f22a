namespace Claims.Tests;

public class StandingEvidenceTests
{
    [Theory]
    [InlineData("[Transport Minister Otto Brandt] {said} the dam would hold.", SourceRole.Official, "Transport Minister")]
    [InlineData("[Otto Brandt], the transport minister, {said} the dam would hold.", SourceRole.Official, "transport minister")]
    [InlineData("[Otto Brandt], a spokesman for the Transport Ministry, {said} the dam would hold.", SourceRole.Official, "spokesman for the Transport Ministry")]
    [InlineData("[Ann Berg], a hydrologist at the University of Lind, {said} the dam would hold.", SourceRole.Expert, "hydrologist at the University of Lind")]
    [InlineData("[Ann Berg], a farmer who lost her field, {said} the dam would hold.", SourceRole.Individual, "farmer")]
    [InlineData("[The Transport Ministry] {said} the dam would hold.", SourceRole.Official, "Transport Ministry")]
    [InlineData("[Some critics] {said} the dam would not hold.", SourceRole.Unnamed, "critics")]
    [InlineData("[The Harbour Times] {said} the dam would not hold.", SourceRole.Media, "Harbour Times")]
    [InlineData("[Dr Ann Berg] {said} the dam would hold.", SourceRole.Expert, "Dr")]
    public void The_words_that_show_the_standing_are_given(string text, SourceRole role, string evidence) => Assert.Equal(evidence, Evidence(text, role));

    [Theory]
    [InlineData("[Ann Berg] {said} the dam would hold.", SourceRole.Official)]
    [InlineData("[Ann Berg], a hydrologist, {said} the dam would hold.", SourceRole.Official)]
    [InlineData("[Transport Minister Otto Brandt] {said} the dam would hold.", SourceRole.Expert)]
    public void Words_of_another_standing_are_no_evidence(string text, SourceRole role) => Assert.Null(Evidence(text, role));

    [Fact]
    public void Evidence_may_stand_elsewhere_in_the_article()
    {
        var article = new MarkedArticle("[Ann Berg] {said} the dam would hold. Nobody left.\n\nThe tests were made by Ann Berg, a hydrologist at the dam.");
        var source = article.Find().Found[0]!.Source!;
        Assert.Equal("hydrologist at the dam", article.TextOf(StandingEvidence.Find(article.Text, source, SourceRole.Expert)!.Value));
    }

    private static string? Evidence(string text, SourceRole role)
    {
        var article = new MarkedArticle(text);
        var source = article.Find().Found[0]!.Source!;
        return StandingEvidence.Find(article.Text, source, role) is { } range ? article.TextOf(range) : null;
    }
}
