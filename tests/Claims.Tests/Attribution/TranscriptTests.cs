namespace Claims.Tests;

public class TranscriptTests
{
    private const string Begin = "Ann Berg has measured the dam for ten years.\n\nOtto Brandt went to see her.\n\n";

    [Theory]
    [InlineData("BERG: It will hold.", "Ann Berg by Name")]
    [InlineData("Berg: It will hold.", "Ann Berg by Name")]
    [InlineData("Ann Berg: It will hold.", "Ann Berg by Mention")]
    [InlineData("AB: It will hold.", "Ann Berg by Name")]
    public void Who_speaks_stands_before_a_colon(string turn, string source) => Assert.Equal(
        ["-", "-", "Otto Brandt by Name", source, "Otto Brandt by Name", source],
        new MarkedArticle($"{Begin}Brandt: Will it?\n\n{turn}\n\nBrandt: Sure?\n\n{turn}").Sources());

    [Fact]
    public void A_turn_goes_on_to_the_end_of_its_paragraph() => Assert.Equal(
        ["-", "-", "Ann Berg by Name", "Ann Berg by Quotation", "Ann Berg by Quotation", "-", "Ann Berg by Name", "Ann Berg by Name"],
        new MarkedArticle($"{Begin}Berg: It will hold. I went there. It was wet.\n\nThe rain fell.\n\nBerg: It stopped.\n\nBerg: It came back.").Sources());

    [Fact]
    public void The_next_turn_may_stand_in_the_same_paragraph_and_of_an_unknown_speaker_nothing_is_said() => Assert.Equal(
        ["-", "-", "-", "Ann Berg by Name", "-", "Ann Berg by Name", "-", "Ann Berg by Name"],
        new MarkedArticle($"{Begin}Courier: Will it hold? Berg: It will. Courier: Sure? Berg: Yes. Courier: How? Berg: Well.").Sources());

    [Fact]
    public void Answers_are_those_of_the_person_who_is_named_first() => Assert.Equal(
        ["-", "-", "-", "Ann Berg by Quotation", "Ann Berg by Quotation", "-", "Ann Berg by Quotation", "-", "Ann Berg by Quotation"],
        new MarkedArticle($"{Begin}Q: Will it hold?\n\nA: It will. I was there.\n\nQ: Sure?\n\nA: Very.\n\nQ: Why?\n\nA: It has.").Sources());

    [Fact]
    public void The_words_of_a_turn_are_quoted_and_stand_behind_the_name()
    {
        var article = new MarkedArticle($"{Begin}Berg: It will hold. It must.\n\nBerg: It stopped.\n\nBerg: It came back.");
        var (first, second) = (article.Find().Found[2]!, article.Find().Found[3]!);
        Assert.Equal(("Berg", "It will hold", AttributionForm.Direct), (article.TextOf(first.Mention!.Value), article.TextOf(Assert.Single(first.Content)), first.Form));
        Assert.Equal((null, "It must.", AttributionForm.Direct), (second.Mention, article.TextOf(Assert.Single(second.Content)), second.Form));
    }

    [Theory]
    [InlineData("Berg: It will hold.\n\nThe rain fell.\n\nBrandt: It will not.")]
    [InlineData("Photo: The dam.\n\nPhoto: The river.\n\nPhoto: The bridge.")]
    [InlineData("Bridges: Two fell.\n\nRoads: Three are shut.\n\nBoats: None went out.")]
    public void A_few_colons_make_no_transcript(string text) => Assert.All(new MarkedArticle(Begin + text).Sources(), source => Assert.Equal("-", source));
}
