using CsCheck;

namespace Claims.Tests;

public class TokenizerTests
{
    [Theory]
    [InlineData("Nobody left the town.", "Nobody|left|the|town|.")]
    [InlineData("The U.S. envoy left.", "The|U.S.|envoy|left|.")]
    [InlineData("J.R.R. Quill rowed on.", "J.R.R.|Quill|rowed|on|.")]
    [InlineData("J. Quill rowed on.", "J|.|Quill|rowed|on|.")]
    [InlineData("Prices rose 3.5% (or 1,200.50 crowns).", "Prices|rose|3.5|%|(|or|1,200.50|crowns|)|.")]
    [InlineData("At 12:30 on 3/4, row 4-6.", "At|12:30|on|3/4|,|row|4-6|.")]
    [InlineData("A 3rd vote in the 1990s", "A|3rd|vote|in|the|1990s")]
    [InlineData("Quill's boat, the boats' crews", "Quill|'s|boat|,|the|boats|'|crews")]
    [InlineData("Quill’s boat isn’t O’Hara's", "Quill|’s|boat|isn’t|O’Hara|'s")]
    [InlineData("a well-known co-op, R&D", "a|well-known|co-op|,|R&D")]
    [InlineData("''Go,'' he said. ``Now.''", "''|Go|,|''|he|said|.|``|Now|.|''")]
    [InlineData("Wait... no -- yes *** end", "Wait|...|no|--|yes|***|end")]
    [InlineData("“Go,” she said.", "“|Go|,|”|she|said|.")]
    [InlineData("A smile 😀 here", "A|smile|😀|here")]
    [InlineData("Mail a_b@c", "Mail|a_b@c")]
    [InlineData("zoë e\u0301te\u0301", "zoë|e\u0301te\u0301")]
    [InlineData(" \t\n ", "")]
    [InlineData("", "")]
    public void A_text_is_cut_into_words_numbers_and_marks(string text, string tokens) =>
        Assert.Equal(tokens, string.Join('|', Tokens(text).Select(token => text[token.Start..token.End])));

    [Theory]
    [InlineData("boat", nameof(TokenKind.LowerWord))]
    [InlineData("Boat", nameof(TokenKind.Capitalised))]
    [InlineData("B", nameof(TokenKind.Capitalised))]
    [InlineData("NWA", nameof(TokenKind.AllCapitals))]
    [InlineData("U.S.", nameof(TokenKind.AllCapitals))]
    [InlineData("McQuill", nameof(TokenKind.MixedCase))]
    [InlineData("eBoat", nameof(TokenKind.MixedCase))]
    [InlineData("12", nameof(TokenKind.Number))]
    [InlineData("12th", nameof(TokenKind.Number))]
    [InlineData("“", nameof(TokenKind.QuotationMark))]
    [InlineData("''", nameof(TokenKind.QuotationMark))]
    [InlineData("'s", nameof(TokenKind.Punctuation))]
    [InlineData(",", nameof(TokenKind.Punctuation))]
    [InlineData("😀", nameof(TokenKind.Punctuation))]
    public void A_token_has_the_form_of_its_letters(string word, string kind) => Assert.Equal(kind, Assert.Single(Tokens(word)).Kind.ToString());

    [Theory]
    [InlineData("IT", "it")]
    [InlineData("Isn’t", "isn't")]
    [InlineData("Co‑op", "co-op")]
    [InlineData("ÉCOLE", "école")]
    public void Words_that_differ_in_case_and_typography_are_the_same_in_lower_case_only(string left, string right)
    {
        Assert.Equal(Tokens(left)[0].Lower, Tokens(right)[0].Lower);
        Assert.NotEqual(Tokens(left)[0].Exact, Tokens(right)[0].Exact);
    }

    [Fact]
    public void Only_the_given_span_is_cut()
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize("One two three", new TextSpan(4, 7), tokens);
        Assert.Equal(new TextSpan(4, 7), Assert.Single(tokens).Span);
    }

    [Fact]
    public void Tokens_are_in_order_without_white_space_and_leave_nothing_else_out() => NewsText.Any.Sample(text =>
    {
        var at = 0;
        foreach (var token in Tokens(text))
        {
            Assert.True(token.End > token.Start, $"empty token at {token.Start}");
            Assert.True(text[at..token.Start].All(char.IsWhiteSpace), $"left out: '{text[at..token.Start]}'");
            Assert.DoesNotContain(text[token.Start..token.End], char.IsWhiteSpace);
            at = token.End;
        }

        Assert.True(text[at..].All(char.IsWhiteSpace), $"left out: '{text[at..]}'");
    });

    private static List<Token> Tokens(string text)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(text, new TextSpan(0, text.Length), tokens);
        return tokens;
    }

    [Fact]
    public void Half_a_character_takes_nothing_with_it()
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize("\uD83D dam", new TextSpan(0, 5), tokens);
        Assert.Equal(new TextSpan(0, 1), tokens[0].Span);
    }
}
