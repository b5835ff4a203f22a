namespace Claims;

/// <summary>What the cue tagger sees of a token: its neighbourhood, its word classes and where the quotations of the sentence stand.</summary>
internal sealed class CueFeatures : TokenFeatures
{
    private const WordClass Cue = WordClass.AnyCueVerb | WordClass.CuePhrase;

    // Words that are no cues of themselves.
    private const WordClass NeverCue = WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Pronoun | WordClass.Relative | WordClass.Adverb | WordClass.Time;

    private readonly SentenceView view;
    private int lengthBucket;

    internal CueFeatures(TokenizedArticle article, int sentence)
        : this(new SentenceView(article, sentence)) => Read();

    /// <summary>Features of the sentences that <paramref name="view"/> looks at; to be read one by one.</summary>
    internal CueFeatures(SentenceView view) => this.view = view;

    /// <summary>Reads the sentence that the view looks at.</summary>
    internal void Read() => lengthBucket = Buckets.Distance(view.Length / 4);

    // A word outside quotations that the lists know as a part of a cue, or another verb. That is one word in six; of the labelled cues fewer than 1 in 100
    // begin with another one.
    internal override bool CanBegin(int token)
    {
        ref readonly var own = ref view[token];
        if (own.Kind > TokenKind.MixedCase || own.Quote == QuoteState.InFragment || view.IsSpeech(token))
            return false;
        return (own.Classes & (Cue | WordClass.CueNoun)) != 0 || IsFor(token) || (own.Kind == TokenKind.LowerWord && (own.Classes & NeverCue) == 0 && IsVerb(token));
    }

    internal override void Extract(int token, FeatureBuffer buffer) => Extract(token, new FeatureCollector(buffer));

    internal override void ExtractTransition(int token, int kind, FeatureBuffer buffer) => ExtractTransition(token, kind, new FeatureCollector(buffer));

    internal override int Score(int token, FeatureWeights weights) => Extract(token, weights);

    internal override int ScoreTransition(int token, int kind, FeatureWeights weights) => ExtractTransition(token, kind, weights);

    // "For the economist, the rise is no surprise": not "for years", and not within a clause.
    private bool IsFor(int token) => view[token].Is(Words.For) && (token == 0 || view[token - 1].Is(Words.Comma) || view[token - 1].Is(Words.And))
        && (view[token + 1].IsName || (view[token + 1].Classes & (WordClass.Determiner | WordClass.Pronoun)) != 0);

    private bool IsVerb(int token) =>
        (view[token].Classes & WordClass.Auxiliary) != 0 || view.WordOf(token).EndsWith("ed") || Words.IrregularVerbs.Contains(view[token].Word);

    private int Extract<TSink>(int token, TSink sink)
        where TSink : struct, IFeatureSink<TSink>
    {
        var near = new Surroundings(view, token);
        return AddWords(token, sink) + AddForm(token, sink) + AddQuotations(token, near, sink) + AddClause(token, near, sink) + AddSubject(token, near, sink);
    }

    private int ExtractTransition<TSink>(int token, int kind, TSink sink)
        where TSink : struct, IFeatureSink<TSink>
    {
        var (before, word) = (view[token - 1].Word, view[token].Word);
        return sink.Add(kind, word) + sink.AddClasses(kind + 1, view[token].Classes) + sink.Add(kind + 2, before) + sink.Add(kind + 3, before, word);
    }

    private int AddWords<TSink>(int token, TSink sink)
        where TSink : struct, IFeatureSink<TSink>
    {
        var sum = 0;
        for (var offset = -3; offset <= 3; offset++)
            sum += sink.Add(10 + offset, view[token + offset].Word);
        var (before, word, next) = (view[token - 1].Word, view[token].Word, view[token + 1].Word);
        sum += sink.Add(20, before, word) + sink.Add(21, word, next) + sink.Add(22, before, next)
            + sink.Add(23, WordHash.Combine(word, next), view[token + 2].Word);
        for (var offset = -2; offset <= 2; offset++)
            sum += sink.AddClasses(30 + offset, view[token + offset].Classes);
        return sum;
    }

