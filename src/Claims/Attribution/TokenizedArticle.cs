namespace Claims;

/// <summary>Where a token stands with respect to quotations.</summary>
internal enum QuoteState : byte
{
    Outside,

    /// <summary>The mark that opens a quotation.</summary>
    Opening,

    /// <summary>The mark that closes a quotation.</summary>
    Closing,

    /// <summary>In a quotation of a few words: a title, a nickname, a scare quote or a fragment of speech.</summary>
    InFragment,

    /// <summary>In a longer quotation.</summary>
    InSpeech,
}

/// <summary>
/// An article with its sentences, tokens, word classes and quotations: what the attribution works on. Its arrays are borrowed;
/// whoever made it may give them back when nothing asks it any more.
/// </summary>
internal sealed class TokenizedArticle : IDisposable
{
    // Up to this many words a quotation without a full stop is a fragment.
    private const int FragmentWords = 4;

    private readonly int[] first;
    private readonly int count;
    private Token[] tokens;
    private WordClass[] classes;
    private QuoteState[] quote;
    private int[] quotationOf;

    private TokenizedArticle(Article article, List<Sentence> sentences, Token[] tokens, int[] first, Lexicon lexicon)
    {
        (Article, Text, Sentences) = (article, article.Clean, sentences);
        (this.tokens, this.first, count, Governments) = (tokens, first, first[^1], lexicon.Governments);
        classes = Pooled.Rent<WordClass>(count);
        quote = Pooled.Rent<QuoteState>(count);
        quotationOf = Pooled.Rent<int>(count);
        for (var s = 0; s < sentences.Count; s++)
            lexicon.Classify(tokens.AsSpan(first[s]..first[s + 1]), classes.AsSpan(first[s]..first[s + 1]));
        Quotations = ScanQuotations(article);
        MarkQuotes();
    }

    internal Article Article { get; }

    /// <summary>The clean text into which all spans point.</summary>
    internal string Text { get; }

    internal List<Sentence> Sentences { get; }

    internal ReadOnlySpan<Token> Tokens => tokens.AsSpan(0, count);

    /// <summary>Index of each sentence's first token; one entry more than there are sentences.</summary>
    internal ReadOnlySpan<int> First => first;

    /// <summary>The classes of each token.</summary>
    internal ReadOnlySpan<WordClass> Classes => classes.AsSpan(0, count);

    internal List<Quotation> Quotations { get; }

    /// <summary>What governments are called that are cited by their capitals.</summary>
    internal Governments Governments { get; }

    /// <summary>The quotation state of each token.</summary>
    internal ReadOnlySpan<QuoteState> Quote => quote.AsSpan(0, count);

    /// <summary>The index in <see cref="Quotations"/> of each token's quotation, or -1.</summary>
    internal ReadOnlySpan<int> QuotationOf => quotationOf.AsSpan(0, count);

    /// <summary>Cuts <paramref name="article"/> into sentences and tokens and looks them up in <paramref name="lexicon"/>.</summary>
    internal static TokenizedArticle Create(Article article, Lexicon lexicon)
    {
        var sentences = SentenceSplitter.Split(article);
        var read = Pooled.Rent<Token>((article.Clean.Length / 4) + 1);
        var starts = new int[sentences.Count + 1];
        var length = 0;
        for (var s = 0; s < sentences.Count; s++)
        {
            var (at, end) = sentences[s].Span;
            while (Tokenizer.TryNext(article.Clean, ref at, end, out var token))
            {
                if (length == read.Length)
                    Pooled.Grow(ref read);
                read[length++] = token;
            }

            starts[s + 1] = length;
        }

        return new TokenizedArticle(article, sentences, read, starts, lexicon);
    }

    /// <summary>Gives the arrays back; the article has no tokens from then on.</summary>
    public void Dispose()
    {
        Pooled.Return(ref tokens);
        Pooled.Return(ref classes);
        Pooled.Return(ref quote);
        Pooled.Return(ref quotationOf);
    }

    /// <summary>The token's characters.</summary>
    internal ReadOnlySpan<char> Word(int token) => tokens[token].Span.Of(Text);

    /// <summary>Where a range of tokens stands in the clean text.</summary>
    internal TextSpan SpanOf(TokenRange range) => new(tokens[range.Start].Start, tokens[range.End - 1].End);

    internal TokenRange TokensOf(int sentence) => new(first[sentence], first[sentence + 1]);

    /// <summary>The index of the sentence in which a token stands.</summary>
    internal int SentenceOf(int token)
    {
        var found = Array.BinarySearch(first, token);
        // Empty sentences begin at the same token as the one behind them.
        if (found < 0)
            return ~found - 1;
        while (found + 1 < first.Length && first[found + 1] == token)
            found++;
        return found;
    }

    private static List<Quotation> ScanQuotations(Article article)
    {
        var quotations = new List<Quotation>();
        var open = false;
        foreach (var paragraph in article.CleanParagraphs)
            open = QuotationScanner.Scan(article.Clean, paragraph.Span, open, quotations);
        return quotations;
    }

    private void MarkQuotes()
    {
        var q = 0;
        var state = QuoteState.Outside;
        for (var t = 0; t < count; t++)
        {
            var start = tokens[t].Start;
            while (q < Quotations.Count && Quotations[q].Span.End <= start)
                (q, state) = (q + 1, QuoteState.Outside);
            if (q >= Quotations.Count || start < Quotations[q].Span.Start)
            {
                (quotationOf[t], quote[t]) = (-1, QuoteState.Outside);
                continue;
            }

            if (state == QuoteState.Outside)
                state = IsFragment(t, Quotations[q]) ? QuoteState.InFragment : QuoteState.InSpeech;
            quotationOf[t] = q;
            quote[t] = start < Quotations[q].Inner.Start ? QuoteState.Opening
                : start >= Quotations[q].Inner.End ? QuoteState.Closing
                : state;
        }
    }

    private bool IsFragment(int token, Quotation quotation)
    {
        var words = 0;
        for (var t = token; t < count && tokens[t].Start < quotation.Inner.End; t++)
        {
            words += tokens[t].IsWord ? 1 : 0;
            if (words > FragmentWords)
                return false;
        }

        return quotation.Closed && quotation.Opened && quotation.Inner.Length > 0 && Text[quotation.Inner.End - 1] is not ('.' or '!' or '?' or ',' or '…');
    }
}

/// <summary>A range of token indices.</summary>
/// <param name="Start">The first token.</param>
/// <param name="End">The token after the last.</param>
internal readonly record struct TokenRange(int Start, int End)
{
    internal int Length => End - Start;

    internal bool IsEmpty => End <= Start;

    internal bool Contains(int token) => Start <= token && token < End;
}
