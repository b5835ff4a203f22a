namespace Claims;

/// <summary>
/// Goes through the attributions of an article in reading order and says who is meant: names by the name table, descriptions and pronouns by whoever
/// was cited or named near by. The text and the mentions stay as they are.
/// </summary>
internal sealed class SourceResolver : IDisposable
{
    private readonly TokenizedArticle article;
    private readonly IAntecedentChoice choice;
    private readonly List<SourceEntity> entities = [];
    private readonly CitedSources cited = new();
    private readonly NameTable names;
    private readonly NamedMention named;
    private readonly AntecedentSearch antecedents;
    private readonly Transcript transcript;

    internal SourceResolver(TokenizedArticle article, IAntecedentChoice choice)
    {
        (this.article, this.choice) = (article, choice);
        names = NameTable.Create(article, entities);
        named = new NamedMention(article, names);
        antecedents = new AntecedentSearch(article, names, cited, entities);
        transcript = Transcript.Read(article, entities);
    }

    /// <summary>All that the article names or cites.</summary>
    internal List<SourceEntity> Entities => entities;

    /// <summary>The attribution that a cue and its mention make, with its source; to be called in reading order.</summary>
    internal FoundAttribution Resolve(int sentence, in SentenceTags tags)
    {
        var (source, by) = tags.Mention is { } mention ? Resolve(Owner(mention), sentence) : Carried(sentence);
        if (source is not null)
            cited.Add(source, sentence);
        var content = ContentFinder.Find(article, article.TokensOf(sentence), tags.Mention, tags.Cue);
        return new FoundAttribution(
            sentence, tags.Mention, tags.Cue, tags.Probability, content, ContentFinder.FormOf(article, content), source, by);
    }

    /// <summary>The attribution of a sentence that belongs to a turn of a transcript; null if it belongs to none.</summary>
    internal FoundAttribution? Spoken(int sentence)
    {
        if (transcript.In(sentence) is not { Source: { } speaker } spoken)
            return null;
        Cite(speaker, sentence);
        return spoken;
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
            if (FirstPerson(s) is { } person)
                return person;
        }

        return null;
    }

    /// <summary>Gives borrowed arrays back; nothing can be resolved from then on.</summary>
    public void Dispose() => names.Dispose();

    private (SourceEntity? Source, ResolvedBy By) Resolve(TokenRange mention, int sentence)
    {
        if (IsPronoun(mention))
            return Pronoun(mention, sentence);
        if (named.Find(mention) is { } source)
        {
            source.Describe(article, mention);
            source.WithOthers |= HoldsAnd(mention);
            return (source, mention.Length >= source.Name.Length && named.Holds(mention, source.Name.Length) ? ResolvedBy.Mention : ResolvedBy.Name);
        }

        return IsOwn(mention) ? Pronoun(mention, sentence) : Description(mention, sentence);
    }

    // "[Berg]'s argument", "[the commission]'s estimates": the one who argues. "The ministry's spokesman" speaks himself.
    private TokenRange Owner(TokenRange mention)
    {
        var core = DescriptionHead.Core(article, mention);
        for (var t = core.End - 1; t > core.Start; t--)
        {
            if (article.Tokens[t].Is(Words.Possessive))
                return IsSomeone(mention.Start, t) ? new TokenRange(mention.Start, t) : mention;
            if (names.At(t) is not null || (article.Classes[t] & (WordClass.SourceNoun & ~WordClass.AnyDocument)) != 0)
                break;
        }

        return mention;
    }

    // "Monday's figures" are nobody's.
    private bool IsSomeone(int start, int end)
    {
        for (var t = start; t < end; t++)
        {
            if (names.At(t) is not null || (article.Classes[t] & WordClass.SourceNoun) != 0)
                return true;
        }

        return false;
    }

    private (SourceEntity? Source, ResolvedBy By) Pronoun(TokenRange mention, int sentence) =>
        Antecedent(AnaphoricMention.Read(article, cited, mention, sentence, isPronoun: true)) is { } source
            ? (source, ResolvedBy.Pronoun) : (null, ResolvedBy.Unresolved);

    // "The minister" speaks of someone cited or named, or like "a minister" of a source of its own.
    private (SourceEntity Source, ResolvedBy By) Description(TokenRange mention, int sentence)
    {
        var read = AnaphoricMention.Read(article, cited, mention, sentence, isPronoun: false);
        var known = Words.Definite.Contains(article.Tokens[mention.Start].Lower) ? Antecedent(read) : null;
        var source = known ?? new SourceEntity(entities.Count, DescriptionHead.Core(article, mention), isName: false, (article.Classes[read.Head] & (WordClass.AnyBody | WordClass.AnyDocument)) != 0);
        if (known is null)
            entities.Add(source);
        source.Describe(article, mention);
        return (source, known is null ? ResolvedBy.Mention : ResolvedBy.Description);
    }

    private SourceEntity? Antecedent(AnaphoricMention mention)
    {
        var candidates = antecedents.For(mention);
        return choice.Choose(mention, candidates) is >= 0 and var chosen ? antecedents.Enter(candidates[chosen].Source) : null;
    }

    private bool HoldsAnd(TokenRange mention)
    {
        for (var t = mention.Start; t < mention.End; t++)
        {
            if (article.Tokens[t].Is(Words.And))
                return true;
        }

        return false;
    }

    private bool IsPronoun(TokenRange mention) =>
        mention.Length <= 2 && (article.Classes[mention.Start] & WordClass.Pronoun) != 0 && (article.Classes[mention.End - 1] & WordClass.SourceNoun) == 0;

    // "Her figures", "his research" are the person's own word; "her office", "their aunt" speak for themselves.
    private bool IsOwn(TokenRange mention) =>
        Words.Possessives.Contains(article.Tokens[mention.Start].Lower)
        && (article.Classes[DescriptionHead.Of(article, mention)] & (WordClass.SourceNoun & ~WordClass.AnyDocument)) == 0;

    private SourceEntity? FirstPerson(int sentence)
    {
        for (var t = article.First[sentence]; t < article.First[sentence + 1]; t++)
        {
            // "Senate" or "Excellency" alone is nobody's name, even where an office stands beside it.
            if (names.At(t) is { IsKnownPerson: true } person && article.Quote[t] == QuoteState.Outside
                && (person.Name.Length > 1 || (person.Classes & (WordClass.FirstName | WordClass.AnyTitle)) != 0))
                return person;
        }

        return null;
    }

    // A cue without a mention goes on with the last speaker, if that was close by.
    private (SourceEntity? Source, ResolvedBy By) Carried(int sentence) =>
        cited.Last(sentence, reach: 2) is { } last ? (last, ResolvedBy.Continuation) : (null, ResolvedBy.Unresolved);
}
