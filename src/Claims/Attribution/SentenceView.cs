namespace Claims;

/// <summary>What the taggers see of one token.</summary>
/// <param name="Word">Its identity in features; the same for all numbers.</param>
/// <param name="Classes">Its word classes.</param>
/// <param name="Form">1 more than its <see cref="TokenKind"/>; 0 outside the sentence.</param>
/// <param name="Quote">Where it stands with respect to quotations.</param>
internal readonly record struct TokenView(ulong Word, WordClass Classes, byte Form, QuoteState Quote)
{
    internal bool Is(ulong word) => Word == word;

    internal bool IsMark => Quote is QuoteState.Opening or QuoteState.Closing;

    internal TokenKind Kind => (TokenKind)(Form - 1);

    internal bool IsName => Kind is TokenKind.Capitalised or TokenKind.AllCapitals or TokenKind.MixedCase;

    internal bool IsNumber => Kind == TokenKind.Number;
}

/// <summary>
/// The tokens of one sentence with some room around them, so that a token's neighbours can be asked for without asking whether they exist.
/// Moves from sentence to sentence; the arrays are borrowed from the shared pool.
/// </summary>
internal sealed class SentenceView : IDisposable
{
    /// <summary>So many tokens before the first and behind the last may be asked for.</summary>
    internal const int Margin = 3;

    // A word this long or shorter has no suffix.
    private const int LongestWithoutSuffix = 4;

    private static readonly TokenView Outside = new(Words.Boundary, WordClass.None, 0, QuoteState.Outside);

    private TokenView[] tokens = [];

    /// <summary>A view of no sentence yet.</summary>
    internal SentenceView(TokenizedArticle article) => Article = article;

    /// <summary>A view of a sentence.</summary>
    internal SentenceView(TokenizedArticle article, int sentence)
        : this(article) => MoveTo(sentence);

    internal TokenizedArticle Article { get; }

    /// <summary>Where the sentence stands among the tokens of the article.</summary>
    internal TokenRange Range { get; private set; }

    /// <summary>Number of tokens.</summary>
    internal int Length => Range.Length;

    /// <summary>Whether any token stands in a longer quotation.</summary>
    internal bool AnyQuotation { get; private set; }

    /// <summary>Whether any token is the mark of a quotation.</summary>
    internal bool AnyMark { get; private set; }

    /// <summary>Whether any token is a colon.</summary>
    internal bool AnyColon { get; private set; }

    /// <summary>The token at an offset into the sentence, from -<see cref="Margin"/> to <see cref="Length"/> + <see cref="Margin"/> - 1.</summary>
    internal ref readonly TokenView this[int token] => ref tokens[token + Margin];

    /// <summary>Looks at another sentence of the article.</summary>
    internal void MoveTo(int sentence)
    {
        Range = Article.TokensOf(sentence);
        (AnyQuotation, AnyMark, AnyColon) = (false, false, false);
        Pooled.Reserve(ref tokens, Length + (2 * Margin));
        for (var i = 0; i < Margin; i++)
            tokens[i] = tokens[Length + Margin + i] = Outside;
        var read = Article.Tokens;
        var classes = Article.Classes;
        var quote = Article.Quote;
        for (var i = 0; i < Length; i++)
        {
            var t = Range.Start + i;
            ref readonly var token = ref read[t];
            tokens[i + Margin] = new TokenView(token.Kind == TokenKind.Number ? Words.Number : token.Lower, classes[t], (byte)(1 + token.Kind), quote[t]);
            AnyQuotation |= quote[t] == QuoteState.InSpeech;
            AnyMark |= tokens[i + Margin].IsMark;
            AnyColon |= token.Is(Words.Colon);
        }
    }

    /// <summary>Whether the word at an offset is long enough to have a suffix, and the hash of that, its last three letters.</summary>
    internal bool TryGetSuffix(int token, out ulong suffix)
    {
        var word = WordOf(token);
        suffix = word.Length > LongestWithoutSuffix ? WordHash.Lower(word[^3..]) : 0;
        return suffix != 0;
    }

    /// <summary>Whether an offset is that of a token of the sentence.</summary>
    internal bool Holds(int token) => (uint)token < (uint)Length;

    /// <summary>Whether the token at an offset stands in a longer quotation of which both marks are there; one that lacks a mark may well end sooner.</summary>
    internal bool IsSpeech(int token) => this[token].Quote == QuoteState.InSpeech
        && Article.Quotations[Article.QuotationOf[Range.Start + token]] is { Opened: true, Closed: true };

    /// <summary>The characters of the token at an offset.</summary>
    internal ReadOnlySpan<char> WordOf(int token) => Article.Word(Range.Start + token);

    public void Dispose() => Pooled.Return(ref tokens);
}
