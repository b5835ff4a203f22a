namespace Claims;

/// <summary>What the mention tagger sees of a token: its neighbourhood and its way to the cue.</summary>
internal sealed class MentionFeatures : TokenFeatures, IDisposable
{
    private const int LongestWay = 60;
    private const int ColonReach = 12;

    // Words between phrases.
    private const WordClass SmallWords = WordClass.Preposition | WordClass.Conjunction | WordClass.Relative | WordClass.Auxiliary | WordClass.Adverb;

    // Counts of what stands on a way, 16 bits each, so that they are added and subtracted all at once.
    private const ulong Comma = 1;
    private const ulong Verb = 1UL << 16;
    private const ulong QuotationMark = 1UL << 32;
    private const ulong Relative = 1UL << 48;

    // Words behind which a phrase without an article can begin.
    private const WordClass Openers = WordClass.AnyCueVerb | WordClass.CuePhrase | WordClass.Preposition | WordClass.Conjunction | WordClass.Relative
        | WordClass.Adverb | WordClass.Time;

    private readonly SentenceView view;
    private TokenRange? cue;

    // For each token, its way to the cue, and the counts of all tokens before it.
    private NearCue[] around = [];
    private ulong[] passed = [];

    internal MentionFeatures(TokenizedArticle article, int sentence, TokenRange? cue)
        : this(new SentenceView(article, sentence)) => Read(cue);

    /// <summary>Features of the sentences that <paramref name="view"/> looks at; to be read one by one.</summary>
    internal MentionFeatures(SentenceView view) => this.view = view;

    /// <summary>Reads the sentence that the view looks at, with the cue whose mention is looked for; null if it has none.</summary>
    internal void Read(TokenRange? found)
    {
        // Cues count the tokens of the article, everything here those of the sentence.
        cue = found is { } range ? new TokenRange(range.Start - view.Range.Start, range.End - view.Range.Start) : null;
        Pooled.Reserve(ref around, view.Length);
        Pooled.Reserve(ref passed, view.Length + 1);
        passed[0] = 0;
        for (var i = 0; i < view.Length; i++)
            passed[i + 1] = passed[i] + CountsOf(view[i]);
        for (var i = 0; i < view.Length; i++)
            around[i] = cue is { } own ? Near(i, own) : NearCue.None;
    }

    // Whoever is cited stands outside what they say, and a phrase begins with its first word, not in its midst. That is three words in ten; of the labelled
    // mentions fewer than 1 in 500 begin with another one.
    internal override bool CanBegin(int token)
    {
        ref readonly var own = ref view[token];
        if (view.IsSpeech(token) || own.Kind is TokenKind.Punctuation or TokenKind.QuotationMark)
            return false;
        ref readonly var before = ref view[token - 1];
        if (own.IsName)
            return ((before.Classes & WordClass.Determiner) == 0 || before.Is(Words.That)) && (!before.IsName || (before.Classes & (SmallWords | WordClass.Time)) != 0);
        return (own.Classes & (WordClass.Determiner | WordClass.Pronoun)) != 0 || ((own.Classes & SmallWords) == 0 && IsBeforePhrase(before));
    }

    internal override void Extract(int token, FeatureBuffer buffer) => Extract(token, new FeatureCollector(buffer));

    internal override void ExtractTransition(int token, int kind, FeatureBuffer buffer) => ExtractTransition(token, kind, new FeatureCollector(buffer));

    internal override int Score(int token, FeatureWeights weights) => Extract(token, weights);

    internal override int ScoreTransition(int token, int kind, FeatureWeights weights) => ExtractTransition(token, kind, weights);

    public void Dispose()
    {
        Pooled.Return(ref around);
        Pooled.Return(ref passed);
    }

    // Whether a phrase without an article can begin behind a token.
    private static bool IsBeforePhrase(in TokenView token) => token.Form == 0 || token.Kind is TokenKind.Punctuation or TokenKind.QuotationMark
        || token.Is(Words.That) || ((token.Classes & Openers) != 0 && (token.Classes & WordClass.Determiner) == 0);

    private int Extract<TSink>(int token, TSink sink)
        where TSink : struct, IFeatureSink<TSink> => AddWords(token, sink) + AddWay(token, around[token], sink) + AddPosition(token, sink);

