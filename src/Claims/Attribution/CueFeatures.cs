namespace Claims;

/// <summary>What the cue tagger sees of a token: its neighbourhood, its word classes and where the quotations of the sentence stand.</summary>
internal sealed class CueFeatures : ITokenFeatures
{
    private readonly TokenizedArticle article;
    private readonly TokenRange tokens;
    private readonly bool anyQuotation;
    private readonly int lengthBucket;
    private readonly byte[] earlierCues;

    internal CueFeatures(TokenizedArticle article, int sentence)
    {
        this.article = article;
        tokens = article.TokensOf(sentence);
        lengthBucket = Buckets.Distance(tokens.Length / 4);
        for (var t = tokens.Start; t < tokens.End; t++)
            anyQuotation |= article.Quote[t] is QuoteState.InSpeech;
        earlierCues = CountCues();
    }

    public void Extract(int token, FeatureBuffer buffer)
    {
        var t = tokens.Start + token;
        AddWords(t, buffer);
        AddForm(t, buffer);
        AddQuotations(t, buffer);
        AddClause(t, buffer);
        AddSubject(t, buffer);
    }

    public void ExtractTransition(int token, int kind, FeatureBuffer buffer)
    {
        var t = tokens.Start + token;
        buffer.Add(kind, WordAt(t));
        buffer.AddClasses(kind + 1, ClassAt(t));
        buffer.Add(kind + 2, WordAt(t - 1));
        buffer.Add(kind + 3, WordHash.Combine(WordAt(t - 1), WordAt(t)));
    }

    private void AddWords(int t, FeatureBuffer buffer)
    {
        for (var offset = -3; offset <= 3; offset++)
            buffer.Add(10 + offset, WordAt(t + offset));
        buffer.Add(20, WordHash.Combine(WordAt(t - 1), WordAt(t)));
        buffer.Add(21, WordHash.Combine(WordAt(t), WordAt(t + 1)));
        buffer.Add(22, WordHash.Combine(WordAt(t - 1), WordAt(t + 1)));
        buffer.Add(23, WordHash.Combine(WordHash.Combine(WordAt(t), WordAt(t + 1)), WordAt(t + 2)));
        for (var offset = -2; offset <= 2; offset++)
            buffer.AddClasses(30 + offset, ClassAt(t + offset));
    }

    private void AddForm(int t, FeatureBuffer buffer)
    {
        var word = article.Word(t);
        if (word.Length > 4)
        {
            buffer.Add(40, WordHash.Lower(word[^2..]));
            buffer.Add(41, WordHash.Lower(word[^3..]));
        }

        for (var offset = -1; offset <= 1; offset++)
            buffer.Add(43 + offset, Inside(t + offset) ? 1 + (ulong)article.Tokens[t + offset].Kind : 0);
        var cue = (ulong)(ClassAt(t) & (WordClass.AnyCueVerb | WordClass.CuePhrase));
        buffer.Add(46, WordHash.Combine(cue, (ulong)(ClassAt(t - 1) & WordClass.SourceNoun) | (ulong)(ClassAt(t - 1) & WordClass.Pronoun)));
        buffer.Add(47, WordHash.Combine(cue, (ulong)(ClassAt(t - 1) & (WordClass.Auxiliary | WordClass.Adverb | WordClass.Determiner | WordClass.Preposition))));
        buffer.Add(48, WordHash.Combine(cue, Inside(t + 1) ? (ulong)article.Tokens[t + 1].Kind : 99));
    }

    private void AddQuotations(int t, FeatureBuffer buffer)
    {
        var state = (ulong)article.Quote[t];
        var closed = DistanceToClosing(t);
        var opening = DistanceToOpening(t);
        var cue = (ulong)(ClassAt(t) & (WordClass.AnyCueVerb | WordClass.CuePhrase));
        buffer.Add(50, state);
        buffer.Add(51, (ulong)closed);
        buffer.Add(52, (ulong)opening);
        buffer.Add(53, WordHash.Combine(cue, (ulong)((closed * 16) + opening)));
        buffer.Add(54, WordHash.Combine(WordAt(t), (ulong)((Math.Min(closed, 3) * 16) + Math.Min(opening, 3))));
        buffer.Add(55, WordHash.Combine(WordAt(t), state));
        buffer.Add(56, WordHash.Combine(cue, state + (anyQuotation ? 100UL : 0)));
    }

