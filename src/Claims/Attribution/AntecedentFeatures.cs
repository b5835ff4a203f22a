namespace Claims;

/// <summary>What speaks for and against a candidate's being the one whom a pronoun or a description means.</summary>
internal static class AntecedentFeatures
{
    // How many of the last citations say how often a source is cited.
    private const int Recent = 20;

    private const int MostRank = 6;
    private const int MostDistance = 10;

    /// <summary>Adds the features of one candidate.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="candidate">The candidate.</param>
    /// <param name="rank">Its place among the candidates, the nearest first, from 0.</param>
    /// <param name="like">How many candidates before it are of its sort.</param>
    /// <param name="buffer">Receives the features.</param>
    internal static void Extract(AnaphoricMention mention, Antecedent candidate, int rank, int like, FeatureBuffer buffer)
    {
        var article = mention.Article;
        var kind = (ulong)mention.Kind;
        var family = (kind * 16) + Family(mention);
        var sort = Sort(article, candidate.Source);
        var speaks = candidate.Speaks ? 1UL : 0;
        var distance = (ulong)Math.Min(mention.Sentence - candidate.Sentence, MostDistance);
        var near = (distance * 2) + speaks;
        var place = Place(article, candidate);
        var paragraphs = (ulong)Math.Min(article.Sentences[mention.Sentence].Paragraph - article.Sentences[candidate.Sentence].Paragraph, 4);
        buffer.Add(0, kind);
        buffer.Add(1, family);
        Add(2, near);
        Add(3, ((ulong)Math.Min(rank, MostRank) * 2) + speaks);
        Add(4, sort);
        Add(5, (ulong)Math.Min(like, MostRank));
        Add(6, (paragraphs * 2) + speaks);
        Add(7, place);
        Add(8, (place * 32) + distance);
        Add(9, (near * 64) + sort);
        Add(10, ((ulong)Math.Min(like, MostRank) * 64) + sort);
        Add(11, (near * 8) + paragraphs);
        Add(12, Cited(mention, candidate));
        Add(13, (Cited(mention, candidate) * 32) + distance);
        Add(14, (near * 8) + StartsParagraph(article, mention.Sentence));
        Add(15, ((ulong)Math.Min(candidate.Source.Descriptions.Length, 6) * 2) + speaks);
        var prominence = Prominence(article, candidate);
        Add(19, candidate.Source.WithOthers ? 1UL : 0);
        Add(16, prominence);
        Add(17, (prominence * 64) + sort);
        Add(18, (prominence * 8) + place);
        AddSurroundings(mention, candidate, kind, buffer);
        foreach (var bit in new ClassBits(candidate.Source.Classes & ~(WordClass.FirstName | WordClass.Determiner | WordClass.Preposition)))
        {
            buffer.Add(20, family, bit);
            foreach (var own in new ClassBits(mention.IsDescription ? mention.HeadClasses : WordClass.None))
                buffer.Add(21, own, bit);
        }

        if (mention.IsDescription)
            AddDescription(mention, candidate, sort, near, buffer);

        void Add(int feature, ulong value)
        {
            buffer.Add(feature, kind, value);
            buffer.Add(feature + 40, family, value);
        }
    }

    /// <summary>Adds what speaks for a description's being a source of its own.</summary>
    /// <param name="mention">The description.</param>
    /// <param name="candidates">How many sources it may mean otherwise.</param>
    /// <param name="buffer">Receives the features.</param>
    internal static void ExtractNone(AnaphoricMention mention, int candidates, FeatureBuffer buffer)
    {
        var article = mention.Article;
        var kind = (ulong)mention.Kind;
        var family = (kind * 16) + Family(mention);
        var (before, behind) = (mention.Head - 1, mention.Head + 1);
        buffer.Add(80, kind);
        buffer.Add(81, family);
        buffer.Add(82, kind, (ulong)candidates);
        buffer.Add(83, HeadWord(mention));
        buffer.Add(84, kind, HeadWord(mention));
        buffer.Add(85, kind, (ulong)Math.Min(mention.Range.Length, 8));
        buffer.Add(86, family, FirstWord(mention));
        buffer.Add(87, family, DescriptionHead.IsPlural(article, mention.Head) ? 1UL : 0);
        buffer.Add(88, kind, before > mention.Range.Start ? article.Tokens[before].Lower : Words.Boundary);
        buffer.Add(89, kind, behind < mention.Range.End ? article.Tokens[behind].Lower : Words.Boundary);
    }

