namespace Claims;

/// <summary>
/// Goes through the attributions of an article in reading order and says who is meant: names by the name table, descriptions and pronouns by the
/// sources cited before. What was found is returned anew; the text and the mentions stay as they are.
/// </summary>
internal sealed class SourceResolver
{
    // How many sentences back a pronoun or a description may point.
    private const int PronounReach = 8;

    // How many sentences back a description of another wording may point to a person.
    private const int DescriptionOfPersonReach = 4;

    // A word all in capitals that is longer is no acronym.
    private const int LongestAcronym = 5;

    // A body among the first tokens of a sentence is likely to be what it is about.
    private const int BodyReach = 16;

    // How many citations and named sources a description is compared with, so that the work stays linear in the article's length.
    private const int DescriptionReach = 60;

    // A name among the first tokens of a sentence is likely to be its subject.
    private const int SubjectReach = 8;

    private readonly TokenizedArticle article;
    private readonly List<SourceEntity> entities = [];
    private readonly NameTable names;
    private readonly CitedSources cited = new();
    private readonly Dictionary<ulong, SourceEntity> described = [];

    internal SourceResolver(TokenizedArticle article)
    {
        this.article = article;
        names = NameTable.Create(article, entities);
    }

    /// <summary>All that the article names or cites.</summary>
    internal IReadOnlyList<SourceEntity> Entities => entities;

    /// <summary>The attribution with its source; to be called in reading order.</summary>
    internal FoundAttribution Resolve(FoundAttribution found)
    {
        var (source, by) = found.Mention is { } mention ? Resolve(mention, found.Sentence) : Carried(found.Sentence);
        if (source is not null)
            Cite(source, found.Sentence);
        return found with { Source = source, ResolvedBy = by };
    }

    /// <summary>Records that a source speaks in a sentence, for the pronouns that follow.</summary>
    internal void Cite(SourceEntity source, int sentence) => cited.Add(source, sentence);

    /// <summary>Who may well speak in a quotation without a speaker: the speaker of the sentence before, else a person named in it or just before it.</summary>
    internal SourceEntity? NearestSpeaker(int sentence)
    {
        for (var s = sentence; s >= Math.Max(0, sentence - 2); s--)
        {
            if (s < sentence && cited.In(s) is { } speaker)
                return speaker;
            if (FirstNamed(0, s, article.First[s + 1]) is { } person)
                return person;
        }

        return null;
    }

    private (SourceEntity? Source, ResolvedBy By) Resolve(TokenRange mention, int sentence)
    {
        if (IsPronoun(mention))
            return Pronoun(mention, sentence);
        if (Named(mention) is { } named)
        {
            named.Describe(article, mention);
            return (named, mention.Length >= named.Name.Length && Holds(mention, named.Name.Length) ? ResolvedBy.Mention : ResolvedBy.Name);
        }

        return IsOwn(mention) ? Pronoun(mention, sentence) : Description(mention, sentence);
    }

    private bool IsPronoun(TokenRange mention) =>
        mention.Length <= 2 && (article.Classes[mention.Start] & WordClass.Pronoun) != 0 && (article.Classes[mention.End - 1] & WordClass.SourceNoun) == 0;

    // "Her figures", "his research" are the person's own word; "her office", "their aunt" speak for themselves.
    private bool IsOwn(TokenRange mention) =>
        Words.Possessives.Contains(article.Tokens[mention.Start].Lower)
        && (article.Classes[DescriptionHead.Of(article, mention)] & (WordClass.SourceNoun & ~WordClass.AnyDocument)) == 0;

    private bool Holds(TokenRange mention, int nameLength)
    {
        var length = 0;
        for (var t = mention.Start; t < mention.End; t++)
            length += names.At(t) is not null ? 1 : 0;
        return length >= nameLength;
    }

