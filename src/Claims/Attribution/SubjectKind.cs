namespace Claims;

/// <summary>What the word beside a verb could be as its subject.</summary>
internal enum SubjectKind : byte
{
    None,
    Pronoun,
    Official,
    Expert,
    Individual,
    Body,
    Document,
    Unnamed,
    Place,
    Name,
    Noun,
    Quotation,
    Verb,
    Mark,
}

/// <summary>Looks for what could be the subject of a verb.</summary>
internal static class SubjectSearch
{
    private const int Reach = 8;
    private const int AppositionReach = 25;

    // What may stand between a verb and its subject.
    private const WordClass Idle = WordClass.Adverb | WordClass.Time | WordClass.Auxiliary | WordClass.Determiner;

    /// <summary>The kind of the nearest word that could be the subject; adverbs, times and auxiliaries are stepped over.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="token">The verb.</param>
    /// <param name="step">-1 to look before it, 1 to look behind it.</param>
    internal static SubjectKind Nearest(SentenceView view, int token, int step)
    {
        for (var distance = 1; distance <= Reach; distance++)
        {
            var at = token + (step * distance);
            if (!view.Holds(at))
                break;
            ref readonly var passed = ref view[at];
            if ((passed.Classes & Idle) == 0 && !passed.IsNumber && !(step < 0 && IsTimePhrase(view, at)))
                return KindOf(view, at);
        }

        return SubjectKind.None;
    }

    /// <summary>The kind of the word that stands before the apposition which ends at <paramref name="token"/>: "Lane, who leads the inquiry, [said]".</summary>
    internal static SubjectKind BeforeApposition(SentenceView view, int token)
    {
        if (!view[token - 1].Is(Words.Comma))
            return SubjectKind.None;
        for (var at = token - 2; at > 0 && token - at < AppositionReach; at--)
        {
            if (view[at].Is(Words.Comma))
                return KindOf(view, at - 1);
        }

        return SubjectKind.None;
    }

    private static bool IsTimePhrase(SentenceView view, int token) => (view[token].Classes & WordClass.Preposition) != 0 && (view[token + 1].Classes & WordClass.Time) != 0;

    private static SubjectKind KindOf(SentenceView view, int t)
    {
        ref readonly var token = ref view[t];
        if (token.Kind == TokenKind.QuotationMark)
            return SubjectKind.Quotation;
        if (token.Kind > TokenKind.MixedCase)
            return SubjectKind.Mark;
        var classes = token.Classes;
        return (classes & WordClass.Pronoun) != 0 ? SubjectKind.Pronoun
            : (classes & WordClass.AnyOffice) != 0 ? SubjectKind.Official
            : (classes & WordClass.AnyProfession) != 0 ? SubjectKind.Expert
            : (classes & WordClass.AnyDocument) != 0 ? SubjectKind.Document
            : (classes & WordClass.AnyBody) != 0 ? SubjectKind.Body
            : (classes & WordClass.Unnamed) != 0 ? SubjectKind.Unnamed
            : (classes & WordClass.AnyIndividual) != 0 ? SubjectKind.Individual
            : (classes & (WordClass.Country | WordClass.Capital | WordClass.GovernmentMetonym | WordClass.Region)) != 0 ? SubjectKind.Place
            : token.IsName && t > 0 ? SubjectKind.Name
            : (classes & WordClass.AnyCueVerb) != 0 ? SubjectKind.Verb
            : (classes & (WordClass.Preposition | WordClass.Conjunction | WordClass.Relative)) != 0 ? SubjectKind.None
            : SubjectKind.Noun;
    }
}
