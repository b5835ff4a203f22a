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
        if (!HeadIsPerson(head) && LastName(new TokenRange(mention.Start, end), body: true) is { } body && !IsDocument(head, mention.Start) && !IsAnotherBody(head, end))
            return body;

        // "a spokesman, Lt. Col. John Kirby,", "the maker, Lane Laboratories,": the name follows the description.
        for (var t = end; t < mention.End; t++)
        {
            if (!article.Tokens[t - 1].Is(Words.Comma))
                continue;
            if (FirstPerson(t, mention.End) is { } later)
                return later;
            if (t == end + 1 && !HeadIsPerson(head) && names.At(t) is { } maker)
                return maker;
        }

        return null;
    }

    // The person whose name ends the phrase that begins at a token: "the retired surgeon Ann Lee", "who gave her name as Ann", but not "a former Lee trader".
    private SourceEntity? FirstPerson(int start, int end)
    {
        var isRelative = (article.Classes[start] & WordClass.Relative) != 0;
        var first = start;
        for (var t = start; t < end && (t == start || !DescriptionHead.EndsHead(article, t)); t++)
        {
            if (names.At(t) is not { IsBody: false } person)
                continue;
            first = names.At(t - 1) == person ? first : t;
            if ((t + 1 == end || DescriptionHead.EndsHead(article, t + 1)) && (!isRelative || article.Tokens[first - 1].Is(Words.As)))
                return person;
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

    // "The New York hedge fund" is not New York.
    private bool IsAnotherBody(int head, int end) =>
        head == end - 1 && article.Tokens[head].Kind == TokenKind.LowerWord && (article.Classes[head] & WordClass.AnyBody) != 0 && names.At(head) is null;

    private bool IsDocument(int head, int name) => head != name && (article.Classes[head] & WordClass.AnyDocument) != 0 && names.At(head) is null;
}
