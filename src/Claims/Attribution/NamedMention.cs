namespace Claims;

/// <summary>Finds the person or body whose name heads a mention.</summary>
internal sealed class NamedMention(TokenizedArticle article, NameTable names)
{
    /// <summary>Whether a mention holds at least so many tokens of names.</summary>
    internal bool Holds(TokenRange mention, int nameLength)
    {
        var length = 0;
        for (var t = mention.Start; t < mention.End; t++)
            length += names.At(t) is not null ? 1 : 0;
        return length >= nameLength;
    }

    /// <summary>Whom a mention names; null if it only describes.</summary>
    /// <remarks>The last name before the first comma or preposition heads the mention ("the carmaker's biggest investor Lane Gifford"), a person before a body.</remarks>
    internal SourceEntity? Find(TokenRange mention)
    {
        var end = mention.Start + 1;
        while (end < mention.End && (!DescriptionHead.EndsHead(article, end) || names.At(end) is { } inside && inside == names.At(end - 1)))
            end++;
        if (LastName(new TokenRange(mention.Start, end), body: false) is { } person)
            return person;
        var head = DescriptionHead.Of(article, mention);
        if (!HeadIsPerson(head) && LastName(new TokenRange(mention.Start, end), body: true) is { } body && !IsDocument(head, mention.Start))
            return body;

        // "a spokesman, John Kirby,", "the maker, Lane Laboratories,": the name follows the description.
        for (var t = end; t < mention.End; t++)
        {
            if (article.Tokens[t - 1].Is(Words.Comma) && names.At(t) is { } later && (!later.IsBody || (t == end + 1 && !HeadIsPerson(head))))
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
}
