namespace Claims;

/// <summary>What kind of words point to a source without naming it.</summary>
internal enum AnaphorKind
{
    He,
    She,
    It,
    They,

    /// <summary>"I", "one", "who" and the like.</summary>
    OtherPronoun,

    /// <summary>"the ministry", "the company, which ...".</summary>
    BareDefinite,

    /// <summary>"the ministry in Paris", "his lawyer".</summary>
    FullDefinite,
}

/// <summary>A pronoun or a definite description, which points to a source.</summary>
/// <param name="Article">The article.</param>
/// <param name="Cited">Who was cited so far.</param>
/// <param name="Range">Its tokens.</param>
/// <param name="Sentence">Index of its sentence.</param>
/// <param name="Kind">What kind of words they are.</param>
/// <param name="Head">The token of the noun that heads a description; of a pronoun the pronoun.</param>
internal readonly record struct AnaphoricMention(TokenizedArticle Article, CitedSources Cited, TokenRange Range, int Sentence, AnaphorKind Kind, int Head)
{
    private const WordClass Person = WordClass.AnyOffice | WordClass.AnyProfession | WordClass.AnyIndividual;

    /// <summary>Reads a mention that the table of names does not know.</summary>
    /// <param name="article">The article.</param>
    /// <param name="cited">Who was cited so far.</param>
    /// <param name="mention">Its tokens.</param>
    /// <param name="sentence">Index of its sentence.</param>
    /// <param name="isPronoun">Whether it is a pronoun or somebody's own word ("his figures").</param>
    internal static AnaphoricMention Read(TokenizedArticle article, CitedSources cited, TokenRange mention, int sentence, bool isPronoun)
    {
        var head = isPronoun ? mention.Start : DescriptionHead.Of(article, mention);
        return new AnaphoricMention(article, cited, mention, sentence, isPronoun ? OfPronoun(article.Tokens[mention.Start].Lower) : OfDescription(article, mention, head), head);
    }

    internal bool IsDescription => Kind >= AnaphorKind.BareDefinite;

    /// <summary>Whether it is a relative of somebody: "his wife" is whoever was called a wife before, and never the man himself.</summary>
    internal bool IsRelative => IsDescription && (HeadClasses & WordClass.Relation) != 0 && Words.Possessives.Contains(Article.Tokens[Range.Start].Lower);

    /// <summary>The kinds of source that the head of a description names.</summary>
    internal WordClass HeadClasses => Article.Classes[Head] & WordClass.SourceNoun;

    /// <summary>Whether the mention may speak of that source at all: a man is no "she", "the ministry" no person.</summary>
    internal bool Admits(SourceEntity source) => Admits(source.Classes, source.IsBody, source.WithOthers);

    /// <summary>The same of a source of which only its words are known.</summary>
    internal bool Admits(WordClass classes, bool isBody, bool withOthers) => Kind switch
    {
        AnaphorKind.He => !isBody && SourceEntity.CanBe(WordClass.Male, classes),
        AnaphorKind.She => !isBody && SourceEntity.CanBe(WordClass.Female, classes),
        // "The miner Huancarumi" and "the broker Religo" are firms.
        AnaphorKind.It => isBody || (classes & (WordClass.FirstName | WordClass.AnyTitle)) == 0,
        AnaphorKind.They => isBody || withOthers || (classes & (WordClass.FirstName | WordClass.AnyTitle)) == 0,
        AnaphorKind.OtherPronoun => true,
        // "Company" and "guard" stand in lists of offices, too; what is also a body's noun speaks of a body.
        _ => (HeadClasses & WordClass.AnyBody) != 0 ? !SourceEntity.IsPerson(classes, isBody) : (HeadClasses & Person) == 0 || !isBody,
    };

    private static AnaphorKind OfPronoun(ulong word) =>
        Words.He.Contains(word) ? AnaphorKind.He
        : Words.She.Contains(word) ? AnaphorKind.She
        : Words.It.Contains(word) ? AnaphorKind.It
        : Words.They.Contains(word) ? AnaphorKind.They
        : AnaphorKind.OtherPronoun;

    private static AnaphorKind OfDescription(TokenizedArticle article, TokenRange mention, int head)
    {
        var bare = !Words.Possessives.Contains(article.Tokens[mention.Start].Lower) && (head + 1 >= mention.End || article.Tokens[head + 1].Is(Words.Comma)
            || (article.Classes[head + 1] & WordClass.Relative) != 0);
        for (var t = mention.Start + 1; t < head && bare; t++)
            bare = !article.Tokens[t].Is(Words.Possessive);
        return bare ? AnaphorKind.BareDefinite : AnaphorKind.FullDefinite;
    }
}
