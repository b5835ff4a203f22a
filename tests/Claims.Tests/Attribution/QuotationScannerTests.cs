using CsCheck;

namespace Claims.Tests;

public class QuotationScannerTests
{
    [Theory]
    [InlineData("“The dam will hold,” she said. “Nobody has to leave.”", "The dam will hold,|Nobody has to leave.")]
    [InlineData("\"The dam will hold,\" she said. \"Nobody has to leave.\"", "The dam will hold,|Nobody has to leave.")]
    [InlineData("She said: \"It holds\".", "It holds")]
    [InlineData("''The dam will hold,'' she said.", "The dam will hold,")]
    [InlineData("``The dam will hold,'' she said.", "The dam will hold,")]
    [InlineData("„Der Damm hält“, she said.", "Der Damm hält")]
    [InlineData("„The dam will hold,” she said.", "The dam will hold,")]
    [InlineData("«The dam will hold», she said.", "The dam will hold")]
    [InlineData("‹The dam will hold›, she said.", "The dam will hold")]
    [InlineData("＂The dam will hold,＂ she said.", "The dam will hold,")]
    public void Marks_of_every_kind_enclose_a_quotation(string text, string inner) => Assert.Equal(inner, Inner(text));

    [Theory]
    [InlineData("She said,\" The dam will hold\". Nobody left.", " The dam will hold")]
    [InlineData("She said:\" The dam will hold.\" Nobody left.", " The dam will hold.")]
    [InlineData("The dam will hold,\" she said.", "The dam will hold,")]
    public void A_straight_mark_on_the_wrong_side_of_its_space_opens_where_the_marks_pair_up(string text, string inner) => Assert.Equal(inner, Inner(text));

    [Theory]
    [InlineData("‘The dam will hold,’ she said. ‘Nobody’s leaving.’", "The dam will hold,|Nobody’s leaving.")]
    [InlineData("'The dam will hold,' she said.", "The dam will hold,")]
    [InlineData("'We don't know,' she said.", "We don't know,")]
    [InlineData("‘We saw the workers’ boats,’ she said.", "We saw the workers’ boats,")]
    [InlineData("'We saw the workers' boats,' she said.", "We saw the workers' boats,")]
    [InlineData("He called it ‘safe’ on Monday.", "safe")]
    public void Single_marks_enclose_a_quotation_with_apostrophes_in_it(string text, string inner) => Assert.Equal(inner, Inner(text));

    [Theory]
    [InlineData("The workers' boats and the farmers' fields were lost.")]
    [InlineData("Nobody's boat, O'Hara's or Quill’s, was lost in the '90s.")]
    [InlineData("The flood of ’53 didn’t reach it.")]
    [InlineData("The wall is 6'2\" high.")]
    [InlineData("A 12\" pipe and a 15\" pipe burst.")]
    [InlineData("Nothing is quoted here.")]
    public void Apostrophes_and_measures_are_no_quotations(string text) => Assert.Equal("", Inner(text));

    [Theory]
    [InlineData("“He told me ‘run’ and I ran,” she said.", "He told me ‘run’ and I ran,")]
    [InlineData("\"He told me 'run' and I ran,\" she said.", "He told me 'run' and I ran,")]
    [InlineData("‘He told me “run” and I ran,’ she said.", "He told me “run” and I ran,")]
    public void Only_the_outermost_quotation_counts(string text, string inner) => Assert.Equal(inner, Inner(text));

    [Fact]
    public void An_unclosed_quotation_ends_with_its_paragraph_and_is_flagged()
    {
        var quotations = Scan("She said: “The dam will hold.\n\nNobody left.");
        var quotation = Assert.Single(quotations.Found);
        Assert.Equal("“The dam will hold.", quotations.Text[quotation.Span.Start..quotation.Span.End]);
        Assert.False(quotation.Closed);
        Assert.True(quotation.Opened);
    }

    [Fact]
    public void A_quotation_whose_opening_mark_was_lost_begins_with_its_paragraph_and_is_flagged()
    {
        var quotations = Scan("The dam will hold,” she said.");
        var quotation = Assert.Single(quotations.Found);
        Assert.Equal("The dam will hold,", quotations.Text[quotation.Inner.Start..quotation.Inner.End]);
        Assert.True(quotation.Closed);
        Assert.False(quotation.Opened);
    }

    [Fact]
    public void A_quotation_goes_on_if_the_next_paragraph_opens_again()
    {
        var quotations = Scan("“The dam will hold.\n\n“Nobody has to leave,” she said. “The river is falling.”").Found;
        Assert.Equal([false, true, false], quotations.Select(quotation => quotation.Continues));
        Assert.Equal([false, true, true], quotations.Select(quotation => quotation.Closed));
    }

