namespace Claims;

/// <summary>What the mention tagger sees of a token: its neighbourhood and its way to the nearest cue on either side.</summary>
internal sealed class MentionFeatures : ITokenFeatures
{
    private const int LongestWay = 60;

    private readonly TokenizedArticle article;
    private readonly TokenRange tokens;
    private readonly IReadOnlyList<TokenRange> cues;
    private readonly bool anyQuotation;
    private readonly int[] nextCue;

    internal MentionFeatures(TokenizedArticle article, int sentence, IReadOnlyList<TokenRange> cues)
    {
        (this.article, this.cues) = (article, cues);
        tokens = article.TokensOf(sentence);
        for (var t = tokens.Start; t < tokens.End; t++)
            anyQuotation |= article.Quote[t] is QuoteState.InSpeech;
        nextCue = FindNextCues();
    }

    public void Extract(int token, FeatureBuffer buffer)
    {
        var t = tokens.Start + token;
        AddWords(t, buffer);
        var (left, right, inside) = Neighbours(t);
        buffer.Add(140, inside ? 1UL : 0);
        var toLeft = AddWay(150, t, left, buffer);
        var toRight = AddWay(170, t, right, buffer);
        buffer.Add(190, WordHash.Combine(toLeft, toRight));
        buffer.Add(191, (ulong)Math.Min(cues.Count, 3));
        AddPosition(t, buffer);
    }

    public void ExtractTransition(int token, int kind, FeatureBuffer buffer)
    {
        var t = tokens.Start + token;
        buffer.Add(kind, WordAt(t));
        buffer.AddClasses(kind + 1, ClassAt(t));
        buffer.Add(kind + 2, KindAt(t));
        buffer.Add(kind + 3, WordHash.Combine(WordAt(t - 1), KindAt(t)));
        buffer.Add(kind + 4, WordHash.Combine(WordAt(t), WordAt(t + 1)));
        var (left, right, inside) = Neighbours(t);
        buffer.Add(kind + 5, WordHash.Combine(Distance(t, left), Distance(t, right)));
        buffer.Add(kind + 6, WordHash.Combine(WordAt(t), inside ? 1UL : 0));
        buffer.Add(kind + 7, WordHash.Combine(WordHash.Combine(WordAt(t), Distance(t, left)), Distance(t, right)));
    }

    private void AddWords(int t, FeatureBuffer buffer)
    {
        for (var offset = -2; offset <= 2; offset++)
            buffer.Add(110 + offset, WordAt(t + offset));
        buffer.Add(114, WordHash.Combine(WordAt(t - 1), WordAt(t)));
        buffer.Add(115, WordHash.Combine(WordAt(t), WordAt(t + 1)));
        for (var offset = -1; offset <= 1; offset++)
        {
            buffer.AddClasses(121 + offset, ClassAt(t + offset));
            buffer.Add(125 + offset, KindAt(t + offset));
        }

        buffer.Add(130, WordHash.Combine(KindAt(t - 1), WordHash.Combine(KindAt(t), KindAt(t + 1))));
        var word = article.Word(t);
        if (word.Length > 4)
            buffer.Add(131, WordHash.Lower(word[^3..]));
        buffer.Add(132, (ulong)article.Quote[t] + (anyQuotation ? 10UL : 0));
    }

    private (TokenRange? Left, TokenRange? Right, bool Inside) Neighbours(int t)
    {
        var next = nextCue[t - tokens.Start];
        TokenRange? left = next > 0 ? cues[next - 1] : null;
        return next == cues.Count ? (left, null, false)
            : cues[next].Contains(t) ? (cues[next], cues[next], true)
            : (left, cues[next], false);
    }

    // For each token, the index of the first cue that does not end before it.
    private int[] FindNextCues()
    {
        var next = new int[tokens.Length];
        var cue = 0;
        for (var t = tokens.Start; t < tokens.End; t++)
        {
            while (cue < cues.Count && cues[cue].End <= t)
                cue++;
            next[t - tokens.Start] = cue;
        }

        return next;
    }

