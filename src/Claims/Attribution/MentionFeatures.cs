namespace Claims;

/// <summary>What the mention tagger sees of a token: its neighbourhood and its way to the nearest cue on either side.</summary>
internal sealed class MentionFeatures : ITokenFeatures, IDisposable
{
    private const int LongestWay = 60;
    private const int ColonReach = 12;

    // Counts of what stands on a way, 16 bits each, so that they are added and subtracted all at once.
    private const ulong Comma = 1;
    private const ulong Verb = 1UL << 16;
    private const ulong QuotationMark = 1UL << 32;
    private const ulong Relative = 1UL << 48;

    private readonly SentenceView view;
    private TokenRange[] cues = [];

    // For each token, the index of the first cue that does not end before it, and the counts of all tokens before it.
    private int[] nextCue = [];
    private ulong[] passed = [];

    internal MentionFeatures(TokenizedArticle article, int sentence, TokenRange[] cues)
        : this(new SentenceView(article, sentence)) => Read(cues);

    /// <summary>Features of the sentences that <paramref name="view"/> looks at; to be read one by one.</summary>
    internal MentionFeatures(SentenceView view) => this.view = view;

    /// <summary>Reads the sentence that the view looks at, with the cues found in it.</summary>
    internal void Read(TokenRange[] found)
    {
        cues = found;
        Pooled.Reserve(ref nextCue, view.Length);
        Pooled.Reserve(ref passed, view.Length + 1);
        var (cue, counts) = (0, 0UL);
        for (var i = 0; i < view.Length; i++)
        {
            while (cue < cues.Length && cues[cue].End <= view.Range.Start + i)
                cue++;
            nextCue[i] = cue;
            passed[i] = counts;
            counts += CountsOf(view[i]);
        }

        passed[view.Length] = counts;
    }

    // Whoever is cited stands outside what they say.
    public bool CanBegin(int token) => !view.IsSpeech(token);

    public void Extract(int token, FeatureBuffer buffer)
    {
        AddWords(token, buffer);
        var (left, right, inside) = Neighbours(token);
        buffer.Add(140, inside ? 1UL : 0);
        var toLeft = AddWay(150, token, left, buffer);
        var toRight = AddWay(170, token, right, buffer);
        buffer.Add(190, toLeft, toRight);
        buffer.Add(191, (ulong)Math.Min(cues.Length, 3));
        AddPosition(token, buffer);
    }

    public void ExtractTransition(int token, int kind, FeatureBuffer buffer)
    {
        var (before, word, form) = (view[token - 1].Word, view[token].Word, view[token].Form);
        buffer.Add(kind, word);
        buffer.AddClasses(kind + 1, view[token].Classes);
        buffer.Add(kind + 2, form);
        buffer.Add(kind + 3, before, form);
        buffer.Add(kind + 4, word, view[token + 1].Word);
        var (left, right, inside) = Neighbours(token);
        var (toLeft, toRight) = (Distance(token, left), Distance(token, right));
        buffer.Add(kind + 5, toLeft, toRight);
        buffer.Add(kind + 6, word, inside ? 1UL : 0);
        buffer.Add(kind + 7, WordHash.Combine(toLeft, toRight), word);
    }

    public void Dispose()
    {
        Pooled.Return(ref nextCue);
        Pooled.Return(ref passed);
    }

    private void AddWords(int token, FeatureBuffer buffer)
    {
        for (var offset = -2; offset <= 2; offset++)
            buffer.Add(110 + offset, view[token + offset].Word);
        ref readonly var before = ref view[token - 1];
        ref readonly var own = ref view[token];
        ref readonly var next = ref view[token + 1];
        buffer.Add(114, before.Word, own.Word);
        buffer.Add(115, own.Word, next.Word);
        for (var offset = -1; offset <= 1; offset++)
        {
            buffer.AddClasses(121 + offset, view[token + offset].Classes);
            buffer.Add(125 + offset, view[token + offset].Form);
        }

        buffer.Add(130, (ulong)((before.Form * 256) + (own.Form * 16) + next.Form));
        if (view.TryGetSuffix(token, out var suffix))
            buffer.Add(131, suffix);
        buffer.Add(132, (ulong)own.Quote + (view.AnyQuotation ? 10UL : 0));
    }

