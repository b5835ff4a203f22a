namespace Claims;

/// <summary>Turns the sentences of an attributed article into features: the one place where training and inference get them.</summary>
internal sealed class FeatureExtractor
{
    private static readonly float[] NoStanding = new float[StandingClassifier.Roles];

    private readonly ArticleAttributions attributions;
    private readonly TokenizedArticle article;
    private readonly float[][] pooled;
    private readonly float[][] own;
    private readonly QuoteShare[] quotes;
    private readonly int[] citations;

    /// <summary>Prepares an article.</summary>
    /// <param name="attributions">Its attributions.</param>
    /// <param name="standing">Probability of each role of a source, from all that the article says of it.</param>
    /// <param name="standingOfMention">The same from one phrase alone.</param>
    internal FeatureExtractor(
        ArticleAttributions attributions,
        Func<TokenizedArticle, SourceEntity, float[]> standing,
        Func<TokenizedArticle, TokenRange, float[]> standingOfMention)
    {
        this.attributions = attributions;
        article = attributions.Text;
        var cache = new Dictionary<SourceEntity, float[]>();
        var cited = attributions.Found.Where(found => found?.Source is not null).CountBy(found => found!.Source!).ToDictionary();
        var count = article.Sentences.Count;
        (pooled, own, quotes, citations) = (new float[count][], new float[count][], new QuoteShare[count], new int[count]);
        for (var s = 0; s < count; s++)
        {
            var found = attributions.Found[s];
            pooled[s] = found?.Source is { } source ? Cached(cache, source, standing) : NoStanding;
            own[s] = found?.Mention is { } mention ? standingOfMention(article, mention) : NoStanding;
            quotes[s] = QuoteShare.Of(article, s);
            citations[s] = found?.Source is { } named ? cited[named] : 0;
        }
    }

    /// <summary>Probability of each role of the source of a sentence; all 0 where it has none.</summary>
    internal ReadOnlySpan<float> Standing(int sentence) => pooled[sentence];

    /// <summary>The features of the sentence at an index.</summary>
    internal SentenceFeatures Extract(int sentence)
    {
        var row = DenseRow.Create();
        FillDense(sentence, row);
        var dense = row.ToArray();
        var buffer = new FeatureBuffer(FeatureSchema.SentenceBits);
        SparseFeatures.Fill(attributions, sentence, dense, buffer);
        return new SentenceFeatures(dense, buffer.Slots.ToArray());
    }

    /// <summary>Fills the dense features of a sentence.</summary>
    internal void FillDense(int sentence, DenseRow row)
    {
        AddAttribution(sentence, row);
        AddStanding(sentence, row);
        AddCue(sentence, row);
        AddQuotation(sentence, row);
        AddPosition(sentence, row);
        foreach (var offset in (ReadOnlySpan<int>)[-2, -1, 1, 2])
            AddNeighbour(sentence, offset, row);
    }

    private float[] Cached(Dictionary<SourceEntity, float[]> cache, SourceEntity source, Func<TokenizedArticle, SourceEntity, float[]> standing)
    {
        if (!cache.TryGetValue(source, out var found))
            cache[source] = found = standing(article, source);
        return found;
    }

    private void AddAttribution(int s, DenseRow row)
    {
        var found = attributions.Found[s];
        row.Add("attributed", found is not null);
        row.Add("has cue", found?.Cue is not null);
        row.Add("has mention", found?.Mention is not null);
        row.Add("has source", found?.Source is not null);
        row.Add("cue probability", found?.CueProbability ?? 0);
        row.Add("mention probability", found?.MentionProbability ?? 0);
        row.Add("best cue", attributions.BestCue[s]);
        row.Add("form", found is null ? -1 : (int)found.Form);
        row.Add("resolved by", found is null ? -1 : (int)found.ResolvedBy);
        row.Add("citations of source", citations[s]);
        row.Add("content share", found is null ? 0 : (float)found.Content.Sum(part => part.Length) / Math.Max(1, article.TokensOf(s).Length));
        row.Add("mention length", found?.Mention?.Length ?? 0);
        row.Add("source is body", found?.Source?.IsBody ?? false);
        row.Add("source has name", found?.Source?.IsName ?? false);
    }