    private ulong AddWay(int kind, int t, TokenRange? cue, FeatureBuffer buffer)
    {
        var distance = Distance(t, cue);
        buffer.Add(kind, distance);
        buffer.Add(kind + 1, WordHash.Combine(distance, KindAt(t)));
        buffer.Add(kind + 2, WordHash.Combine(distance, WordAt(t)));
        if (cue is not { } found)
            return distance;
        var (from, to) = found.Start > t ? (t + 1, found.Start) : (found.End, t);
        var way = Way(from, to);
        buffer.Add(kind + 3, way);
        buffer.Add(kind + 4, WordHash.Combine(way, KindAt(t)));
        buffer.Add(kind + 5, WordHash.Combine(distance, WordAt(found.End - 1)));
        buffer.Add(kind + 6, WordHash.Combine(way, WordAt(found.End - 1)));
        foreach (var bit in new ClassBits(ClassAt(t)))
            buffer.Add(kind + 7, WordHash.Combine(bit, Math.Min(distance, 5)));
        foreach (var bit in new ClassBits(ClassAt(found.Start)))
            buffer.Add(kind + 8, WordHash.Combine(bit, way));
        buffer.Add(kind + 9, WordHash.Combine(WordAt(found.Start - 1), distance));
        buffer.Add(kind + 10, WordHash.Combine(WordAt(found.End), distance));
        return way;
    }

    // How much stands between token and cue: commas, verbs and quotation marks.
    private ulong Way(int from, int to)
    {
        var (commas, verbs, quotes, relative) = (0, 0, 0, 0);
        // Beyond this the counts are full in any case.
        for (var i = Math.Max(from, to - LongestWay); i < to; i++)
        {
            commas += article.Tokens[i].Is(Words.Comma) ? 1 : 0;
            verbs += (article.Classes[i] & (WordClass.Auxiliary | WordClass.CueSpeech | WordClass.CueClaim)) != 0 ? 1 : 0;
            quotes += article.Quote[i] is QuoteState.Opening or QuoteState.Closing ? 1 : 0;
            relative += (article.Classes[i] & WordClass.Relative) != 0 ? 1 : 0;
        }

        return (ulong)((Math.Min(commas, 3) * 64) + (Math.Min(verbs, 2) * 16) + (Math.Min(quotes, 2) * 4) + (Math.Min(relative, 1) * 2) + (to > from ? 1 : 0));
    }

    private void AddPosition(int t, FeatureBuffer buffer)
    {
        buffer.Add(200, (ulong)Buckets.Distance(t - tokens.Start));
        buffer.Add(201, (ulong)Buckets.Distance(tokens.End - 1 - t));
        for (int i = t, gap = 0; i < tokens.End && gap < 12; i++, gap++)
        {
            if (!article.Tokens[i].Is(Words.Colon))
                continue;
            buffer.Add(202, (ulong)Buckets.Distance(gap));
            buffer.Add(203, WordHash.Combine((ulong)Buckets.Distance(t - tokens.Start), (ulong)Math.Min(cues.Count, 1)));
        }
    }

    private static ulong Distance(int t, TokenRange? cue) => cue is not { } found ? 99
        : found.Contains(t) ? 50
        : (ulong)Buckets.Distance(found.Start > t ? found.Start - t - 1 : t - found.End);

    private bool Inside(int t) => tokens.Contains(t);

    private ulong WordAt(int t) => Inside(t) ? article.Tokens[t].Kind == TokenKind.Number ? Words.Number : article.Tokens[t].Lower : Words.Boundary;

    private WordClass ClassAt(int t) => Inside(t) ? article.Classes[t] : WordClass.None;

    private ulong KindAt(int t) => Inside(t) ? 1 + (ulong)article.Tokens[t].Kind : 0;
}