    [Fact]
    public void A_closed_quotation_does_not_go_on_in_the_next_paragraph() =>
        Assert.DoesNotContain(Scan("“The dam will hold.”\n\n“Nobody has to leave,” she said.").Found, quotation => quotation.Continues);

    [Fact]
    public void A_lost_mark_spoils_its_own_paragraph_only() => Assert.Equal("The dam.|Go,|Stay,", Inner("She said: \"The dam.\n\n\"Go,\" he said.\n\n\"Stay,\" she said."));

    [Theory]
    [InlineData("The \"safe\" dam broke.", "safe", nameof(QuoteState.InFragment))]
    [InlineData("The dam, “Old Berta”, broke.", "Berta", nameof(QuoteState.InFragment))]
    [InlineData("She called it a ‘very big risk’.", "risk", nameof(QuoteState.InFragment))]
    [InlineData("“It will,” she said.", "will", nameof(QuoteState.InSpeech))]
    [InlineData("She said: “Run!”", "Run", nameof(QuoteState.InSpeech))]
    [InlineData("She said it was “the worst flood in fifty years”.", "worst", nameof(QuoteState.InSpeech))]
    [InlineData("She said it was “not safe", "safe", nameof(QuoteState.InSpeech))]
    [InlineData("She said it was safe.", "safe", nameof(QuoteState.Outside))]
    public void A_few_quoted_words_without_a_stop_are_a_fragment_and_not_speech(string text, string word, string state)
    {
        var article = TokenizedArticle.Create(Article.FromText(text), NewsWords.Lexicon);
        var token = Enumerable.Range(0, article.Tokens.Length).Single(t => article.Word(t).SequenceEqual(word));
        Assert.Equal(state, article.Quote[token].ToString());
        Assert.Equal(state != nameof(QuoteState.Outside), article.QuotationOf[token] == 0);
    }

    [Fact]
    public void The_marks_themselves_open_and_close()
    {
        var article = TokenizedArticle.Create(Article.FromText("She said: “Run!” Nobody ran."), NewsWords.Lexicon);
        Assert.Equal(
            [QuoteState.Outside, QuoteState.Outside, QuoteState.Outside, QuoteState.Opening, QuoteState.InSpeech, QuoteState.InSpeech, QuoteState.Closing, QuoteState.Outside, QuoteState.Outside, QuoteState.Outside],
            article.Quote.ToArray());
    }

    [Fact]
    public void Quotations_of_any_text_stay_in_their_paragraph_in_order() => NewsText.Any.Sample(text =>
    {
        var article = Article.FromText(text);
        var open = false;
        foreach (var paragraph in article.CleanParagraphs)
        {
            var quotations = new List<Quotation>();
            open = QuotationScanner.Scan(article.Clean, paragraph.Span, open, quotations);
            var at = paragraph.Span.Start;
            foreach (var quotation in quotations)
            {
                Assert.True(quotation.Span.Start >= at, "out of order");
                Assert.True(quotation.Span.Contains(quotation.Inner), "words outside their marks");
                Assert.True(paragraph.Span.Contains(quotation.Span), "outside the paragraph");
                at = quotation.Span.End;
            }

            Assert.Equal(open, quotations.Count > 0 && !quotations[^1].Closed);
        }
    }, iter: 2000);

    [Theory]
    [InlineData("\"a ")]
    [InlineData("“a ")]
    [InlineData("”a ")]
    [InlineData("''a ")]
    [InlineData("\"a.\" ")]
    [InlineData("don't ")]
    [InlineData("'a ")]
    public void A_paragraph_of_a_million_characters_is_scanned_to_its_end(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 1_000_000 / piece.Length));
        var found = new List<Quotation>();
        QuotationScanner.Scan(text, new TextSpan(0, text.Length), false, found);
        Assert.All(found, quotation => Assert.InRange(quotation.Span.End, quotation.Span.Start, text.Length));
    }

    private static string Inner(string text)
    {
        var (_, found) = Scan(text);
        return string.Join('|', found.Select(quotation => text[quotation.Inner.Start..quotation.Inner.End]));
    }

    private static (string Text, List<Quotation> Found) Scan(string text)
    {
        var (found, open) = (new List<Quotation>(), false);
        foreach (var paragraph in Article.FromText(text).CleanParagraphs)
            open = QuotationScanner.Scan(text, paragraph.Span, open, found);
        return (text, found);
    }

    [Fact]
    public void Rock_n_roll_is_no_quotation()
    {
        var found = new List<Quotation>();
        QuotationScanner.Scan("Rock 'n' roll was played.", new TextSpan(0, 25), false, found);
        Assert.Empty(found);
    }
}
