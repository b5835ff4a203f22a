namespace Claims;

/// <summary>Finds what a source is cited for: the sentence without the words that name the source and carry the attribution.</summary>
internal static class ContentFinder
{
    // A part this short before the source is a setting ("On Monday, the ministry said ..."), not content.
    private const int LongestSetting = 6;

    /// <summary>The content of a sentence, in one or more parts; the whole sentence where neither mention nor cue is given.</summary>
    internal static TokenRange[] Find(TokenizedArticle article, TokenRange sentence, TokenRange? mention, TokenRange? cue)
    {
        if (mention is null && cue is null)
            return [sentence];
        var (first, second) = Frame(article, mention ?? cue!.Value, cue ?? mention!.Value);
        var before = Trim(article, new TokenRange(sentence.Start, first.Start));
        var between = Trim(article, new TokenRange(first.End, second.Start));
        var behind = Trim(article, new TokenRange(second.End, sentence.End));
        var isSetting = !before.IsEmpty && !(between.IsEmpty && behind.IsEmpty) && IsSetting(article, before, first);
        return NotEmpty(isSetting ? default : before, between, behind);
    }

    /// <summary>Whether the content is quoted whole, in part or not at all.</summary>
    internal static AttributionForm FormOf(TokenizedArticle article, ReadOnlySpan<TokenRange> content)
    {
        var (quoted, words) = (0, 0);
        foreach (var part in content)
        {
            for (var t = part.Start; t < part.End; t++)
            {
                if (!article.Tokens[t].IsWord && article.Tokens[t].Kind != TokenKind.Number)
                    continue;
                words++;
                quoted += article.QuotationOf[t] >= 0 ? 1 : 0;
            }
        }

        return quoted == 0 ? AttributionForm.Indirect : quoted * 10 >= words * 9 ? AttributionForm.Direct : AttributionForm.Mixed;
    }

    // Mention and cue in their order; as one range, given twice, if nothing quoted stands between them.
    private static (TokenRange First, TokenRange Second) Frame(TokenizedArticle article, TokenRange mention, TokenRange cue)
    {
        var (first, second) = mention.Start <= cue.Start ? (mention, cue) : (cue, mention);
        for (var t = first.End; t < second.Start; t++)
        {
            if (article.QuotationOf[t] >= 0 || second.Start - first.End > LongestSetting)
                return (first, second);
        }

        var whole = new TokenRange(first.Start, Math.Max(first.End, second.End));
        return (whole, whole);
    }

    private static TokenRange[] NotEmpty(params ReadOnlySpan<TokenRange> parts)
    {
        Span<TokenRange> kept = stackalloc TokenRange[parts.Length];
        var count = 0;
        foreach (var part in parts)
        {
            if (!part.IsEmpty)
                kept[count++] = part;
        }

        return kept[..count].ToArray();
    }

    private static TokenRange Trim(TokenizedArticle article, TokenRange part)
    {
        var (start, end) = (part.Start, part.End);
        while (start < end && article.Tokens[start].Kind == TokenKind.Punctuation)
            start++;
        while (end > start && article.Tokens[end - 1].Kind == TokenKind.Punctuation && article.QuotationOf[end - 1] < 0)
            end--;
        return new TokenRange(start, end);
    }

    private static bool IsSetting(TokenizedArticle article, TokenRange part, TokenRange frame)
    {
        if ((article.Classes[part.Start] & (WordClass.Preposition | WordClass.Adverb | WordClass.Time | WordClass.Conjunction)) == 0)
            return false;
        for (var t = part.Start; t < part.End; t++)
        {
            if (article.QuotationOf[t] >= 0)
                return false;
        }

        // Content that comes first is closed by a comma or by the quotation; a setting may be short enough to do without.
        return part.Length <= LongestSetting || !article.Tokens[frame.Start - 1].Is(Words.Comma);
    }
}
