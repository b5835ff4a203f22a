namespace Claims;

/// <summary>Says whom a description means: "the ministry", "the scholar", "the company" are someone cited or named before, or a source of their own.</summary>
internal sealed class DescriptionResolver(TokenizedArticle article, NameTable names, CitedSources cited, List<SourceEntity> entities)
{
    // How many citations and named sources a description is compared with, so that the work stays linear in the article's length.
    private const int Compared = 60;

    // How many sentences back a description of another wording may point to a person.
    private const int PersonReach = 4;

    // A body among the first tokens of a sentence is likely to be what it is about.
    private const int BodyReach = 16;

    // A word all in capitals that is longer is no acronym.
    private const int LongestAcronym = 5;

    private readonly Dictionary<ulong, SourceEntity> described = [];

    /// <summary>The source that a description means; a new one where it is the first to speak of it.</summary>
    internal (SourceEntity Source, ResolvedBy By) Resolve(TokenRange mention, int sentence)
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

            if ((Same(head, sentence) ?? (IsBare(mention, head) ? Fitting(article.Classes[head] & WordClass.SourceNoun, sentence) : null)) is { } earlier)
                return (earlier, ResolvedBy.Description);
        }

        var source = new SourceEntity(entities.Count, mention, isName: false, (article.Classes[head] & (WordClass.AnyBody | WordClass.AnyDocument)) != 0);
        entities.Add(source);
        source.Describe(article, mention);
        described[word] = source;
        return (source, ResolvedBy.Mention);
    }

    // A source cited or named before that was described by the same word.
    private SourceEntity? Same(int head, int sentence)
    {
        var (word, ofBody) = (article.Tokens[head].Lower, IsOfBody(article.Classes[head]));
        // "The authors" are not one of them.
        if (!ofBody && DescriptionHead.IsPlural(article, head))
            return cited.Latest(Compared, source => !source.IsName && IsDescribedBy(source, word));
        if (cited.Latest(Compared, source => Agrees(source) && IsDescribedBy(source, word)) is { } same)
            return same;
        foreach (var entity in entities.Take(Compared * 4))
        {
            if (entity.IsName && article.Tokens[entity.Name.Start].Start < article.Sentences[sentence].Span.Start && Agrees(entity) && IsDescribedBy(entity, word))
                return entity;
        }

        return null;

        // "The museum" is not the museum's director.
        bool Agrees(SourceEntity source) => !ofBody || !source.IsKnownPerson;
    }

    private static bool IsOfBody(WordClass classes) => (classes & WordClass.AnyBody) != 0 && (classes & (WordClass.AnyOffice | WordClass.AnyProfession)) == 0;

    // A source of the same kind that was cited or named shortly before.
    private SourceEntity? Fitting(WordClass classes, int sentence) =>
        cited.Within(sentence, PronounResolver.Reach, source => (source.Classes & classes) != 0 && source.IsName && source.IsBody == ((classes & WordClass.AnyBody) != 0))
        ?? ((classes & WordClass.AnyBody) != 0 ? NearestBody(classes, sentence) : NearestPerson(classes, sentence));

    // "the ministry", "the company, which ...", not "the ministry in Paris" or "the state's ministry", which say themselves what they mean, nor "the scholars".
    private bool IsBare(TokenRange mention, int head)
    {
        if (Words.Possessives.Contains(article.Tokens[mention.Start].Lower))
            return false;
        for (var t = mention.Start + 1; t < head; t++)
        {
            if (article.Tokens[t].Is(Words.Possessive))
                return false;
        }

        if (!IsOfBody(article.Classes[head]) && DescriptionHead.IsPlural(article, head))
            return false;
        return head + 1 >= mention.End || article.Tokens[head + 1].Is(Words.Comma) || (article.Classes[head + 1] & WordClass.Relative) != 0;
    }

    // "the company", "the agency": the last body spoken of whose own kind does not speak against it.
    private SourceEntity? NearestBody(WordClass classes, int sentence)
    {
        for (var s = sentence - 1; s >= Math.Max(0, sentence - PronounResolver.Reach); s--)
        {
            if (cited.In(s) is { IsName: true } speaker && CanBe(speaker, classes))
                return speaker;
            for (var t = article.First[s]; t < Math.Min(article.First[s] + BodyReach, article.First[s + 1]); t++)
            {
                if (names.At(t) is { } named && article.Quote[t] == QuoteState.Outside && (named.Name.Length > 1 || IsPlainName(t, s)) && CanBe(named, classes))
                    return named;
            }
        }

        return null;
    }

    // The first word of a sentence has its capital in any case, and a bracket holds a credit.
    private bool IsPlainName(int t, int s) => t > article.First[s] && !article.Tokens[t - 1].Is(Words.Stop) && !article.Tokens[t - 1].Is(Words.OpenBracket);

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
        return cited.Within(sentence, PersonReach, source => source.IsName && !source.IsBody && (source.Classes & family) != 0);
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
}
