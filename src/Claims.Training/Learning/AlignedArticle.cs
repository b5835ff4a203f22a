namespace Claims.Training;

/// <summary>A labelled article, tokenized, with its spans as token ranges.</summary>
internal sealed class AlignedArticle
{
    private AlignedArticle(LabelledArticle labelled, TokenizedArticle text)
    {
        (Labelled, Text) = (labelled, text);
        var count = labelled.Sentences.Count;
        (Mentions, Cues) = (new TokenRange?[count], new TokenRange?[count]);
        for (var s = 0; s < count; s++)
        {
            var row = labelled.Sentences[s];
            Mentions[s] = SpanAlignment.Find(text, s, row.Mention, null);
            Cues[s] = SpanAlignment.Find(text, s, row.Cue, Mentions[s]);
            // A short mention ("he") may stand twice: take the one by the cue.
            if (Cues[s] is { } cue && row.Mention.Length > 0)
                Mentions[s] = SpanAlignment.Find(text, s, row.Mention, cue);
        }
    }

    internal LabelledArticle Labelled { get; }

    internal TokenizedArticle Text { get; }

    /// <summary>The mention of each sentence.</summary>
    internal TokenRange?[] Mentions { get; }

    /// <summary>The cue of each sentence.</summary>
    internal TokenRange?[] Cues { get; }

    internal static AlignedArticle Create(LabelledArticle labelled, Lexicon lexicon) => new(labelled, TokenizedArticle.Create(labelled.ToArticle(), lexicon));
}

/// <summary>Finds the tokens of a span that is given by its words.</summary>
internal static class SpanAlignment
{
    /// <summary>The tokens of <paramref name="words"/> in a sentence: outside quotations first, then nearest to <paramref name="near"/>, then the first.</summary>
    internal static TokenRange? Find(TokenizedArticle article, int sentence, string words, TokenRange? near)
    {
        if (words.Length == 0)
            return null;
        var wanted = new List<Token>();
        Tokenizer.Tokenize(words, new TextSpan(0, words.Length), wanted);
        TokenRange? best = null;
        var least = int.MaxValue;
        var tokens = article.TokensOf(sentence);
        for (var t = tokens.Start; t + wanted.Count <= tokens.End && wanted.Count > 0; t++)
        {
            if (!Stands(article, t, wanted))
                continue;
            var range = new TokenRange(t, t + wanted.Count);
            var cost = (article.QuotationOf[t] >= 0 ? 1000 : 0) + (near is { } other ? Gap(range, other) : 0);
            if (cost < least)
                (best, least) = (range, cost);
        }

        return best;
    }

    private static bool Stands(TokenizedArticle article, int at, List<Token> wanted)
    {
        for (var i = 0; i < wanted.Count; i++)
        {
            if (article.Tokens[at + i].Lower != wanted[i].Lower)
                return false;
        }

        return true;
    }

    private static int Gap(TokenRange a, TokenRange b) => a.End <= b.Start ? b.Start - a.End : b.End <= a.Start ? a.Start - b.End : 500;
}
