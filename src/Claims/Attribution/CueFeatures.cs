namespace Claims;

/// <summary>What the cue tagger sees of a token: its neighbourhood, its word classes and where the quotations of the sentence stand.</summary>
internal sealed class CueFeatures : ITokenFeatures, IDisposable
{
    private const WordClass Cue = WordClass.AnyCueVerb | WordClass.CuePhrase;

    // Words that are no cues of themselves.
    private const WordClass NeverCue = WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Pronoun | WordClass.Relative | WordClass.Adverb | WordClass.Time;

    private readonly SentenceView view;
    private Surroundings[] around = [];
    private int lengthBucket;

    internal CueFeatures(TokenizedArticle article, int sentence)
        : this(new SentenceView(article, sentence)) => Read();

    /// <summary>Features of the sentences that <paramref name="view"/> looks at; to be read one by one.</summary>
    internal CueFeatures(SentenceView view) => this.view = view;

    /// <summary>Reads the sentence that the view looks at.</summary>
    internal void Read()
    {
        lengthBucket = Buckets.Distance(view.Length / 4);
        Pooled.Reserve(ref around, view.Length);
        Surroundings.Read(view, around.AsSpan(0, view.Length));
    }

    // A word outside quotations that the lists know as a part of a cue, or that may be a verb or a noun they do not know.
    public bool CanBegin(int token)
    {
        ref readonly var own = ref view[token];
        if (own.Kind > TokenKind.MixedCase || own.Quote == QuoteState.InFragment || view.IsSpeech(token))
            return false;
        return (own.Classes & (Cue | WordClass.CueNoun)) != 0 || ((own.Classes & NeverCue) == 0 && (!own.IsName || token == 0));
    }

    public void Extract(int token, FeatureBuffer buffer)
    {
        ref readonly var near = ref around[token];
        AddWords(token, buffer);
        AddForm(token, buffer);
        AddQuotations(token, near, buffer);
        AddClause(token, near, buffer);
        AddSubject(token, near, buffer);
    }

    public void ExtractTransition(int token, int kind, FeatureBuffer buffer)
    {
        var (before, word) = (view[token - 1].Word, view[token].Word);
        buffer.Add(kind, word);
        buffer.AddClasses(kind + 1, view[token].Classes);
        buffer.Add(kind + 2, before);
        buffer.Add(kind + 3, before, word);
    }

    public void Dispose() => Pooled.Return(ref around);

    private void AddWords(int token, FeatureBuffer buffer)
    {
        for (var offset = -3; offset <= 3; offset++)
            buffer.Add(10 + offset, view[token + offset].Word);
        var (before, word, next) = (view[token - 1].Word, view[token].Word, view[token + 1].Word);
        buffer.Add(20, before, word);
        buffer.Add(21, word, next);
        buffer.Add(22, before, next);
        buffer.Add(23, WordHash.Combine(word, next), view[token + 2].Word);
        for (var offset = -2; offset <= 2; offset++)
            buffer.AddClasses(30 + offset, view[token + offset].Classes);
    }

    private void AddForm(int token, FeatureBuffer buffer)
    {
        if (view.TryGetSuffix(token, out var suffix))
            buffer.Add(41, suffix);
        for (var offset = -1; offset <= 1; offset++)
            buffer.Add(43 + offset, view[token + offset].Form);
        var before = view[token - 1].Classes;
        var cue = (ulong)(view[token].Classes & Cue);
        buffer.Add(46, cue, (ulong)(before & (WordClass.SourceNoun | WordClass.Pronoun)));
        buffer.Add(47, cue, (ulong)(before & (WordClass.Auxiliary | WordClass.Adverb | WordClass.Determiner | WordClass.Preposition)));
        buffer.Add(48, cue, token + 1 < view.Length ? view[token + 1].Form - 1UL : 99);
    }

    private void AddQuotations(int token, in Surroundings near, FeatureBuffer buffer)
    {
        var (closed, opening) = (near.Closed, near.Opening);
        var word = view[token].Word;
        var state = (ulong)view[token].Quote;
        var cue = (ulong)(view[token].Classes & Cue);
        buffer.Add(50, state);
        buffer.Add(51, closed);
        buffer.Add(52, opening);
        buffer.Add(53, cue, (ulong)((closed * 16) + opening));
        buffer.Add(54, word, (ulong)((Math.Min(closed, (byte)3) * 16) + Math.Min(opening, (byte)3)));
        buffer.Add(55, word, state);
        buffer.Add(56, cue, state + (view.AnyQuotation ? 100UL : 0));
    }

    // Where the token stands in its clause, and what could be its subject.
    private void AddClause(int token, in Surroundings near, FeatureBuffer buffer)
    {
        var toEnd = (ulong)Buckets.Distance(view.Length - 1 - token);
        var cue = (ulong)(view[token].Classes & WordClass.AnyCueVerb);
        buffer.Add(60, (ulong)Buckets.Distance(token));
        buffer.Add(61, toEnd);
        buffer.Add(62, view[token].Word, toEnd);
        buffer.Add(63, (ulong)((lengthBucket * 2) + (view.AnyQuotation ? 1 : 0)));
        buffer.AddClasses(70, near.NounBefore);
        buffer.AddClasses(71, near.NounBehind);
        buffer.Add(72, cue, near.GapBefore);
        buffer.Add(73, cue, near.GapBehind);
        buffer.Add(74, cue, (ulong)near.NounBefore);
        buffer.Add(75, near.EarlierCues);
        buffer.Add(76, near.ThatFollows ? 1UL : 0);
    }

    // Who could be saying it: the same verb is a cue with an economist before it and none with a company's shares.
    private void AddSubject(int token, in Surroundings near, FeatureBuffer buffer)
    {
        var (stem, ending) = Stem.Of(view.WordOf(token));
        var (before, behind, apposition) = ((ulong)near.SubjectBefore, (ulong)near.SubjectBehind, (ulong)near.SubjectOfApposition);
        var next = view[token + 1].Word;
        buffer.Add(80, stem);
        buffer.Add(81, stem, before);
        buffer.Add(82, stem, next);
        buffer.Add(83, stem, (ulong)ending);
        buffer.Add(84, before, (ulong)ending);
        foreach (var bit in new ClassBits(view[token].Classes & (Cue | WordClass.CueNoun)))
        {
            var form = (bit * 8) + (ulong)ending;
            buffer.Add(85, form, before);
            buffer.Add(86, form, behind);
            buffer.Add(87, form, apposition);
            buffer.Add(88, form, (before * 16) + (near.ThatFollows ? 1UL : 0));
            buffer.Add(89, form, next);
            buffer.Add(90, form, view[token - 1].Word);
        }
    }
}