    // The last name before the first comma or preposition heads the mention ("the carmaker's biggest investor Lane Gifford"), a person before a body.
    private SourceEntity? Named(TokenRange mention)
    {
        var end = mention.Start + 1;
        while (end < mention.End && (!DescriptionHead.EndsHead(article, end) || names.At(end) is { } inside && inside == names.At(end - 1)))
            end++;
        if (LastName(new TokenRange(mention.Start, end), body: false) is { } person)
            return person;
        var head = DescriptionHead.Of(article, mention);
        if (!HeadIsPerson(head) && LastName(new TokenRange(mention.Start, end), body: true) is { } body && !IsDocument(head, mention.Start))
            return body;

        // "a spokesman, John Kirby,": the name follows the description.
        for (var t = end; t < mention.End; t++)
        {
            if (article.Tokens[t - 1].Is(Words.Comma) && names.At(t) is { IsBody: false } later)
                return later;
        }

        return null;
    }

    private SourceEntity? LastName(TokenRange range, bool body)
    {
        for (var t = range.End - 1; t >= range.Start; t--)
        {
            // The owner in "the ministry's spokesman" is not the one who speaks.
            if (names.At(t) is { } entity && entity.IsBody == body && !(t + 1 < range.End && article.Tokens[t + 1].Is(Words.Possessive)))
                return entity;
        }

        return null;
    }

    private bool HeadIsPerson(int head) =>
        (article.Classes[head] & (WordClass.AnyOffice | WordClass.AnyProfession | WordClass.AnyIndividual | WordClass.Unnamed)) != 0
        && (article.Classes[head] & WordClass.AnyBody) == 0 && names.At(head) is null;

    private bool IsDocument(int head, int name) => head != name && (article.Classes[head] & WordClass.AnyDocument) != 0 && names.At(head) is null;

    // The nearest speaker or subject that fits, going back sentence by sentence; in each sentence its speaker comes first.
    private (SourceEntity? Source, ResolvedBy By) Pronoun(TokenRange mention, int sentence)
    {
        var word = article.Tokens[mention.Start].Lower;
        for (var s = sentence; s >= Math.Max(0, sentence - PronounReach); s--)
        {
            if (s < sentence && cited.In(s) is { } speaker && Fits(word, speaker))
                return (speaker, ResolvedBy.Pronoun);
            if (FirstNamed(word, s, s == sentence ? mention.Start : article.First[s] + SubjectReach) is { } subject)
                return (subject, ResolvedBy.Pronoun);
        }

        for (var s = sentence - 1; s >= Math.Max(0, sentence - 3); s--)
        {
            if (FirstNamed(word, s, article.First[s + 1]) is { } person)
                return (person, ResolvedBy.Pronoun);
        }

        return (null, ResolvedBy.Unresolved);
    }

    private SourceEntity? FirstNamed(ulong pronoun, int sentence, int end)
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

    private bool IsPlural(SourceEntity source)
    {
        if (source.IsName)
            return false;
        return IsPlural(DescriptionHead.Of(article, source.Name));
    }

    private bool IsPlural(int head)
    {
        var word = article.Word(head);
        return word.Length > 3 && word[^1] == 's' && word[^2] != 's';
    }

    private (SourceEntity? Source, ResolvedBy By) Description(TokenRange mention, int sentence)
    {
        var head = DescriptionHead.Of(article, mention);
        var word = article.Tokens[head].Lower;
        if (Words.Definite.Contains(article.Tokens[mention.Start].Lower))
        {
            var bare = IsBare(mention, head);
            if (described.TryGetValue(word, out var same))
            {
                same.Describe(article, mention);
                return (same, ResolvedBy.Description);
            }

            if (Described(word, article.Classes[head], sentence, bare, IsPlural(head)) is { } earlier)
                return (earlier, ResolvedBy.Description);
        }

        var source = new SourceEntity(entities.Count, mention, isName: false, (article.Classes[head] & (WordClass.AnyBody | WordClass.AnyDocument)) != 0);
        entities.Add(source);
        source.Describe(article, mention);
        described[word] = source;
        return (source, ResolvedBy.Mention);
    }

