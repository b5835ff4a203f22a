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

/// <summary>Goes through a sentence in one direction and keeps what the words passed could be as the subject of the next one.</summary>
internal struct SubjectSearch
{
    private const int Reach = 8;
    private const int AppositionReach = 25;
    private const int Nowhere = -1000;

    // What may stand between a verb and its subject.
    private const WordClass Idle = WordClass.Adverb | WordClass.Time | WordClass.Auxiliary | WordClass.Determiner;

    private readonly SentenceView view;
    private readonly int step;
    private int subject = Nowhere;
    private SubjectKind kind;
    private int comma = Nowhere;
    private int commaBefore = Nowhere;

    /// <summary>A search that has passed nothing yet.</summary>
    /// <param name="view">The sentence.</param>
    /// <param name="step">-1 to look before each token, going forwards; 1 to look behind it, going backwards.</param>
    internal SubjectSearch(SentenceView view, int step) => (this.view, this.step) = (view, step);

    /// <summary>Takes note of a token; to be called for one after the other.</summary>
    internal void Pass(int token)
    {
        ref readonly var passed = ref view[token];
        if (passed.Is(Words.Comma))
            (comma, commaBefore) = (token, comma);
        if ((passed.Classes & Idle) != 0 || passed.IsNumber || (step < 0 && IsTimePhrase(token)))
            return;
        (subject, kind) = (token, KindOf(token));
    }

    /// <summary>The kind of the nearest word passed that could be the subject; adverbs, times and auxiliaries are stepped over.</summary>
    internal readonly SubjectKind Nearest(int token) => Math.Abs(token - subject) <= Reach ? kind : SubjectKind.None;

    /// <summary>The kind of the word that stands before the apposition which ends at <paramref name="token"/>: "Lane, who leads the inquiry, [said]".</summary>
    internal readonly SubjectKind BeforeApposition(int token) =>
        comma == token - 1 && commaBefore > 0 && token - commaBefore < AppositionReach ? KindOf(commaBefore - 1) : SubjectKind.None;

    private readonly bool IsTimePhrase(int token) => (view[token].Classes & WordClass.Preposition) != 0 && (view[token + 1].Classes & WordClass.Time) != 0;

    private readonly SubjectKind KindOf(int t)
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