    private static void AddDescription(AnaphoricMention mention, Antecedent candidate, ulong sort, ulong near, FeatureBuffer buffer)
    {
        var word = HeadWord(mention);
        var same = !candidate.SameWord ? 0UL : IsHead(mention.Article, candidate.Source, word) ? 2UL : 1UL;
        var kind = (ulong)mention.Kind;
        buffer.Add(30, kind, same);
        buffer.Add(31, kind, (near * 4) + same);
        buffer.Add(32, word, (sort * 4) + same);
        buffer.Add(33, word, near);
        buffer.Add(34, kind, ((ulong)Math.Min(mention.Range.Length, 8) * 4) + same);
        buffer.Add(35, kind, (SharedClasses(mention, candidate.Source) * 4) + same);
        buffer.Add(36, FirstWord(mention), (SharedClasses(mention, candidate.Source) * 32) + near);
        buffer.Add(38, (kind * 16) + Family(mention), (SharedClasses(mention, candidate.Source) * 64) + near);
        buffer.Add(37, kind, DescriptionHead.IsPlural(mention.Article, mention.Head) ? sort : 64 + sort);
    }

    // "The report" is "the auditor's report" rather than "the report's authors".
    private static bool IsHead(TokenizedArticle article, SourceEntity source, ulong word)
    {
        foreach (var phrase in source.Descriptions)
        {
            if (article.Tokens[DescriptionHead.Of(article, phrase)].Is(word))
                return true;
        }

        return false;
    }

    // "The 52-year-old" is a number.
    private static ulong HeadWord(AnaphoricMention mention) =>
        char.IsAsciiDigit(mention.Article.Word(mention.Head)[0]) ? Words.Number : mention.Article.Tokens[mention.Head].Lower;

    // "His", "her" and the like are one.
    private static ulong FirstWord(AnaphoricMention mention)
    {
        var word = mention.Article.Tokens[mention.Range.Start].Lower;
        return Words.Possessives.Contains(word) ? Words.Possessive : word;
    }

    // How often it is named, and whether the article begins with it: 32 values.
    private static ulong Prominence(TokenizedArticle article, Antecedent candidate)
    {
        var source = candidate.Source;
        var first = article.SentenceOf(source.Name.Start);
        return ((ulong)Math.Min(source.Named, 5) * 4) + (first <= 1 ? 2UL : 0) + (source.Name.Start == article.First[first] && source.Name.Length == 1 ? 1UL : 0);
    }

    // The words just before and behind the name tell a subject from the rest.
    private static void AddSurroundings(AnaphoricMention mention, Antecedent candidate, ulong kind, FeatureBuffer buffer)
    {
        if (candidate.Token < 0)
            return;
        var article = mention.Article;
        var (before, end) = (candidate.Token - 1, EndOf(article, candidate));
        var first = article.First[candidate.Sentence];
        buffer.Add(22, kind, before < first ? Words.Boundary : Kindred(article, before));
        buffer.Add(23, kind, end >= article.First[candidate.Sentence + 1] ? Words.Boundary : Kindred(article, end));
    }

    private static int EndOf(TokenizedArticle article, Antecedent candidate)
    {
        var end = candidate.Token;
        while (end < article.First[candidate.Sentence + 1] && article.Tokens[end].IsName)
            end++;
        return Math.Max(end, candidate.Token + 1);
    }

