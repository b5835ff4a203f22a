namespace Claims;

/// <summary>Says whom a pronoun means: the nearest speaker or subject that fits it.</summary>
internal sealed class PronounResolver(TokenizedArticle article, NameTable names, CitedSources cited)
{
    /// <summary>How many sentences back a pronoun may point.</summary>
    internal const int Reach = 8;

    // A name among the first tokens of a sentence is likely to be its subject.
    private const int SubjectReach = 8;

    /// <summary>The source that a pronoun means, going back sentence by sentence; in each sentence its speaker comes first. Null if none fits.</summary>
    /// <param name="mention">The pronoun, or a possessive with its noun.</param>
    /// <param name="sentence">Index of its sentence.</param>
    internal SourceEntity? Resolve(TokenRange mention, int sentence)
    {
        var word = article.Tokens[mention.Start].Lower;
        for (var s = sentence; s >= Math.Max(0, sentence - Reach); s--)
        {
            if (s < sentence && cited.In(s) is { } speaker && (Fits(word, speaker) || (cited.IsWithOthers(s) && Words.They.Contains(word))))
                return speaker;
            if (FirstNamed(word, s, s == sentence ? mention.Start : article.First[s] + SubjectReach) is { } subject)
                return subject;
        }

        for (var s = sentence - 1; s >= Math.Max(0, sentence - 3); s--)
        {
            if (FirstNamed(word, s, article.First[s + 1]) is { } person)
                return person;
        }

        return null;
    }

    /// <summary>The first person, or for "it" the first body, that is named in a sentence before a token and fits; null if there is none.</summary>
    /// <param name="pronoun">Hash of the pronoun; 0 for any person.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="end">The token to stop at.</param>
    internal SourceEntity? FirstNamed(ulong pronoun, int sentence, int end)
    {
        for (var t = article.First[sentence]; t < Math.Min(end, article.First[sentence + 1]); t++)
        {
            if (names.At(t) is { } entity && article.Quote[t] == QuoteState.Outside && IsPersonName(entity) == !Words.It.Contains(pronoun) && Fits(pronoun, entity))
                return entity;
        }

        return null;
    }

    // "Senate" or "Excellency" alone is nobody's name, even where an office stands beside it.
    private static bool IsPersonName(SourceEntity source) =>
        source.IsKnownPerson && (source.Name.Length > 1 || (source.Classes & (WordClass.FirstName | WordClass.AnyTitle)) != 0);

    private bool Fits(ulong pronoun, SourceEntity source)
    {
        var person = !source.IsBody && (source.IsName ? source.IsKnownPerson || source.Name.Length > 1 : source.IsKnownPerson) && !IsPlural(source);
        return Words.He.Contains(pronoun) ? person && source.CanBeMale
            : Words.She.Contains(pronoun) ? person && source.CanBeFemale
            : Words.It.Contains(pronoun) ? source.IsBody
            : !Words.They.Contains(pronoun) || source.IsBody || IsPlural(source);
    }

    private bool IsPlural(SourceEntity source) => !source.IsName && DescriptionHead.IsPlural(article, DescriptionHead.Of(article, source.Name));
}
