namespace Claims.Tests;

public class AttributionFinderTests
{
    [Theory]
    [InlineData("[Ann Berg], a hydrologist, {said} the dam would hold.", "Ann Berg by Mention")]
    [InlineData("{According to} [Ann Berg], the dam would hold.", "Ann Berg by Mention")]
    [InlineData("The dam would hold, {said} [Dr Ann Berg].", "Ann Berg by Mention")]
    [InlineData("{According to} [hydrologist Ann Berg], the dam would hold.", "Ann Berg by Mention")]
    [InlineData("The dam would hold, {said} [Transport Minister Otto Brandt].", "Otto Brandt by Mention")]
    [InlineData("[A spokesman, Otto Brandt,] {said} the dam would hold.", "Otto Brandt by Mention")]
    [InlineData("[The Northern Water Agency] {said} the dam would hold.", "Northern Water Agency by Mention")]
    [InlineData("[A spokesman for Otto Brandt] {said} the dam would hold.", "A spokesman for Otto Brandt by Mention")]
    [InlineData("[A spokesman for Mayor Otto Brandt] {said} the dam would hold.", "A spokesman for Mayor Otto Brandt by Mention")]
    [InlineData("[Several farmers] {said} the dam would hold.", "Several farmers by Mention")]
    [InlineData("[A spokeswoman for the Transport Ministry] {said} the dam would hold.", "A spokeswoman for the Transport Ministry by Mention")]
    [InlineData("[A report by the Transport Ministry] {said} the dam would hold.", "A report by the Transport Ministry by Mention")]
    [InlineData("The dam would hold.", "-")]
    [InlineData("[Two farmers] {said} the dam would hold.", "Two farmers by Mention")]
    public void A_source_that_the_sentence_names_is_found_there(string text, string source) => Assert.Equal(source, Assert.Single(new MarkedArticle(text).Sources()));

    [Theory]
    [InlineData("[Its chairman, Dr. Ann Berg,] {said} the dam would hold.", "Ann Berg")]
    [InlineData("[The trust's chairman, the retired surgeon Otto Brandt,] {said} the dam would hold.", "Otto Brandt")]
    [InlineData("[The groundsman, who gave his name as Otto,] {said} the dam would hold.", "Otto")]
    [InlineData("[A trustee, who has known Otto Brandt for years,] {said} the dam would hold.", "A trustee")]
    [InlineData("[A broker, a former Brandt trader,] {said} the dam would hold.", "A broker")]
    [InlineData("[The Geneva-based agency] {said} the dam would hold.", "The Geneva-based agency")]
    [InlineData("[The New York hedge fund] {said} the dam would hold.", "The New York hedge fund")]
    [InlineData("[New Delhi] {said} the dam would hold.", "New Delhi")]
    [InlineData("[Port of Spain] {said} the dam would hold.", "Port of Spain")]
    [InlineData("The dam would hold, {said} [No 10].", "No 10")]
    [InlineData("[Sable & Cole] {said} the dam would hold.", "Sable & Cole")]
    [InlineData("[The Centers for Disease Control and Prevention] {said} the water was safe.", "Centers for Disease Control and Prevention")]
    public void A_name_is_taken_whole_and_only_where_it_is_the_source(string text, string source) =>
        Assert.Equal(source, Assert.Single(new MarkedArticle(text, Lexicon.Default).Names()));

    [Theory]
    [InlineData("[The bank, which has 14 branches,] {said} the dam would hold.", "The bank")]
    [InlineData("[A farmer who lost her house] {said} the dam would hold.", "A farmer")]
    [InlineData("[A trader in Oslo (who sold)] {said} the dam would hold.", "A trader in Oslo")]
    public void What_a_clause_adds_is_no_part_of_what_a_source_without_a_name_is_called(string text, string source) =>
        Assert.Equal(source, Assert.Single(new MarkedArticle(text).Names()));

    [Theory]
    [InlineData("[Berg's] {argument} is that the dam would hold.", "Ann Berg")]
    [InlineData("[Berg's figures] {show} that the dam would hold.", "Ann Berg")]
    [InlineData("[Ms Berg's report] {said} the dam would hold.", "Ann Berg")]
    [InlineData("[The ministry's report] {said} the dam would hold.", "The ministry")]
    [InlineData("[The ministry's spokesman] {said} the dam would hold.", "The ministry's spokesman")]
    [InlineData("[Monday's report] {said} the dam would hold.", "Monday's report")]
    public void What_somebody_writes_or_counts_is_cited_from_its_owner(string text, string source) =>
        Assert.Equal(source, new MarkedArticle("The hydrologist Ann Berg came to the bridge. " + text, Lexicon.Default).Names()[1]);

    [Fact]
    public void Initials_lead_to_the_body_that_they_stand_for() => Assert.Equal(
        "Syrian National Army by Name", new MarkedArticle("The Syrian National Army took the town. Nobody left. [The SNA] {said} the road was open.", Lexicon.Default).Sources()[2]);

