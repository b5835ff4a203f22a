namespace Claims;

/// <summary>Turns the sentences of an attributed article into features: the one place where training and inference get them. An array is borrowed.</summary>
internal sealed class FeatureExtractor : IDisposable
{
    private static readonly float[] NoStanding = new float[StandingClassifier.Roles];

    // The names of features that stand once for each role, source, cue or neighbour, put together once.
    private static readonly (string Pooled, string Own)[] RoleNames =
        Array.ConvertAll(StandingClassifier.RoleNames, role => ($"standing {role}", $"standing by mention {role}"));

    private static readonly (string Name, WordClass Mask)[] SourceNames = Prefixed("source", ClassGroups.Sources);
    private static readonly (string Name, WordClass Mask)[] CueNames = Prefixed("cue", ClassGroups.Cues);
    private static readonly (string Name, WordClass Mask)[] SentenceNames = Prefixed("sentence", ClassGroups.Cues);
    private static readonly NeighbourNames[] Neighbours = Array.ConvertAll([-2, -1, 1, 2], offset => new NeighbourNames(offset));

    private readonly ArticleAttributions attributions;
    private readonly TokenizedArticle article;
    private readonly Func<ArticleAttributions, TokenRange, float[]> standingOfMention;

    // Of each sentence the share of words that stand in longer quotations.
    private readonly float[] quoted;

    // By the number of the source: its standing, and which of the words are those that describe it.
    private readonly float[]?[] standings;
    private readonly (int Start, int Count)[] described;
    private readonly FeatureBuffer words = new(FeatureSchema.SentenceBits);

    /// <summary>Prepares an article.</summary>
    /// <param name="attributions">Its attributions.</param>
    /// <param name="standing">Probability of each role of a source, from the whole article.</param>
    /// <param name="standingOfMention">The same from a mention and its sentence alone.</param>
    internal FeatureExtractor(
        ArticleAttributions attributions,
        Func<ArticleAttributions, SourceEntity, float[]> standing,
        Func<ArticleAttributions, TokenRange, float[]> standingOfMention)
    {
        (this.attributions, this.standingOfMention, article) = (attributions, standingOfMention, attributions.Text);
        var sources = attributions.Sources.Count;
        (standings, described) = (new float[sources][], new (int, int)[sources]);
        quoted = new float[article.Sentences.Count];
        for (var s = 0; s < quoted.Length; s++)
        {
            quoted[s] = QuotedShare(s);
            if (attributions.Found[s]?.Source is { } source)
                standings[source.Id] ??= standing(attributions, source);
        }
    }

    /// <summary>Probability of each role of the source of a sentence; all 0 where it has none.</summary>
    internal ReadOnlySpan<float> Standing(int sentence) => attributions.Found[sentence]?.Source is { } source ? Standing(source) : NoStanding;

    /// <summary>Probability of each role of a source that some sentence cites.</summary>
    internal ReadOnlySpan<float> Standing(SourceEntity source) => standings[source.Id];

    /// <summary>The features of the sentence at an index.</summary>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="without">Groups to leave out, to see what they are worth; none when classifying.</param>
    internal SentenceFeatures Extract(int sentence, FeatureGroup without = FeatureGroup.None)
    {
        using var buffer = new FeatureBuffer(FeatureSchema.SentenceBits);
        var row = DenseRow.Create(without);
        Fill(sentence, row, buffer);
        return new SentenceFeatures(row.Values.ToArray(), buffer.Slots.ToArray());
    }

    /// <summary>Writes the features of the sentence at an index over what <paramref name="row"/> and <paramref name="buffer"/> held.</summary>
    internal void Fill(int sentence, DenseRow row, FeatureBuffer buffer)
    {
        row.Clear();
        buffer.Clear();
        FillDense(sentence, row);
        SparseFeatures.Fill(attributions, sentence, row, buffer);
        if (attributions.Found[sentence]?.Source is { } source && (row.Without & SparseFeatures.OfSource.Group) == 0)
            buffer.AddSlots(WordsOf(source));
        SparseFeatures.FillOutside(attributions, sentence, row, buffer);
    }

