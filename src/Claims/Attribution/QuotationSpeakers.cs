namespace Claims;

/// <summary>Keeps the speaker of each quotation, so that sentences inside a quotation get the one who is named before or behind it.</summary>
internal sealed class QuotationSpeakers(TokenizedArticle article)
{
    // How many sentences behind the one that names the speaker an interrupted quotation may go on.
    private const int LongestInterrupted = 8;

    private readonly FoundAttribution?[] speakers = new FoundAttribution?[article.Quotations.Count];

    /// <summary>Gives the quotations of an attributed sentence its source.</summary>
    internal void Assign(FoundAttribution attribution) => Give(attribution.Sentence, attribution);

    /// <summary>The speaker that a sentence without an attribution of its own has from the text before it; null if there is none.</summary>
    internal FoundAttribution? Carried(int sentence, FoundAttribution? before)
    {
        if (!IsSpeech(sentence, out var first))
            return null;
        var speaker = speakers[first]
            ?? (article.Quotations[first].Continues && first > 0 ? speakers[first - 1] : null)
            ?? FromBefore(sentence, first, before);
        if (speaker?.Source is null)
            return null;
        Give(sentence, speaker);
        return Inside(sentence, speaker.Source, speakers[first] == speaker && article.Tokens[article.First[sentence]].Start > article.Quotations[first].Span.Start
            ? ResolvedBy.Quotation : ResolvedBy.Continuation);
    }

    /// <summary>The speaker that is named only behind the sentence, else whoever is near, else an attribution without a source: it is speech all the same.</summary>
    internal FoundAttribution? Late(int sentence, Func<int, SourceEntity?> near)
    {
        if (!IsSpeech(sentence, out var first))
            return null;
        var speaker = speakers[first] ?? (first + 1 < speakers.Length && article.Quotations[first + 1].Continues ? speakers[first + 1] : null) ?? Interrupted(sentence, first);
        if (speaker?.Source is { } named)
            return Inside(sentence, named, ResolvedBy.Quotation);
        var guess = Inside(sentence, near(sentence), ResolvedBy.Unresolved);
        if (guess.Source is null)
            return guess;
        guess = guess with { ResolvedBy = ResolvedBy.Continuation };
        Give(sentence, guess);
        return guess;
    }

    /// <summary>Whether a sentence is quoted for the most part.</summary>
    internal bool IsSpeech(int sentence) => IsSpeech(sentence, out _);

    // A caption or a subhead may stand between two paragraphs of a quotation that the first leaves open.
    private FoundAttribution? Interrupted(int sentence, int quotation) =>
        quotation > 0 && !article.Quotations[quotation - 1].Closed && speakers[quotation - 1] is { } before && sentence - before.Sentence <= LongestInterrupted ? before : null;

    // "'It was cold,' she said. 'We waited.'" and a quotation that a colon announces.
    private FoundAttribution? FromBefore(int sentence, int quotation, FoundAttribution? before)
    {
        if (before is null)
            return null;
        var sameParagraph = article.Sentences[sentence].Paragraph == article.Sentences[before.Sentence].Paragraph;
        var announced = article.Tokens[article.First[sentence] - 1].Is(Words.Colon);
        var startsQuoted = article.Quotations[quotation].Span.Start <= article.Sentences[sentence].Span.Start;
        return (sameParagraph && startsQuoted) || announced ? before : null;
    }

    private FoundAttribution Inside(int sentence, SourceEntity? source, ResolvedBy by) => FoundAttribution.Whole(article, sentence, source, by);

    // Speech is a sentence that is quoted for the most part; a scare quote does not make one.
    private bool IsSpeech(int sentence, out int quotation)
    {
        var (quoted, words) = (0, 0);
        quotation = -1;
        var tokens = article.TokensOf(sentence);
        for (var t = tokens.Start; t < tokens.End; t++)
        {
            if (!article.Tokens[t].IsWord)
                continue;
            words++;
            if (article.Quote[t] != QuoteState.InSpeech && !(article.Quote[t] == QuoteState.InFragment && quoted == words - 1))
                continue;
            quoted++;
            quotation = quotation < 0 ? article.QuotationOf[t] : quotation;
        }

        return quotation >= 0 && quoted * 2 > words;
    }

    // The quotations of a sentence that have no speaker yet get this one.
    private void Give(int sentence, FoundAttribution speaker)
    {
        for (var t = article.First[sentence]; t < article.First[sentence + 1]; t++)
        {
            if (article.QuotationOf[t] is >= 0 and var quotation)
                speakers[quotation] ??= speaker;
        }
    }
}