    [Theory]
    [InlineData("[Ann Berg] {said} the dam would hold. Nobody left. [Berg] {said} the river was falling.")]
    [InlineData("[Ann Berg] {said} the dam would hold. Nobody left. [Ms Berg] {said} the river was falling.")]
    [InlineData("[Ann Berg] {said} the dam would hold. Nobody left. [Dr Berg] {said} the river was falling.")]
    [InlineData("[Ann Berg] {said} the dam would hold. Nobody left. [Ann] {said} the river was falling.")]
    public void A_short_name_leads_to_the_full_name(string text) => Assert.Equal(["Ann Berg by Mention", "-", "Ann Berg by Name"], new MarkedArticle(text).Sources());

    [Fact]
    public void A_short_name_leads_to_a_full_name_that_comes_later() => Assert.Equal(
        ["Ann Berg by Name", "Ann Berg by Mention"],
        new MarkedArticle("The dam would hold, [Berg] {said}.\n\n[Ann Berg], a hydrologist, {said} the river was falling.").Sources());

    [Fact]
    public void A_name_that_is_printed_shorter_at_first_takes_its_fullest_form() => Assert.Equal(
        ["Ann Maria Berg", "Ann Maria Berg"],
        new MarkedArticle("[Ann Berg] {said} the dam would hold.\n\n[Ann Maria Berg], a hydrologist, {said} the river was falling.").Names());

    [Fact]
    public void Two_people_of_one_surname_stay_apart() => Assert.Equal(
        ["Ann Berg", "Otto Berg", "Ann Berg"],
        new MarkedArticle("[Ann Berg] {said} the dam would hold. [Otto Berg] {said} it was not safe. [Ann Berg] {said} the river was falling.").Names());

    [Theory]
    [InlineData("[The Northern Water Agency (NWA)] {said} the dam would hold. Nobody left. [The NWA] {said} the river was falling.")]
    [InlineData("The Northern Water Agency (NWA) built it. Nobody left. [NWA] {said} the river was falling.")]
    public void An_acronym_in_brackets_leads_to_the_body(string text) => Assert.Equal("Northern Water Agency by Name", new MarkedArticle(text).Sources()[2]);

    [Theory]
    [InlineData("[Otto Brandt] {said} the bridge was safe. [Ann Berg] {said} it was not. [He] {said} the river was falling.", "Otto Brandt by Pronoun")]
    [InlineData("[Ann Berg] {said} the bridge was safe. [Otto Brandt] {said} it was not. [She] {said} the river was falling.", "Ann Berg by Pronoun")]
    [InlineData("[Otto Brandt] {said} the bridge was safe. [Karl Quill] {said} it was not. [He] {said} the river was falling.", "Karl Quill by Pronoun")]
    [InlineData("[The Transport Ministry] {said} the bridge was safe. [Ann Berg] {said} it was not. [It] {said} the river was falling.", "Transport Ministry by Pronoun")]
    [InlineData("[Several farmers] {said} the bridge was safe. [Ann Berg] {said} it was not. [They] {said} the river was falling.", "Several farmers by Pronoun")]
    [InlineData("[A spokeswoman] {said} the bridge was safe. [Otto Brandt] {said} it was not. [She] {said} the river was falling.", "A spokeswoman by Pronoun")]
    [InlineData("Ann Berg came to the bridge. Nobody left. [She] {said} the river was falling.", "Ann Berg by Pronoun")]
    [InlineData("The rain fell. Nobody left. [She] {said} the river was falling.", "? by Unresolved")]
    public void A_pronoun_takes_the_last_speaker_that_it_fits(string text, string source) => Assert.Equal(source, new MarkedArticle(text).Sources()[2]);

    [Theory]
    [InlineData("“The dam, which was built a hundred years ago, will hold,” {said} [Ann Berg]. “The river is falling fast.\n\nThe dam in May. Photo: Quill\n\n“It will be low by Monday, and the boats can go out again.”", "Ann Berg by Quotation")]
    [InlineData("“The dam, which was built a hundred years ago, will hold,” {said} [Ann Berg].\n\nThe dam in May. Photo: Quill. Nobody left.\n\n“It will be low by Monday, and the boats can go out again.”", "? by Unresolved")]
    public void A_quotation_left_open_goes_on_behind_a_caption(string text, string source) => Assert.Equal(source, new MarkedArticle(text).Sources()[^1]);

    [Fact]
    public void A_relative_of_someone_is_not_that_someone() =>
        Assert.Equal("His brother", new MarkedArticle("[Otto Brandt] {said} the dam would hold. Nobody left. [His brother] {said} the river was falling.").Names()[2]);