    // "the ministry", "the scholar": a source cited before that was described by the same word, else by a word of the same class.
    private SourceEntity? Described(ulong word, WordClass classes, int sentence, bool bare, bool plural)
    {
        var ofBody = (classes & WordClass.AnyBody) != 0 && (classes & (WordClass.AnyOffice | WordClass.AnyProfession)) == 0;
        if (!ofBody && plural)
            return cited.Latest(DescriptionReach, source => !source.IsName && IsDescribedBy(source, word));
        if (cited.Latest(DescriptionReach, source => Agrees(source) && IsDescribedBy(source, word)) is { } same)
            return same;
        foreach (var entity in entities.Take(DescriptionReach * 4))
        {
            if (entity.IsName && article.Tokens[entity.Name.Start].Start < article.Sentences[sentence].Span.Start && Agrees(entity) && IsDescribedBy(entity, word))
                return entity;
        }

        // "The museum" is not the museum's director.
        bool Agrees(SourceEntity source) => !ofBody || !source.IsKnownPerson;

        classes &= WordClass.SourceNoun;
        if (!bare)
            return null;
        return cited.Within(sentence, PronounReach, source => (source.Classes & classes) != 0 && source.IsName && source.IsBody == ((classes & WordClass.AnyBody) != 0))
            ?? ((classes & WordClass.AnyBody) != 0 ? NearestBody(classes, sentence) : NearestPerson(classes, sentence));
    }

    // "the ministry", "the company, which ...", not "the ministry in Paris" or "the state's ministry", which say themselves what they mean.
    private bool IsBare(TokenRange mention, int head)
    {
        if (Words.Possessives.Contains(article.Tokens[mention.Start].Lower))
            return false;
        for (var t = mention.Start + 1; t < head; t++)
        {
            if (article.Tokens[t].Is(Words.Possessive))
                return false;
        }

        return head + 1 >= mention.End || article.Tokens[head + 1].Is(Words.Comma) || (article.Classes[head + 1] & WordClass.Relative) != 0;
    }

    // "the company", "the agency": the last body spoken of whose own kind does not speak against it.
    private SourceEntity? NearestBody(WordClass classes, int sentence)
    {
        for (var s = sentence - 1; s >= Math.Max(0, sentence - PronounReach); s--)
        {
            if (cited.In(s) is { IsName: true } speaker && CanBe(speaker, classes))
                return speaker;
            for (var t = article.First[s]; t < Math.Min(article.First[s] + BodyReach, article.First[s + 1]); t++)
            {
                if (names.At(t) is { } named && article.Quote[t] == QuoteState.Outside && (named.Name.Length > 1 || IsPlainName(t)) && CanBe(named, classes))
                    return named;
            }
        }

        return null;
    }

    // The first word of a sentence has its capital in any case, and a bracket holds a credit.
    private bool IsPlainName(int t) => t > 0 && !article.Tokens[t - 1].Is(Words.Stop) && !article.Tokens[t - 1].Is(Words.OpenBracket) && !article.First.Contains(t);

    // A name that no list knows and that has nothing of a person may well be a company's.
    private bool CanBe(SourceEntity source, WordClass classes)
    {
        // A dateline or a headline in capitals names no body.
        if (article.Tokens[source.Name.Start].Kind == TokenKind.AllCapitals && article.Tokens[source.Name.Start].Span.Length > LongestAcronym)
            return false;
        if (source.IsBody)
            return source.Name.Length > 1 && (source.Classes & classes & WordClass.AnyBody) != 0;
        return !source.IsKnownPerson && (classes & WordClass.Company) != 0 && (source.Classes & (WordClass.SourceNoun | WordClass.Country | WordClass.Capital | WordClass.Region)) == 0;
    }

    private SourceEntity? NearestPerson(WordClass classes, int sentence)
    {
        var family = (classes & WordClass.AnyOffice) != 0 ? WordClass.AnyOffice : (classes & WordClass.AnyProfession) != 0 ? WordClass.AnyProfession : classes & WordClass.AnyIndividual;
        return cited.Within(sentence, DescriptionOfPersonReach, source => source.IsName && !source.IsBody && (source.Classes & family) != 0);
    }

    private bool IsDescribedBy(SourceEntity source, ulong word)
    {
        foreach (var phrase in source.Descriptions)
        {
            for (var t = phrase.Start; t < phrase.End; t++)
            {
                if (article.Tokens[t].Is(word))
                    return true;
                if (t > phrase.Start && DescriptionHead.EndsHead(article, t))
                    break;
            }
        }

        return false;
    }

    // A cue without a mention goes on with the last speaker, if that was close by.
    private (SourceEntity? Source, ResolvedBy By) Carried(int sentence) =>
        cited.Last(sentence, reach: 2) is { } last ? (last, ResolvedBy.Continuation) : (null, ResolvedBy.Unresolved);
}