    /// <summary>Gives the array back; no features can be had from then on.</summary>
    public void Dispose() => words.Dispose();

    private ReadOnlySpan<int> WordsOf(SourceEntity source)
    {
        ref var own = ref described[source.Id];
        if (own.Count == 0)
        {
            own.Start = words.Count;
            SparseFeatures.FillDescribing(article, source, words);
            own.Count = words.Count - own.Start;
        }

        return words.Slots.Slice(own.Start, own.Count);
    }

    /// <summary>Fills the dense features of a sentence.</summary>
    internal void FillDense(int sentence, DenseRow row)
    {
        AddAttribution(sentence, row);
        AddStanding(sentence, row);
        AddCue(sentence, row);
        AddPosition(sentence, row);
        foreach (var names in Neighbours)
            AddNeighbour(sentence, names, row);
    }

    private void AddAttribution(int s, DenseRow row)
    {
        var found = attributions.Found[s];
        row.Add(FeatureGroup.Cue, "attributed", found is not null);
        row.Add(FeatureGroup.Cue, "has cue", found?.Cue is not null);
        row.Add(FeatureGroup.Memory, "has source", found?.Source is not null);
        row.Add(FeatureGroup.Cue, "attribution probability", found?.Probability ?? 0);
        row.Add(FeatureGroup.Cue, "cue probability", attributions.AnyCue[s]);
        row.Add(FeatureGroup.Memory, "resolved by", found is null ? -1 : (int)found.ResolvedBy);
        row.Add(FeatureGroup.Memory, "citations of source", found?.Source?.Citations.Length ?? 0);
        row.Add(FeatureGroup.Cue, "content share", found is null ? 0 : (float)LengthOf(found.Content) / Math.Max(1, article.TokensOf(s).Length));
        row.Add(FeatureGroup.Memory, "source is body", found?.Source?.IsBody ?? false);
        row.Add(FeatureGroup.Memory, "source has name", found?.Source?.IsName ?? false);
    }

    private static int LengthOf(TokenRange[] parts)
    {
        var length = 0;
        foreach (var part in parts)
            length += part.Length;
        return length;
    }

    private void AddStanding(int s, DenseRow row)
    {
        var pooled = Standing(s);
        var own = attributions.Found[s] is { Mention: { } mention } found ? StandingOf(mention, found.Source) : NoStanding;
        for (var role = 0; role < StandingClassifier.Roles; role++)
        {
            row.Add(FeatureGroup.Memory, RoleNames[role].Pooled, pooled[role]);
            row.Add(FeatureGroup.Standing, RoleNames[role].Own, own[role]);
        }

        var classes = attributions.Found[s]?.Source?.Classes ?? WordClass.None;
        foreach (var (name, mask) in SourceNames)
            row.Add(FeatureGroup.Memory, name, (classes & mask) != 0);
    }

    // Of a source that is cited once and described by nothing else the pooled standing is the same.
    private ReadOnlySpan<float> StandingOf(TokenRange mention, SourceEntity? source) =>
        source is { Descriptions: [var only], Citations.Length: 1 } && only == mention ? standings[source.Id] : standingOfMention(attributions, mention);

    private void AddCue(int s, DenseRow row)
    {
        var found = attributions.Found[s];
        var classes = WordClass.None;
        for (var t = found?.Cue?.Start ?? 0; t < (found?.Cue?.End ?? 0); t++)
            classes |= article.Classes[t];
        foreach (var (name, mask) in CueNames)
            row.Add(FeatureGroup.Cue, name, (classes & mask) != 0);
        var tokens = article.TokensOf(s);
        row.Add(FeatureGroup.Cue, "cue position", found?.Cue is { } cue ? (float)(cue.Start - tokens.Start) / tokens.Length : -1);
        row.Add(FeatureGroup.Cue, "cue to mention", found is { Cue: { } c, Mention: { } m } ? m.Start - c.Start : 0);
        var (inside, refusal) = (WordClass.None, false);
        for (var t = tokens.Start; t < tokens.End; t++)
        {
            inside |= article.Quote[t] == QuoteState.Outside ? article.Classes[t] : WordClass.None;
            refusal |= article.Tokens[t].Is(Words.Declined);
        }

        foreach (var (name, mask) in SentenceNames)
            row.Add(FeatureGroup.Words, name, (inside & mask) != 0);
        row.Add(FeatureGroup.Words, "refusal", refusal);
    }

