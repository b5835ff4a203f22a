namespace Claims;

/// <summary>What the mention tagger sees of a token: its neighbourhood and its way to the nearest cue on either side.</summary>
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
    private TokenRange[] cues = [];
    private int cueCount;

    // For each token, the cues around it, and the counts of all tokens before it.
    private NearCues[] around = [];
    private ulong[] passed = [];

    internal MentionFeatures(TokenizedArticle article, int sentence, IReadOnlyList<TokenRange> cues)
        : this(new SentenceView(article, sentence)) => Read(cues);

    /// <summary>Features of the sentences that <paramref name="view"/> looks at; to be read one by one.</summary>
    internal MentionFeatures(SentenceView view) => this.view = view;

    /// <summary>Reads the sentence that the view looks at, with the cues found in it.</summary>
    internal void Read(IReadOnlyList<TokenRange> found)
    {
        cueCount = found.Count;
        Pooled.Reserve(ref cues, cueCount);
        for (var c = 0; c < cueCount; c++)
            cues[c] = found[c];
        Pooled.Reserve(ref around, view.Length);
        Pooled.Reserve(ref passed, view.Length + 1);
        passed[0] = 0;
        for (var i = 0; i < view.Length; i++)
            passed[i + 1] = passed[i] + CountsOf(view[i]);
        var next = 0;
        for (var i = 0; i < view.Length; i++)
        {
            while (next < cueCount && cues[next].End <= view.Range.Start + i)
                next++;
            around[i] = Around(i, next);
        }
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
        Pooled.Return(ref cues);
        Pooled.Return(ref around);
        Pooled.Return(ref passed);
    }

    // Whether a phrase without an article can begin behind a token.
    private static bool IsBeforePhrase(in TokenView token) => token.Form == 0 || token.Kind is TokenKind.Punctuation or TokenKind.QuotationMark
        || token.Is(Words.That) || ((token.Classes & Openers) != 0 && (token.Classes & WordClass.Determiner) == 0);

    private int Extract<TSink>(int token, TSink sink)
        where TSink : struct, IFeatureSink<TSink>
    {
        ref readonly var near = ref around[token];
        return AddWords(token, sink)
            + sink.Add(140, near.Inside)
            + AddWay(150, token, near.Left, sink)
            + AddWay(170, token, near.Right, sink)
            + sink.Add(190, near.Left.Way, near.Right.Way)
            + sink.Add(191, (ulong)Math.Min(cueCount, 3))
            + AddPosition(token, sink);
    }

    private int ExtractTransition<TSink>(int token, int kind, TSink sink)
        where TSink : struct, IFeatureSink<TSink>
    {
        var (before, word, form) = (view[token - 1].Word, view[token].Word, view[token].Form);
        var (toLeft, toRight) = (around[token].Left.Distance, around[token].Right.Distance);
        return sink.Add(kind, word)
            + sink.AddClasses(kind + 1, view[token].Classes)
            + sink.Add(kind + 2, form)
            + sink.Add(kind + 3, before, form)
            + sink.Add(kind + 4, word, view[token + 1].Word)
            + sink.Add(kind + 5, toLeft, toRight)
            + sink.Add(kind + 6, word, around[token].Inside)
            + sink.Add(kind + 7, WordHash.Combine(toLeft, toRight), word);
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

    // The cues on either side of a token; one that it is a part of stands on both.
    private NearCues Around(int token, int next)
    {
        var left = next > 0 ? Near(token, cues[next - 1]) : NearCue.None;
        if (next == cueCount)
            return new NearCues(left, NearCue.None, 0);
        var right = Near(token, cues[next]);
        return right.Start <= token ? new NearCues(right, right, 1) : new NearCues(left, right, 0);
    }

    // Cues count the tokens of the article, everything here those of the sentence.
    private NearCue Near(int token, TokenRange cue)
    {
        var (start, end) = (cue.Start - view.Range.Start, cue.End - view.Range.Start);
        var isBehind = start > token;
        var distance = isBehind ? Buckets.Distance(start - token - 1) : token >= end ? Buckets.Distance(token - end) : NearCue.Inside;
        return new NearCue(start, end, (ulong)distance, isBehind ? Way(token + 1, start) : Way(end, token));
    }

    private int AddWay<TSink>(int kind, int token, in NearCue cue, TSink sink)
        where TSink : struct, IFeatureSink<TSink>
    {
        var (distance, way) = (cue.Distance, cue.Way);
        ref readonly var own = ref view[token];
        var sum = sink.Add(kind, distance) + sink.Add(kind + 1, distance, own.Form) + sink.Add(kind + 2, distance, own.Word);
        if (distance == NearCue.Nowhere)
            return sum;
        var last = view[cue.End - 1].Word;
        sum += sink.Add(kind + 3, way) + sink.Add(kind + 4, way, own.Form) + sink.Add(kind + 5, distance, last) + sink.Add(kind + 6, way, last);
        foreach (var bit in new ClassBits(own.Classes))
            sum += sink.Add(kind + 7, bit, Math.Min(distance, 5));
        foreach (var bit in new ClassBits(view[cue.Start].Classes))
            sum += sink.Add(kind + 8, bit, way);
        return sum + sink.Add(kind + 9, view[cue.Start - 1].Word, distance) + sink.Add(kind + 10, view[cue.End].Word, distance);
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
                sum += sink.Add(202, (ulong)Buckets.Distance(gap)) + sink.Add(203, fromStart, (ulong)Math.Min(cueCount, 1));
        }

        return sum;
    }

    /// <summary>A cue as a token sees it, in tokens of the sentence.</summary>
    /// <param name="Start">The cue's first token.</param>
    /// <param name="End">The token after its last.</param>
    /// <param name="Distance">Steps to it.</param>
    /// <param name="Way">How much stands between; where there is no cue, the same as <paramref name="Distance"/>.</param>
    private readonly record struct NearCue(int Start, int End, ulong Distance, ulong Way)
    {
        /// <summary>The distance of a cue that the token is a part of, and of one that is not there.</summary>
        internal const int Inside = 50, Nowhere = 99;

        internal static NearCue None => new(0, 0, Nowhere, Nowhere);
    }

    private readonly record struct NearCues(NearCue Left, NearCue Right, ulong Inside);
}
