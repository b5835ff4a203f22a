namespace Claims;

/// <summary>
/// Goes through the attributions of an article in reading order and says who is meant: names by the name table, descriptions and pronouns by the
/// sources cited before. What was found is returned anew; the text and the mentions stay as they are.
/// </summary>
internal sealed class SourceResolver
{
    // How many sentences back a pronoun or a description may point.
    private const int PronounReach = 8;

    private readonly TokenizedArticle article;
    private readonly List<SourceEntity> entities = [];
    private readonly NameTable names;
    private readonly List<(SourceEntity Source, int Sentence)> cited = [];
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
    internal void Cite(SourceEntity source, int sentence) => cited.Add((source, sentence));

    private (SourceEntity? Source, ResolvedBy By) Resolve(TokenRange mention, int sentence)
    {
        var first = article.Tokens[mention.Start].Lower;
        if (IsPronoun(mention) || Words.Possessives.Contains(first))
            return Pronoun(mention, sentence);
        if (Named(mention) is { } named)
        {
            named.Describe(article, mention);
            return (named, mention.Length >= named.Name.Length && Holds(mention, named.Name.Length) ? ResolvedBy.Mention : ResolvedBy.Name);
        }

        return Description(mention, sentence);
    }

    private bool IsPronoun(TokenRange mention) =>
        mention.Length <= 2 && (article.Classes[mention.Start] & WordClass.Pronoun) != 0 && (article.Classes[mention.End - 1] & WordClass.SourceNoun) == 0;

    private bool Holds(TokenRange mention, int nameLength)
    {
        var length = 0;
        for (var t = mention.Start; t < mention.End; t++)
            length += names.At(t) is not null ? 1 : 0;
        return length >= nameLength;
    }

    // A person named anywhere in the mention is the source; a body only if it heads the mention ("the ministry's spokesman" is not the ministry).
    private SourceEntity? Named(TokenRange mention)
    {
        var head = DescriptionHead.Of(article, mention);
        for (var t = mention.Start; t < mention.End; t++)
        {
            if (names.At(t) is { IsBody: false } person && (t <= head || !HeadIsPerson(head)))
                return person;
        }

        for (var t = mention.Start; t < mention.End; t++)
        {
            if (names.At(t) is { IsBody: true } body && t <= head + 1 && !HeadIsPerson(head) && !IsDocument(head, t))
                return body;
        }

        // "a spokesman, John Kirby,": the name follows the description.
        for (var t = head + 1; t < mention.End; t++)
        {
            if (article.Tokens[t - 1].Is(Words.Comma) && names.At(t) is { IsBody: false } person)
                return person;
        }

        return null;
    }

    private bool HeadIsPerson(int head) =>
        (article.Classes[head] & (WordClass.AnyOffice | WordClass.AnyProfession | WordClass.AnyIndividual | WordClass.Unnamed)) != 0
        && (article.Classes[head] & WordClass.AnyBody) == 0 && names.At(head) is null;

    private bool IsDocument(int head, int name) => head != name && (article.Classes[head] & WordClass.AnyDocument) != 0 && names.At(head) is null;

    private (SourceEntity? Source, ResolvedBy By) Pronoun(TokenRange mention, int sentence)
    {
        var word = article.Tokens[mention.Start].Lower;
        for (var i = cited.Count - 1; i >= 0 && sentence - cited[i].Sentence <= PronounReach; i--)
        {
            if (Fits(word, cited[i].Source))
                return (cited[i].Source, ResolvedBy.Pronoun);
        }

        return NearestPerson(word, sentence) is { } person ? (person, ResolvedBy.Pronoun) : (null, ResolvedBy.Unresolved);
    }

    // A speaker who is quoted for the first time by a pronoun was named just before.
    private SourceEntity? NearestPerson(ulong pronoun, int sentence)
    {
        for (var s = sentence; s >= Math.Max(0, sentence - 3); s--)
        {
            SourceEntity? first = null;
            for (var t = article.First[s]; t < article.First[s + 1]; t++)
            {
                if (names.At(t) is { } entity && article.Quote[t] == QuoteState.Outside && Fits(pronoun, entity))
                    first ??= entity;
            }

            if (first is not null)
                return first;
        }

        return null;
    }

    private bool Fits(ulong pronoun, SourceEntity source)
    {
        var person = !source.IsBody && !IsPlural(source);
        return Words.He.Contains(pronoun) ? person && source.CanBeMale
            : Words.She.Contains(pronoun) ? person && source.CanBeFemale
            : Words.It.Contains(pronoun) ? source.IsBody
            : !Words.They.Contains(pronoun) || source.IsBody || IsPlural(source);
    }

    private bool IsPlural(SourceEntity source)
    {
        if (source.IsName)
            return false;
        var head = article.Word(DescriptionHead.Of(article, source.Name));
        return head.Length > 3 && head[^1] == 's' && head[^2] != 's';
    }

    private (SourceEntity? Source, ResolvedBy By) Description(TokenRange mention, int sentence)
    {
        var head = DescriptionHead.Of(article, mention);
        var word = article.Tokens[head].Lower;
        if (Words.Definite.Contains(article.Tokens[mention.Start].Lower))
        {
            if (described.TryGetValue(word, out var same))
            {
                same.Describe(article, mention);
                return (same, ResolvedBy.Description);
            }

            if (Described(word, article.Classes[head], sentence) is { } earlier)
                return (earlier, ResolvedBy.Description);
        }

        var source = new SourceEntity(entities.Count, mention, isName: false, (article.Classes[head] & (WordClass.AnyBody | WordClass.AnyDocument)) != 0);
        entities.Add(source);
        source.Describe(article, mention);
        described[word] = source;
        return (source, ResolvedBy.Mention);
    }

    // "the ministry", "the scholar": a source cited before that was described by the same word, else by a word of the same class.
    private SourceEntity? Described(ulong word, WordClass classes, int sentence)
    {
        for (var i = cited.Count - 1; i >= 0; i--)
        {
            if (IsDescribedBy(cited[i].Source, word))
                return cited[i].Source;
        }

        foreach (var entity in entities)
        {
            if (entity.IsName && article.Tokens[entity.Name.Start].Start < article.Sentences[sentence].Span.Start && IsDescribedBy(entity, word))
                return entity;
        }

        classes &= WordClass.SourceNoun;
        for (var i = cited.Count - 1; i >= 0 && sentence - cited[i].Sentence <= PronounReach; i--)
        {
            if ((cited[i].Source.Classes & classes) != 0 && cited[i].Source.IsName && cited[i].Source.IsBody == ((classes & WordClass.AnyBody) != 0))
                return cited[i].Source;
        }

        return null;
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
        cited.Count > 0 && sentence - cited[^1].Sentence <= 2 ? (cited[^1].Source, ResolvedBy.Continuation) : (null, ResolvedBy.Unresolved);
}