    // Where the token stands in its clause, and what could be its subject.
    private void AddClause(int t, FeatureBuffer buffer)
    {
        var fromStart = Buckets.Distance(t - tokens.Start);
        var toEnd = Buckets.Distance(tokens.End - 1 - t);
        buffer.Add(60, (ulong)fromStart);
        buffer.Add(61, (ulong)toEnd);
        buffer.Add(62, WordHash.Combine(WordAt(t), (ulong)toEnd));
        buffer.Add(63, (ulong)((lengthBucket * 2) + (anyQuotation ? 1 : 0)));
        var (before, gapBefore) = NearestNoun(t, -1);
        var (after, gapAfter) = NearestNoun(t, 1);
        var cue = (ulong)(ClassAt(t) & WordClass.AnyCueVerb);
        buffer.AddClasses(70, before);
        buffer.AddClasses(71, after);
        buffer.Add(72, WordHash.Combine(cue, (ulong)gapBefore));
        buffer.Add(73, WordHash.Combine(cue, (ulong)gapAfter));
        buffer.Add(74, WordHash.Combine(cue, (ulong)before));
        buffer.Add(75, earlierCues[t - tokens.Start]);
        buffer.Add(76, ThatFollows(t) ? 1UL : 0);
    }

    // Who could be saying it: the same verb is a cue with an economist before it and none with a company's shares.
    private void AddSubject(int t, FeatureBuffer buffer)
    {
        var (stem, ending) = Stem.Of(article.Word(t));
        var before = (ulong)Subjects.Beside(article, tokens, t, -1);
        var behind = (ulong)Subjects.Beside(article, tokens, t, 1);
        var apposition = (ulong)Subjects.BeforeApposition(article, tokens, t);
        var next = WordAt(t + 1);
        buffer.Add(80, stem);
        buffer.Add(81, WordHash.Combine(stem, before));
        buffer.Add(82, WordHash.Combine(stem, next));
        buffer.Add(83, WordHash.Combine(stem, (ulong)ending));
        buffer.Add(84, WordHash.Combine(before, (ulong)ending));
        foreach (var bit in new ClassBits(ClassAt(t) & (WordClass.AnyCueVerb | WordClass.CuePhrase | WordClass.CueNoun)))
        {
            var form = (bit * 8) + (ulong)ending;
            buffer.Add(85, WordHash.Combine(form, before));
            buffer.Add(86, WordHash.Combine(form, behind));
            buffer.Add(87, WordHash.Combine(form, apposition));
            buffer.Add(88, WordHash.Combine(form, (before * 16) + (ThatFollows(t) ? 1UL : 0)));
            buffer.Add(89, WordHash.Combine(form, next));
            buffer.Add(90, WordHash.Combine(form, WordAt(t - 1)));
        }
    }

    private (WordClass Class, int Gap) NearestNoun(int t, int step)
    {
        for (int i = t + step, gap = 0; Inside(i) && gap < 6; i += step, gap++)
        {
            if (article.Quote[i] is QuoteState.Opening or QuoteState.Closing)
                break;
            if ((article.Classes[i] & (WordClass.SourceNoun | WordClass.Pronoun | WordClass.FirstName)) is var found && found != 0)
                return (found, gap);
            if (article.Tokens[i].IsName && i > tokens.Start)
                return (WordClass.None, gap + 10);
        }

        return (WordClass.None, 20);
    }

    // For each token, how many verbs of saying stand before it in the sentence, up to 3.
    private byte[] CountCues()
    {
        var counts = new byte[tokens.Length];
        byte count = 0;
        for (var t = tokens.Start; t < tokens.End; t++)
        {
            counts[t - tokens.Start] = count;
            if (count < 3 && article.Quote[t] == QuoteState.Outside && (article.Classes[t] & (WordClass.CueSpeech | WordClass.CueClaim)) != 0)
                count++;
        }

        return counts;
    }

    private bool ThatFollows(int t)
    {
        for (var i = t + 1; i < Math.Min(tokens.End, t + 7); i++)
        {
            if (article.Tokens[i].Is(Words.That))
                return true;
        }

        return false;
    }

    private int DistanceToClosing(int t)
    {
        for (int i = t - 1, distance = 0; i >= tokens.Start && distance < 7; i--, distance++)
        {
            if (article.Quote[i] == QuoteState.Closing)
                return Buckets.Distance(distance);
        }

        return 9;
    }

    private int DistanceToOpening(int t)
    {
        for (int i = t + 1, distance = 0; i < tokens.End && distance < 7; i++, distance++)
        {
            if (article.Quote[i] == QuoteState.Opening)
                return Buckets.Distance(distance);
        }

        return 9;
    }

    private bool Inside(int t) => tokens.Contains(t);

    private ulong WordAt(int t) => Inside(t) ? article.Tokens[t].Kind == TokenKind.Number ? Words.Number : article.Tokens[t].Lower : Words.Boundary;

    private WordClass ClassAt(int t) => Inside(t) ? article.Classes[t] : WordClass.None;
}
