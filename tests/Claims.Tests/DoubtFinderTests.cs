namespace Claims.Tests;

public class DoubtFinderTests
{
    private const Label Fact = Label.ReportedFact;
    private const Label Official = Label.OfficialStatement;
    private const Label Expert = Label.ExpertAnalysis;

    // The last sentence of each text is in doubt.
    [Theory]
    [InlineData("The rain fell. Nobody left. [She] {said} the river was falling.", Official, "unresolved pronoun")]
    [InlineData("The rain fell on the town.\n\nNobody left.\n\nThe boats stayed.\n\n“The river is falling and nobody has to leave.”", Official, "no cue, quotation without a speaker")]
    [InlineData("The rain fell. Nobody left. The dam would hold, {said}.", Official, "cue without a source")]
    [InlineData("[Mayor Otto Brandt] {said} the bridge was safe. [Karl Quill], a hydrologist, {said} it was not. [He] {said} the river was falling.", Expert, "two candidate speakers")]
    [InlineData("[Otto Brandt] {said} the bridge was safe.", Official, "standing of the source unclear")]
    [InlineData("[Mayor Otto Brandt] {said} the bridge was safe.", Expert, "standing and wording point to different labels")]
    [InlineData("[Ann Berg], a hydrologist, {said} the bridge was safe. “The river is falling and nobody has to leave the town.”", Expert, "speaker carried over from another sentence")]
    [InlineData("[Ann Berg], a hydrologist, {said} the bridge was safe. The river was falling.", Fact, "no cue, may go on with the speaker before")]
    [InlineData("The rain fell on the town. Two bridges were shut.", Expert, "no cue, may go on with the speaker before")]
    [InlineData("The rain fell on the town. Two bridges were shut.", Fact, "close call between two labels")]
    public void The_strongest_reason_is_given(string text, Label label, string doubt) => Assert.Equal(doubt, Doubt(text, label, 0.5));

    [Theory]
    [InlineData("[Mayor Otto Brandt] {said} the bridge was safe. [Ann Berg], a hydrologist, {said} it was not. [He] {said} the river was falling.")]
    [InlineData("[The Transport Ministry] {said} the bridge was safe. [Mayor Otto Brandt] {said} it was not. [He] {said} the river was falling.")]
    [InlineData("[Mayor Otto Brandt] {said} the bridge was safe. [He] {said} the river was falling.")]
    public void A_pronoun_that_only_one_speaker_fits_is_no_doubt(string text) => Assert.Equal("close call between two labels", Doubt(text, Official, 0.5));

    [Theory]
    [InlineData(0.3f, "weak cue")]
    [InlineData(0.95f, "close call between two labels")]
    public void A_cue_is_weak_if_the_tagger_is_not_sure_of_it(float sure, string doubt) => Assert.Equal(doubt, Doubt("[Mayor Otto Brandt] {said} the bridge was safe.", Official, 0.5, sure));

    [Fact]
    public void A_word_that_may_be_a_cue_is_a_doubt_where_nothing_is_attributed() => Assert.Equal("weak cue", Doubt("Two bridges were shut.", Fact, 0.5, anyCue: 0.4f));

    [Fact]
    public void A_source_that_is_not_held_to_be_cited_gives_no_reason() =>
        Assert.Equal("weak cue", Doubt("[She] {said} the bridge was safe.", Fact, 0.5, anyCue: 0.4f, isAttributed: false));

    [Fact]
    public void Where_nothing_is_known_and_nothing_is_close_it_says_so() => Assert.Equal("little to go by", Doubt("Two bridges were shut.", Fact, 0.85));

    [Theory]
    [InlineData(0.9, false, null)]
    [InlineData(0.99, false, null)]
    [InlineData(0.8999, false, "unresolved pronoun")]
    [InlineData(0.95, true, "unresolved pronoun")]
    public void A_label_that_is_sure_has_no_doubt_unless_it_is_abstained_from(double confidence, bool abstained, string? doubt) =>
        Assert.Equal(doubt, Doubt("The rain fell. Nobody left. [She] {said} the river was falling.", Official, confidence, abstained: abstained));

    private static string? Doubt(string text, Label label, double confidence, float? anyCue = null, bool abstained = false, bool isAttributed = true)
    {
        var article = new MarkedArticle(text);
        var found = AttributionFinder.Find(article.Text, s => article.Tag(s) is var tags && anyCue is { } any ? tags with { AnyCue = any } : tags, MarkedArticle.Antecedents);
        var doubts = new DoubtFinder(found, new FeatureExtractor(found, (_, source) => Standing(source.Classes), (_, _) => Standing(WordClass.None)));
        var last = article.Text.Sentences.Count - 1;
        return doubts.Find(last, isAttributed ? found.Found[last] : null, Probabilities(label, confidence), label, abstained);
    }

    // What a standing classifier would say of the words that describe a source.
    private static float[] Standing(WordClass classes) =>
        (classes & (WordClass.OfficeState | WordClass.BodyState)) != 0 ? [0.9f, 0.02f, 0.04f, 0.02f, 0.02f]
        : (classes & WordClass.ProfessionAcademic) != 0 ? [0.05f, 0.9f, 0.03f, 0.01f, 0.01f]
        : [0.3f, 0.3f, 0.3f, 0.05f, 0.05f];

    private static LabelProbabilities Probabilities(Label label, double confidence)
    {
        var p = new double[3];
        Array.Fill(p, (1 - confidence) / 2);
        p[(int)label] = confidence;
        return new LabelProbabilities(p[0], p[1], p[2]);
    }
}
