using System.Runtime.InteropServices;

namespace Claims;

/// <summary>Someone or something that the article can cite, with all that the article says of it.</summary>
internal sealed class SourceEntity(int id, TokenRange name, bool isName, bool isBody)
{
    // What is said of a source after this many different phrases says nothing new.
    private const int MostDescriptions = 24;

    private readonly List<TokenRange> descriptions = [];

    // Most of the names of an article are never cited.
    private List<int>? citations;

    /// <summary>Its number in the article, from 0 in order of appearance.</summary>
    internal int Id { get; } = id;

    /// <summary>The fullest name, or the description of a source without a name.</summary>
    internal TokenRange Name { get; private set; } = name;

    /// <summary>Whether <see cref="Name"/> is a proper name.</summary>
    internal bool IsName { get; } = isName;

    /// <summary>Whether it is a body, a group or a document rather than a person.</summary>
    internal bool IsBody { get; } = isBody;

    /// <summary>The classes of all words that describe it.</summary>
    internal WordClass Classes { get; private set; }

    /// <summary>Phrases that describe it, in order of appearance.</summary>
    internal ReadOnlySpan<TokenRange> Descriptions => CollectionsMarshal.AsSpan(descriptions);

    /// <summary>The sentences that cite it, by index and in order, once all are attributed.</summary>
    internal ReadOnlySpan<int> Citations => CollectionsMarshal.AsSpan(citations);

    /// <summary>The printed acronym, as the hash of its letters; 0 if none.</summary>
    internal ulong Acronym { get; set; }

    /// <summary>How often the article prints its name.</summary>
    internal int Named { get; set; }

    /// <summary>Whether it was cited together with others: "Ann Berg and her colleagues".</summary>
    internal bool WithOthers { get; set; }

    /// <summary>Whether a first name, a title or a description says that this is a person.</summary>
    internal bool IsKnownPerson => IsPerson(Classes, IsBody);

    internal bool CanBeMale => CanBe(WordClass.Male, Classes);

    internal bool CanBeFemale => CanBe(WordClass.Female, Classes);

    /// <summary>Whether the classes of the words that describe a source say that it is a person.</summary>
    internal static bool IsPerson(WordClass classes, bool isBody) => !isBody
        && (classes & (WordClass.FirstName | WordClass.AnyTitle | WordClass.AnyOffice | WordClass.AnyProfession | WordClass.AnyIndividual | WordClass.Leader)) != 0;

    /// <summary>Whether the words that describe someone leave it open that it is a man, or a woman.</summary>
    internal static bool CanBe(WordClass gender, WordClass classes) => (classes & (WordClass.Male | WordClass.Female) & ~gender) == 0 || (classes & gender) != 0;

    /// <summary>Adds a sentence that cites it.</summary>
    internal void AddCitation(int sentence) => (citations ??= []).Add(sentence);

    /// <summary>Adds what a phrase says of it.</summary>
    internal void Describe(TokenizedArticle article, TokenRange phrase)
    {
        if (phrase.IsEmpty || descriptions.Count == MostDescriptions || IsSaid(article, phrase))
            return;
        descriptions.Add(phrase);
        var ended = false;
        for (var t = phrase.Start; t < phrase.End; t++)
        {
            ended |= DescriptionHead.EndsHead(article, t) || article.Tokens[t].Is(Words.And);
            if ((article.Classes[t] & WordClass.Pronoun) == 0)
                Classes |= ended || IsSurname(article, t) ? article.Classes[t] & ~(WordClass.Male | WordClass.Female) : article.Classes[t];
        }
    }

    // The head tells a man from a woman, not what follows it ("Ann Lee, who travels with her father"), nor a surname that is also a given name ("Ann James").
    private static bool IsSurname(TokenizedArticle article, int t) => article.Tokens[t].IsName && t > 0 && article.Tokens[t - 1].IsName
        && (t + 1 == article.Tokens.Length || !article.Tokens[t + 1].IsName);

    private bool IsSaid(TokenizedArticle article, TokenRange phrase)
    {
        foreach (var said in descriptions)
        {
            if (IsSame(article, said, phrase))
                return true;
        }

        return false;
    }

    private static bool IsSame(TokenizedArticle article, TokenRange a, TokenRange b)
    {
        if (a.Length != b.Length)
            return false;
        for (var i = 0; i < a.Length; i++)
        {
            if (article.Tokens[a.Start + i].Exact != article.Tokens[b.Start + i].Exact)
                return false;
        }

        return true;
    }

    /// <summary>Keeps the longer of two names, of two as long as each other the first.</summary>
    internal void Rename(TokenRange name)
    {
        if (name.Length > Name.Length || (name.Length == Name.Length && name.Start < Name.Start))
            Name = name;
    }
}