    // Small words and marks as they are, others by what they can be.
    private static ulong Kindred(TokenizedArticle article, int token)
    {
        var classes = article.Classes[token];
        if (!article.Tokens[token].IsWord || (classes & (WordClass.Preposition | WordClass.Conjunction | WordClass.Relative)) != 0)
            return article.Tokens[token].Lower;
        return (classes & WordClass.AnyCueVerb) != 0 ? 1UL : (classes & WordClass.Auxiliary) != 0 ? 2UL : (classes & WordClass.SourceNoun) != 0 ? 3UL : 4UL;
    }

    private static ulong Family(AnaphoricMention mention) => !mention.IsDescription ? 0UL : mention.HeadClasses switch
    {
        var c when (c & (WordClass.AnyOffice | WordClass.Spokesperson)) != 0 => 1,
        var c when (c & WordClass.AnyProfession) != 0 => 2,
        var c when (c & (WordClass.Company | WordClass.Bank)) != 0 => 3,
        var c when (c & (WordClass.BodyState | WordClass.BodyLaw | WordClass.BodyInternational | WordClass.CentralBank)) != 0 => 4,
        var c when (c & WordClass.AnyBody) != 0 => 5,
        var c when (c & WordClass.AnyDocument) != 0 => 6,
        var c when (c & WordClass.AnyIndividual) != 0 => 7,
        var c when (c & WordClass.Unnamed) != 0 => 8,
        _ => 9,
    };

    // Name or description, person or body, man or woman, one or many: 64 values.
    private static ulong Sort(TokenizedArticle article, SourceEntity source)
    {
        var gender = (source.CanBeMale, source.CanBeFemale) switch { (true, false) => 1UL, (false, true) => 2UL, _ => 0UL };
        var being = source.IsBody ? 1UL : source.IsKnownPerson ? 2UL : 0UL;
        var form = !source.IsName ? (DescriptionHead.IsPlural(article, DescriptionHead.Of(article, source.Name)) ? 1UL : 0UL) : source.Name.Length > 1 ? 3UL : 2UL;
        return (gender * 16) + (being * 4) + form;
    }

    /// <summary>Whether two candidates are of the same sort, so that the nearer one is in the way of the other.</summary>
    internal static bool IsLike(SourceEntity a, SourceEntity b) => a.IsBody == b.IsBody && a.IsKnownPerson == b.IsKnownPerson;

    private static ulong Place(TokenizedArticle article, Antecedent candidate) => candidate.Token < 0 ? 15UL : (candidate.Token - article.First[candidate.Sentence]) switch
    {
        <= 0 => 0UL,
        <= 2 => 1UL,
        <= 7 => 2UL,
        <= 15 => 3UL,
        _ => 4UL,
    };

    private static ulong Cited(AnaphoricMention mention, Antecedent candidate)
    {
        var last = mention.Cited.Last(mention.Sentence, int.MaxValue) == candidate.Source ? 1UL : 0;
        return ((ulong)Math.Min(mention.Cited.Times(candidate.Source, Recent), 5) * 2) + last;
    }

    private static ulong StartsParagraph(TokenizedArticle article, int sentence) =>
        sentence == 0 || article.Sentences[sentence].Paragraph != article.Sentences[sentence - 1].Paragraph ? 1UL : 0;

    // How much of what the description says of its source is known of the candidate: all, some, nothing, or something else.
    private static ulong SharedClasses(AnaphoricMention mention, SourceEntity source)
    {
        var said = WordClass.None;
        for (var t = mention.Range.Start; t < mention.Range.End; t++)
            said |= mention.Article.Classes[t];
        said &= WordClass.SourceNoun | WordClass.Nationality | WordClass.Country | WordClass.Region;
        if (said == WordClass.None)
            return 0;
        if ((said & source.Classes) != 0)
            return (said & source.Classes) == said ? 3UL : 2UL;
        return (source.Classes & WordClass.SourceNoun) != 0 ? 4UL : 1UL;
    }
}