    private void AddPosition(int s, DenseRow row)
    {
        var tokens = article.TokensOf(s);
        var (capitals, numbers) = (0, 0);
        for (var t = tokens.Start; t < tokens.End; t++)
        {
            capitals += article.Tokens[t].IsName ? 1 : 0;
            numbers += article.Tokens[t].Kind == TokenKind.Number ? 1 : 0;
        }

        row.Add(FeatureGroup.Position, "tokens", tokens.Length);
        row.Add(FeatureGroup.Position, "capitals share", (float)capitals / Math.Max(1, tokens.Length));
        row.Add(FeatureGroup.Position, "numbers share", (float)numbers / Math.Max(1, tokens.Length));
        row.Add(FeatureGroup.Position, "sentence index", Math.Min(s, 20));
        row.Add(FeatureGroup.Position, "article position", (float)s / article.Sentences.Count, later: true);
        row.Add(FeatureGroup.Position, "first in paragraph", s == 0 || article.Sentences[s - 1].Paragraph != article.Sentences[s].Paragraph);
        row.Add(FeatureGroup.Position, "ends with a stop", tokens.Length > 0 && article.Tokens[tokens.End - 1].Kind is TokenKind.Punctuation or TokenKind.QuotationMark);
        row.Add(FeatureGroup.Neighbours, "since attribution", SinceAttribution(s));
    }

    private int SinceAttribution(int s)
    {
        for (var back = 1; back <= Math.Min(s, 6); back++)
        {
            if (attributions.Found[s - back] is not null)
                return back;
        }

        return 7;
    }

    private void AddNeighbour(int s, NeighbourNames names, DenseRow row)
    {
        var at = s + names.Offset;
        var there = at >= 0 && at < article.Sentences.Count;
        var found = there ? attributions.Found[at] : null;
        row.Add(FeatureGroup.Neighbours, names.Attributed, found is not null, names.Later);
        row.Add(FeatureGroup.Neighbours, names.SameParagraph, there && article.Sentences[at].Paragraph == article.Sentences[s].Paragraph, names.Later);
        row.Add(FeatureGroup.Neighbours, names.SameSource, found?.Source is { } source && source == attributions.Found[s]?.Source, later: true);
        row.Add(FeatureGroup.Neighbours, names.QuotedShare, there ? quoted[at] : 0, names.Later);
        row.Add(FeatureGroup.Neighbours, names.AnyCue, there ? attributions.AnyCue[at] : 0, names.Later);
        for (var role = 0; role < names.Roles.Length; role++)
            row.Add(FeatureGroup.Neighbours, names.Roles[role], there ? Standing(at)[role] : 0, later: true);
    }

    private float QuotedShare(int s)
    {
        var (speech, words) = (0, 0);
        for (var t = article.First[s]; t < article.First[s + 1]; t++)
        {
            words += article.Tokens[t].IsWord ? 1 : 0;
            speech += article.Tokens[t].IsWord && article.Quote[t] == QuoteState.InSpeech ? 1 : 0;
        }

        return (float)speech / Math.Max(1, words);
    }

    private static (string Name, WordClass Mask)[] Prefixed(string prefix, (string Name, WordClass Mask)[] groups) =>
        Array.ConvertAll(groups, group => ($"{prefix} {group.Name}", group.Mask));

    private sealed class NeighbourNames(int offset)
    {
        internal int Offset => offset;

        internal bool Later => offset > 0;

        internal string Attributed { get; } = $"{offset}: attributed";

        internal string SameParagraph { get; } = $"{offset}: same paragraph";

        internal string SameSource { get; } = $"{offset}: same source";

        internal string QuotedShare { get; } = $"{offset}: quoted share";

        internal string AnyCue { get; } = $"{offset}: cue probability";

        internal string[] Roles { get; } = Array.ConvertAll(StandingClassifier.RoleNames[..3], role => $"{offset}: standing {role}");
    }
}