    private int AddForm<TSink>(int token, TSink sink)
        where TSink : struct, IFeatureSink<TSink>
    {
        var sum = view.TryGetSuffix(token, out var suffix) ? sink.Add(41, suffix) : 0;
        for (var offset = -1; offset <= 1; offset++)
            sum += sink.Add(43 + offset, view[token + offset].Form);
        var before = view[token - 1].Classes;
        var cue = (ulong)(view[token].Classes & Cue);
        return sum
            + sink.Add(46, cue, (ulong)(before & (WordClass.SourceNoun | WordClass.Pronoun)))
            + sink.Add(47, cue, (ulong)(before & (WordClass.Auxiliary | WordClass.Adverb | WordClass.Determiner | WordClass.Preposition)))
            + sink.Add(48, cue, token + 1 < view.Length ? view[token + 1].Form - 1UL : 99);
    }

    private int AddQuotations<TSink>(int token, in Surroundings near, TSink sink)
        where TSink : struct, IFeatureSink<TSink>
    {
        var (closed, opening) = (near.Closed, near.Opening);
        var word = view[token].Word;
        var state = (ulong)view[token].Quote;
        var cue = (ulong)(view[token].Classes & Cue);
        return sink.Add(50, state)
            + sink.Add(51, closed)
            + sink.Add(52, opening)
            + sink.Add(53, cue, (ulong)((closed * 16) + opening))
            + sink.Add(54, word, (ulong)((Math.Min(closed, (byte)3) * 16) + Math.Min(opening, (byte)3)))
            + sink.Add(55, word, state)
            + sink.Add(56, cue, state + (view.AnyQuotation ? 100UL : 0));
    }

    // Where the token stands in its clause, and what could be its subject.
    private int AddClause<TSink>(int token, in Surroundings near, TSink sink)
        where TSink : struct, IFeatureSink<TSink>
    {
        var toEnd = (ulong)Buckets.Distance(view.Length - 1 - token);
        var cue = (ulong)(view[token].Classes & WordClass.AnyCueVerb);
        return sink.Add(60, (ulong)Buckets.Distance(token))
            + sink.Add(61, toEnd)
            + sink.Add(62, view[token].Word, toEnd)
            + sink.Add(63, (ulong)((lengthBucket * 2) + (view.AnyQuotation ? 1 : 0)))
            + sink.AddClasses(70, near.NounBefore)
            + sink.AddClasses(71, near.NounBehind)
            + sink.Add(72, cue, near.GapBefore)
            + sink.Add(73, cue, near.GapBehind)
            + sink.Add(74, cue, (ulong)near.NounBefore)
            + sink.Add(75, near.EarlierCues)
            + sink.Add(76, near.ThatFollows ? 1UL : 0);
    }

    // Who could be saying it: the same verb is a cue with an economist before it and none with a company's shares.
    private int AddSubject<TSink>(int token, in Surroundings near, TSink sink)
        where TSink : struct, IFeatureSink<TSink>
    {
        var (stem, ending) = Stem.Of(view.WordOf(token));
        var (before, behind, apposition) = ((ulong)near.SubjectBefore, (ulong)near.SubjectBehind, (ulong)near.SubjectOfApposition);
        var next = view[token + 1].Word;
        var sum = sink.Add(80, stem) + sink.Add(81, stem, before) + sink.Add(82, stem, next) + sink.Add(83, stem, (ulong)ending) + sink.Add(84, before, (ulong)ending);
        foreach (var bit in new ClassBits(view[token].Classes & (Cue | WordClass.CueNoun)))
        {
            var form = (bit * 8) + (ulong)ending;
            sum += sink.Add(85, form, before)
                + sink.Add(86, form, behind)
                + sink.Add(87, form, apposition)
                + sink.Add(88, form, (before * 16) + (near.ThatFollows ? 1UL : 0))
                + sink.Add(89, form, next)
                + sink.Add(90, form, view[token - 1].Word);
        }

        return sum;
    }
}
