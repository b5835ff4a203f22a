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

/// <summary>An article with its sentences, tokens, word classes and quotations: what the attribution works on.</summary>
internal sealed class TokenizedArticle
{
    // Up to this many words a quotation without a full stop is a fragment.
    private const int FragmentWords = 4;

    private TokenizedArticle(Article article, IReadOnlyList<Sentence> sentences, Token[] tokens, int[] first, WordClass[] classes)
    {
        Article = article;
        Text = article.Clean;
        Sentences = sentences;
        Tokens = tokens;
        First = first;
        Classes = classes;
        Quotations = ScanQuotations(article);
        Quote = new QuoteState[tokens.Length];
        QuotationOf = new int[tokens.Length];
        MarkQuotes();
    }

    internal Article Article { get; }

    /// <summary>The clean text into which all spans point.</summary>
    internal string Text { get; }

    internal IReadOnlyList<Sentence> Sentences { get; }

    internal Token[] Tokens { get; }

    /// <summary>Index of each sentence's first token; one entry more than there are sentences.</summary>
    internal int[] First { get; }

    /// <summary>The classes of each token.</summary>
    internal WordClass[] Classes { get; }

    internal IReadOnlyList<Quotation> Quotations { get; }

    /// <summary>The quotation state of each token.</summary>
    internal QuoteState[] Quote { get; }

    /// <summary>The index in <see cref="Quotations"/> of each token's quotation, or -1.</summary>
    internal int[] QuotationOf { get; }

    /// <summary>Cuts <paramref name="article"/> into sentences and tokens and looks them up in <paramref name="lexicon"/>.</summary>
    internal static TokenizedArticle Create(Article article, Lexicon lexicon)
    {
        var sentences = SentenceSplitter.Split(article);
        var tokens = new List<Token>(article.Clean.Length / 5);
        var first = new int[sentences.Count + 1];
        for (var s = 0; s < sentences.Count; s++)
        {
            Tokenizer.Tokenize(article.Clean, sentences[s].Span, tokens);
            first[s + 1] = tokens.Count;
        }

        var array = tokens.ToArray();
        var classes = new WordClass[array.Length];
        for (var s = 0; s < sentences.Count; s++)
            lexicon.Classify(array.AsSpan(first[s]..first[s + 1]), classes.AsSpan(first[s]..first[s + 1]));
        return new TokenizedArticle(article, sentences, array, first, classes);
    }

    /// <summary>The token's characters.</summary>
    internal ReadOnlySpan<char> Word(int token) => Tokens[token].Span.Of(Text);

    /// <summary>Where a range of tokens stands in the clean text.</summary>
    internal TextSpan SpanOf(TokenRange range) => new(Tokens[range.Start].Start, Tokens[range.End - 1].End);

    internal TokenRange TokensOf(int sentence) => new(First[sentence], First[sentence + 1]);

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
        for (var t = 0; t < Tokens.Length; t++)
        {
            while (q < Quotations.Count && Quotations[q].Span.End <= Tokens[t].Start)
                (q, state) = (q + 1, QuoteState.Outside);
            QuotationOf[t] = -1;
            if (q >= Quotations.Count || Tokens[t].Start < Quotations[q].Span.Start)
                continue;
            if (state == QuoteState.Outside)
                state = IsFragment(t, Quotations[q]) ? QuoteState.InFragment : QuoteState.InSpeech;
            QuotationOf[t] = q;
            Quote[t] = Tokens[t].Start < Quotations[q].Inner.Start ? QuoteState.Opening
                : Tokens[t].Start >= Quotations[q].Inner.End ? QuoteState.Closing
                : state;
        }
    }

    private bool IsFragment(int token, Quotation quotation)
    {
        var words = 0;
        for (var t = token; t < Tokens.Length && Tokens[t].Start < quotation.Inner.End; t++)
        {
            words += Tokens[t].IsWord ? 1 : 0;
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