    private int ExtractTransition<TSink>(int token, int kind, TSink sink)
        where TSink : struct, IFeatureSink<TSink>
    {
        var (before, word, form) = (view[token - 1].Word, view[token].Word, view[token].Form);
        var distance = around[token].SideAndDistance;
        return sink.Add(kind, word)
            + sink.AddClasses(kind + 1, view[token].Classes)
            + sink.Add(kind + 2, form)
            + sink.Add(kind + 3, before, form)
            + sink.Add(kind + 4, word, view[token + 1].Word)
            + sink.Add(kind + 5, distance)
            + sink.Add(kind + 6, distance, word);
    }

    private int AddWords<TSink>(int token, TSink sink)
        where TSink : struct, IFeatureSink<TSink>
    {
        var sum = 0;
        for (var offset = -2; offset <= 2; offset++)
            sum += sink.Add(110 + offset, view[token + offset].Word);
        ref readonly var before = ref view[token - 1];
        ref readonly var own = ref view[token];
        ref readonly var next = ref view[token + 1];
        sum += sink.Add(114, before.Word, own.Word) + sink.Add(115, own.Word, next.Word);
        for (var offset = -1; offset <= 1; offset++)
            sum += sink.AddClasses(121 + offset, view[token + offset].Classes) + sink.Add(125 + offset, view[token + offset].Form);
        sum += sink.Add(130, (ulong)((before.Form * 256) + (own.Form * 16) + next.Form));
        if (view.TryGetSuffix(token, out var suffix))
            sum += sink.Add(131, suffix);
        return sum + sink.Add(132, (ulong)own.Quote + (view.AnyQuotation ? 10UL : 0));
    }

    private NearCue Near(int token, TokenRange own)
    {
        var side = own.Start > token ? CueSide.Behind : own.End > token ? CueSide.Inside : CueSide.Before;
        return side switch
        {
            CueSide.Behind => new NearCue(side, (ulong)Buckets.Distance(own.Start - token - 1), Way(token + 1, own.Start)),
            CueSide.Before => new NearCue(side, (ulong)Buckets.Distance(token - own.End), Way(own.End, token)),
            _ => new NearCue(side, 0, 0),
        };
    }

    private int AddWay<TSink>(int token, in NearCue near, TSink sink)
        where TSink : struct, IFeatureSink<TSink>
    {
        ref readonly var own = ref view[token];
        var distance = near.SideAndDistance;
        var sum = sink.Add(140, (ulong)near.Side) + sink.Add(141, distance) + sink.Add(142, distance, own.Form) + sink.Add(143, distance, own.Word);
        if (cue is not { } found)
            return sum;
        var way = ((ulong)near.Side * 1024) + near.Way;
        var last = view[found.End - 1].Word;
        sum += sink.Add(144, way) + sink.Add(145, way, own.Form) + sink.Add(146, distance, last) + sink.Add(147, way, last);
        foreach (var bit in new ClassBits(own.Classes))
            sum += sink.Add(148, bit, ((ulong)near.Side * 64) + Math.Min(near.Distance, 5));
        foreach (var bit in new ClassBits(view[found.Start].Classes))
            sum += sink.Add(149, bit, way);
        return sum + sink.Add(150, view[found.Start - 1].Word, distance) + sink.Add(151, view[found.End].Word, distance);
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

    private int AddPosition<TSink>(int token, TSink sink)
        where TSink : struct, IFeatureSink<TSink>
    {
        var fromStart = (ulong)Buckets.Distance(token);
        var sum = sink.Add(200, fromStart) + sink.Add(201, (ulong)Buckets.Distance(view.Length - 1 - token));
        if (!view.AnyColon)
            return sum;
        for (int i = token, gap = 0; i < view.Length && gap < ColonReach; i++, gap++)
        {
            if (view[i].Is(Words.Colon))
                sum += sink.Add(202, (ulong)Buckets.Distance(gap)) + sink.Add(203, fromStart, cue is null ? 0UL : 1);
        }

        return sum;
    }

    /// <summary>The cue as a token sees it.</summary>
    /// <param name="Side">Where it stands.</param>
    /// <param name="Distance">Steps to it, in buckets.</param>
    /// <param name="Way">How much stands between.</param>
    private readonly record struct NearCue(CueSide Side, ulong Distance, ulong Way)
    {
        internal static NearCue None => new(CueSide.Nowhere, 0, 0);

        internal ulong SideAndDistance => ((ulong)Side * 64) + Distance;
    }

    private enum CueSide : byte
    {
        Nowhere,
        Before,
        Inside,
        Behind,
    }
}