    private void AddStanding(int s, DenseRow row)
    {
        for (var role = 0; role < StandingClassifier.Roles; role++)
        {
            row.Add($"standing {(SourceRole)role}", At(pooled, s, role));
            row.Add($"standing by mention {(SourceRole)role}", At(own, s, role));
        }

        var classes = attributions.Found[s]?.Source?.Classes ?? WordClass.None;
        foreach (var (name, mask) in ClassGroups.Sources)
            row.Add($"source {name}", (classes & mask) != 0);
    }

    private void AddCue(int s, DenseRow row)
    {
        var found = attributions.Found[s];
        var classes = WordClass.None;
        for (var t = found?.Cue?.Start ?? 0; t < (found?.Cue?.End ?? 0); t++)
            classes |= article.Classes[t];
        foreach (var (name, mask) in ClassGroups.Cues)
            row.Add($"cue {name}", (classes & mask) != 0);
        var tokens = article.TokensOf(s);
        row.Add("cue position", found?.Cue is { } cue ? (float)(cue.Start - tokens.Start) / tokens.Length : -1);
        row.Add("cue to mention", found is { Cue: { } c, Mention: { } m } ? m.Start - c.Start : 0);
        var (inside, refusal) = (WordClass.None, false);
        for (var t = tokens.Start; t < tokens.End; t++)
        {
            inside |= article.Quote[t] == QuoteState.Outside ? article.Classes[t] : WordClass.None;
            refusal |= article.Tokens[t].Is(Words.Declined);
        }

        foreach (var (name, mask) in ClassGroups.Cues)
            row.Add($"sentence {name}", (inside & mask) != 0);
        row.Add("refusal", refusal);
    }

    private void AddQuotation(int s, DenseRow row)
    {
        row.Add("quoted share", quotes[s].Speech);
        row.Add("fragment share", quotes[s].Fragment);
        row.Add("starts quoted", quotes[s].Starts);
        row.Add("ends quoted", quotes[s].Ends);
        row.Add("inside a longer quotation", quotes[s].RunsOn);
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

        row.Add("tokens", tokens.Length);
        row.Add("capitals share", (float)capitals / Math.Max(1, tokens.Length));
        row.Add("numbers share", (float)numbers / Math.Max(1, tokens.Length));
        row.Add("sentence index", Math.Min(s, 20));
        row.Add("article position", (float)s / article.Sentences.Count);
        row.Add("first in paragraph", s == 0 || article.Sentences[s - 1].Paragraph != article.Sentences[s].Paragraph);
        row.Add("ends with a stop", tokens.Length > 0 && article.Tokens[tokens.End - 1].Kind is TokenKind.Punctuation or TokenKind.QuotationMark);
        row.Add("since attribution", SinceAttribution(s));
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

    private void AddNeighbour(int s, int offset, DenseRow row)
    {
        var at = s + offset;
        var there = at >= 0 && at < article.Sentences.Count;
        var found = there ? attributions.Found[at] : null;
        row.Add($"{offset}: attributed", found is not null);
        row.Add($"{offset}: same paragraph", there && article.Sentences[at].Paragraph == article.Sentences[s].Paragraph);
        row.Add($"{offset}: same source", found?.Source is { } source && source == attributions.Found[s]?.Source);
        row.Add($"{offset}: quoted share", there ? quotes[at].Speech : 0);
        row.Add($"{offset}: best cue", there ? attributions.BestCue[at] : 0);
        for (var role = 0; role < 3; role++)
            row.Add($"{offset}: standing {(SourceRole)role}", there ? At(pooled, at, role) : 0);
    }

    private static float At(float[][] standings, int s, int role) => role < standings[s].Length ? standings[s][role] : 0;
}
