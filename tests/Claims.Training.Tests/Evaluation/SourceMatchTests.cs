namespace Claims.Training.Tests;

public class SourceMatchTests
{
    [Theory]
    [InlineData("Ann Berg", "ann berg", 1)]
    [InlineData("Mayor Ann Berg", "Ann Berg", 2.0 / 3)]
    [InlineData("Ann Berg", "Otto Quill", 0)]
    [InlineData("the the", "the", 0.5)]
    [InlineData("", "", 0)]
    public void The_overlap_is_the_share_of_common_words_in_both(string a, string b, double share) => Assert.Equal(share, SourceMatch.Overlap(a, b), 12);

    [Theory]
    [InlineData("Mayor Ann Berg", "Ann Berg")]
    [InlineData("Mayor Ann Berg", "Berg")]
    [InlineData("Ann Berg, the mayor of Lind", "ANN BERG")]
    [InlineData("Dr. Ann Berg", "Prof Ann Berg")]
    [InlineData("the Northern Water Agency", "Northern Water Agency (NWA)")]
    public void The_same_person_or_body_is_recognised_in_other_words(string labelled, string found) => Assert.True(SourceMatch.IsSame(labelled, found, ""));

    [Theory]
    [InlineData("Ann Berg", "Otto Quill")]
    [InlineData("Ann Berg", null)]
    [InlineData("Ann Berg", "the")]
    [InlineData("the transport ministry", "Northern Water Agency")]
    public void Others_are_not(string labelled, string? found) => Assert.False(SourceMatch.IsSame(labelled, found, ""));

    [Fact]
    public void A_description_may_agree_by_its_mention() => Assert.True(SourceMatch.IsSame("two people briefed on the plan", "insiders", "two people briefed on the plan"));

    [Theory]
    [InlineData("Ann Berg, the mayor", "Ann Berg said it.", true)]
    [InlineData("Ann Berg, the mayor", "The mayor said it.", false)]
    [InlineData("Ann Berg, the mayor", "She said it.", false)]
    public void A_source_is_named_in_a_text_that_holds_the_greater_part_of_its_name(string source, string text, bool named) => Assert.Equal(named, SourceMatch.IsNamedIn(source, text));
}