    private (TokenRange? Left, TokenRange? Right, bool Inside) Neighbours(int token)
    {
        var next = nextCue[token];
        var left = next > 0 ? InSentence(cues[next - 1]) : (TokenRange?)null;
        if (next == cues.Length)
            return (left, null, false);
        var right = InSentence(cues[next]);
        return right.Contains(token) ? (right, right, true) : (left, right, false);
    }

    // Cues count the tokens of the article, everything here those of the sentence.
    private TokenRange InSentence(TokenRange cue) => new(cue.Start - view.Range.Start, cue.End - view.Range.Start);

    private ulong AddWay(int kind, int token, TokenRange? cue, FeatureBuffer buffer)
    {
        var distance = Distance(token, cue);
        ref readonly var own = ref view[token];
        buffer.Add(kind, distance);
        buffer.Add(kind + 1, distance, own.Form);
        buffer.Add(kind + 2, distance, own.Word);
        if (cue is not { } found)
            return distance;
        var way = found.Start > token ? Way(token + 1, found.Start) : Way(found.End, token);
        var last = view[found.End - 1].Word;
        buffer.Add(kind + 3, way);
        buffer.Add(kind + 4, way, own.Form);
        buffer.Add(kind + 5, distance, last);
        buffer.Add(kind + 6, way, last);
        foreach (var bit in new ClassBits(own.Classes))
            buffer.Add(kind + 7, bit, Math.Min(distance, 5));
        foreach (var bit in new ClassBits(view[found.Start].Classes))
            buffer.Add(kind + 8, bit, way);
        buffer.Add(kind + 9, view[found.Start - 1].Word, distance);
        buffer.Add(kind + 10, view[found.End].Word, distance);
        return way;
    }

    // How much stands between token and cue: commas, verbs and quotation marks.
    private ulong Way(int from, int to)
    {
        // Beyond this the counts are full in any case.
        var counts = to > from ? passed[to] - passed[Math.Max(from, to - LongestWay)] : 0;
        return (Math.Min(In(counts, Comma), 3) * 64) + (Math.Min(In(counts, Verb), 2) * 16) + (Math.Min(In(counts, QuotationMark), 2) * 4)
            + (Math.Min(In(counts, Relative), 1) * 2) + (to > from ? 1UL : 0);
    }

    private static ulong CountsOf(in TokenView token) =>
        (token.Is(Words.Comma) ? Comma : 0)
        + ((token.Classes & (WordClass.Auxiliary | WordClass.CueSpeech | WordClass.CueClaim)) != 0 ? Verb : 0)
        + (token.IsMark ? QuotationMark : 0)
        + ((token.Classes & WordClass.Relative) != 0 ? Relative : 0);

    private static ulong In(ulong counts, ulong unit) => counts / unit & 0xFFFF;

    private void AddPosition(int token, FeatureBuffer buffer)
    {
        var fromStart = (ulong)Buckets.Distance(token);
        buffer.Add(200, fromStart);
        buffer.Add(201, (ulong)Buckets.Distance(view.Length - 1 - token));
        if (!view.AnyColon)
            return;
        for (int i = token, gap = 0; i < view.Length && gap < ColonReach; i++, gap++)
        {
            if (!view[i].Is(Words.Colon))
                continue;
            buffer.Add(202, (ulong)Buckets.Distance(gap));
            buffer.Add(203, fromStart, (ulong)Math.Min(cues.Length, 1));
        }
    }

    private static ulong Distance(int token, TokenRange? cue) => cue is not { } found ? 99
        : found.Contains(token) ? 50
        : (ulong)Buckets.Distance(found.Start > token ? found.Start - token - 1 : token - found.End);
}