    [Theory]
    [InlineData("[The Transport Ministry] {said} the dam would hold. Nobody left. [The ministry] {said} the river was falling.", "Transport Ministry by Description")]
    [InlineData("The Transport Ministry built the dam. Nobody left. [The ministry] {said} the river was falling.", "Transport Ministry by Description")]
    [InlineData("[Ann Berg], a hydrologist, {said} the dam would hold. Nobody left. [The hydrologist] {said} the river was falling.", "Ann Berg by Description")]
    [InlineData("[Otto Brandt], the transport minister, {said} the dam would hold. Nobody left. [The minister] {said} the river was falling.", "Otto Brandt by Description")]
    [InlineData("[A spokesman for the police] {said} the dam would hold. Nobody left. [The spokesman] {said} the river was falling.", "A spokesman for the police by Description")]
    [InlineData("[Ann Berg], a hydrologist, {said} the dam would hold. Nobody left. [The ministry] {said} the river was falling.", "The ministry by Mention")]
    [InlineData("[Ann Berg], a hydrologist, {said} the dam would hold. Nobody left. [A hydrologist] {said} the river was falling.", "A hydrologist by Mention")]
    public void A_description_leads_to_the_source_that_it_fits(string text, string source) => Assert.Equal(source, new MarkedArticle(text).Sources()[2]);

    [Fact]
    public void A_quotation_carries_its_speaker_through_its_sentences() => Assert.Equal(
        ["Ann Berg by Mention", "Ann Berg by Continuation", "Ann Berg by Quotation", "-"],
        new MarkedArticle("“The dam will hold,” [Ann Berg] {said}. “The river is falling. Nobody has to leave.” The rain fell on.").Sources());

    [Fact]
    public void A_quotation_that_runs_over_paragraphs_keeps_its_speaker() => Assert.Equal(
        ["Ann Berg", "Ann Berg", "Ann Berg", "-"],
        new MarkedArticle("[Ann Berg] {said}: “The dam will hold.\n\n“The river is falling. Nobody has to leave.”\n\nThe rain fell on.").Names());

    [Fact]
    public void A_speaker_who_is_named_behind_the_quotation_gets_all_of_it() => Assert.Equal(
        ["Ann Berg by Quotation", "Ann Berg by Quotation", "Ann Berg by Mention"],
        new MarkedArticle("“The dam will hold. The river is falling. Nobody has to leave,” [Ann Berg] {said}.").Sources());

    [Fact]
    public void Speech_without_a_speaker_is_attributed_to_no_one_known() => Assert.Equal(
        ["-", "? by Unresolved"], new MarkedArticle("The rain fell.\n\n“The dam will hold and the river is falling.”").Sources());

    [Fact]
    public void Speech_without_a_speaker_of_its_own_takes_the_last_one_as_a_guess() => Assert.Equal(
        ["Ann Berg by Mention", "Ann Berg by Continuation"],
        new MarkedArticle("“The dam will hold,” [Ann Berg] {said}.\n\n“The river is falling and nobody has to leave.”").Sources());

    [Fact]
    public void A_quotation_that_a_colon_announces_has_the_speaker_before_the_colon() => Assert.Equal(
        ["Ann Berg", "Ann Berg"], new MarkedArticle("[Ann Berg] {said} this on Monday:\n\n“The river is falling and nobody has to leave.”").Names());

    [Theory]
    [InlineData("The town shut the “old bridge” on Monday.")]
    [InlineData("The “Northern Star” sailed from the town on Monday.")]
    public void A_scare_quote_or_a_title_makes_no_attribution(string text) => Assert.Equal("-", Assert.Single(new MarkedArticle(text).Sources()));

    [Fact]
    public void A_cue_without_a_mention_goes_on_with_the_last_speaker() => Assert.Equal(
        ["Ann Berg by Mention", "Ann Berg by Continuation"], new MarkedArticle("[Ann Berg] {said} the dam would hold. “The river is falling,” was {added}.").Sources());

    [Fact]
    public void A_speaker_three_sentences_back_is_not_carried_to_a_cue() => Assert.Equal(
        "? by Unresolved", new MarkedArticle("[Ann Berg] {said} the dam would hold. The rain fell. Nobody left. “The river is falling,” was {added}.").Sources()[3]);

    [Fact]
    public void A_source_carried_over_is_inferred_and_a_named_one_is_not()
    {
        var found = new MarkedArticle("“The dam will hold,” [Ann Berg] {said}. “The river is falling.”").Find().Found;
        Assert.Equal([false, true], found.Select(attribution => attribution!.Inferred));
    }

    [Theory]
    [InlineData("“The dam will hold,” [Ann Berg] {said}.", AttributionForm.Direct)]
    [InlineData("[Ann Berg] {said} the dam would hold.", AttributionForm.Indirect)]
    [InlineData("[Ann Berg] {said} the dam would hold “for a hundred years or more”.", AttributionForm.Mixed)]
    public void The_form_says_how_much_of_the_content_is_quoted(string text, AttributionForm form) => Assert.Equal(form, Assert.Single(new MarkedArticle(text).Find().Found)!.Form);

    [Fact]
    public void A_finder_that_is_cancelled_stops()
    {
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();
        var article = new MarkedArticle("[Ann Berg] {said} the dam would hold.");
        Assert.Throws<OperationCanceledException>(() => AttributionFinder.Find(article.Text, article.Tag, MarkedArticle.Antecedents, cancellation: cancelled.Token));
    }
}
