namespace Claims;

/// <summary>What the words that describe a source, and those that it is cited with, say of its standing.</summary>
internal static class StandingFeatures
{
    /// <summary>The kind of feature that pairs what the head is with what the body is that it belongs to.</summary>
    internal const int HeadAndBody = 326;

    // What a source is cited for after this many sentences says nothing new.
    private const int MostCitations = 40;

    private enum Zone { Head, Body, Clause }

    private const WordClass NameOnly = WordClass.FirstName | WordClass.Male | WordClass.Female;

    /// <summary>Adds all that an article says of a source and cites it for.</summary>
    internal static void OfSource(ArticleAttributions attributions, SourceEntity source, FeatureBuffer buffer)
    {
        foreach (var phrase in source.Descriptions)
            Extract(attributions.Text, phrase, buffer);
        foreach (var sentence in source.Citations[..Math.Min(source.Citations.Length, MostCitations)])
            AddCitation(attributions, sentence, buffer);
    }

    /// <summary>Adds what a mention and its sentence say of the source.</summary>
    internal static void OfMention(ArticleAttributions attributions, TokenRange mention, FeatureBuffer buffer)
    {
        Extract(attributions.Text, mention, buffer);
        AddCitation(attributions, attributions.Text.SentenceOf(mention.Start), buffer);
    }

    // Officials announce, experts estimate and a witness says "I".
    private static void AddCitation(ArticleAttributions attributions, int sentence, FeatureBuffer buffer)
    {
        if (attributions.Found[sentence] is not { } found)
            return;
        var article = attributions.Text;
        for (var t = found.Cue?.Start ?? 0; t < (found.Cue?.End ?? 0); t++)
            buffer.Add(341, article.Tokens[t].Lower);
        buffer.Add(342, (ulong)found.Form);
        var tokens = article.TokensOf(sentence);
        for (var t = tokens.Start; t < tokens.End; t++)
        {
            if (article.Tokens[t].IsWord || article.Tokens[t].Kind == TokenKind.Number)
                buffer.Add(343, Word(article, t));
            buffer.AddClasses(344, article.Classes[t] & ~NameOnly);
        }
    }

    /// <summary>Adds the features of one phrase; several phrases of the same source are pooled in one buffer.</summary>
    internal static void Extract(TokenizedArticle article, TokenRange phrase, FeatureBuffer buffer)
    {
        if (phrase.IsEmpty)
            return;
        AddHead(article, phrase, buffer);
        var zone = Zone.Head;
        var (previous, verb) = (Words.Boundary, 0UL);
        for (var t = phrase.Start; t < phrase.End; t++)
        {
            verb = zone == Zone.Clause && verb == 0 && IsVerbOfClause(article, t) ? article.Tokens[t].Lower : verb;
            zone = Next(article, phrase, t, zone);
            var word = Word(article, t);
            buffer.Add(300 + (int)zone, word);
            buffer.Add(304, WordHash.Combine(previous, word));
            buffer.AddClasses(306 + (int)zone, article.Classes[t] & ~NameOnly);
            if (verb != 0)
                AddPairs(331, verb, article.Classes[t] & WordClass.SourceNoun, buffer);
            AddSuffix(article, t, zone, buffer);
            previous = word;
        }
    }

    private static void AddHead(TokenizedArticle article, TokenRange phrase, FeatureBuffer buffer)
    {
        var head = DescriptionHead.Of(article, phrase);
        var word = Word(article, head);
        buffer.Add(320, word);
        buffer.AddClasses(321, article.Classes[head] & ~NameOnly);
        buffer.Add(322, Word(article, phrase.Start));
        buffer.Add(323, (ulong)Math.Min(phrase.Length, 8));
        buffer.Add(324, (ulong)article.Tokens[head].Kind);
        buffer.Add(328, NameForm(article, phrase));
        var body = BodyBehind(article, head, phrase.End);
        foreach (var bit in new ClassBits(body))
        {
            buffer.Add(325, WordHash.Combine(word, bit));
            foreach (var own in new ClassBits(article.Classes[head] & WordClass.SourceNoun))
                buffer.Add(HeadAndBody, WordHash.Combine(own, bit));
        }

        foreach (var bit in new ClassBits(Owner(article, phrase.Start)))
        {
            buffer.Add(332, word, bit);
            foreach (var own in new ClassBits(article.Classes[head] & WordClass.SourceNoun))
                buffer.Add(333, own, bit);
        }

        // "former", "retired", "deputy" turn what the head says.
        for (var t = phrase.Start; t < head; t++)
            AddPairs(330, Word(article, t), article.Classes[head] & WordClass.SourceNoun, buffer);
        foreach (var bit in new ClassBits(ClassesBefore(article, phrase.Start, head)))
        {
            foreach (var own in new ClassBits(article.Classes[head] & WordClass.SourceNoun))
                buffer.Add(327, WordHash.Combine(own, bit));
        }
    }

    private static void AddPairs(int kind, ulong word, WordClass classes, FeatureBuffer buffer)
    {
        foreach (var bit in new ClassBits(classes))
            buffer.Add(kind, word, bit);
    }

    // "who [teaches] law", "who has [run] the museum"
    private static bool IsVerbOfClause(TokenizedArticle article, int t) =>
        article.Tokens[t].Kind == TokenKind.LowerWord && (article.Classes[t] & (WordClass.Auxiliary | WordClass.Adverb | WordClass.Pronoun | WordClass.Determiner)) == 0;

    // A name without a first name is likelier to be a body's.
    private static ulong NameForm(TokenizedArticle article, TokenRange phrase)
    {
        var (names, first, plain) = (0, false, false);
        for (var t = phrase.Start; t < phrase.End; t++)
        {
            names += article.Tokens[t].IsName ? 1 : 0;
            first |= (article.Classes[t] & WordClass.FirstName) != 0 && article.Tokens[t].IsName;
            plain |= article.Tokens[t].Kind == TokenKind.LowerWord;
        }

        return (ulong)((Math.Min(names, 4) * 4) + (first ? 2 : 0) + (plain ? 1 : 0));
    }

    // The kind of the body that the head belongs to: "director of the [museum]", "economist at [Nordbank]". Behind the comma after a body stands what it is itself.
    private static WordClass BodyBehind(TokenizedArticle article, int head, int end)
    {
        var found = WordClass.None;
        var isBody = (article.Classes[head] & WordClass.AnyBody) != 0;
        for (var t = head + 1; t < end && (article.Classes[t] & WordClass.Relative) == 0 && !(isBody && article.Tokens[t].Is(Words.Comma)); t++)
            found |= article.Classes[t] & (WordClass.AnyBody | WordClass.Country | WordClass.GovernmentMetonym);
        return found;
    }

    // The kind of the body that "its leader" or "their spokesman" belongs to: the first one of the sentence, else of the one before, which is most often its subject.
    private static WordClass Owner(TokenizedArticle article, int start)
    {
        if (!Words.Its.Contains(article.Tokens[start].Lower))
            return WordClass.None;
        var sentence = article.SentenceOf(start);
        var found = FirstBody(article, article.First[sentence], start);
        return found == 0 && sentence > 0 ? FirstBody(article, article.First[sentence - 1], article.First[sentence]) : found;
    }

    private static WordClass FirstBody(TokenizedArticle article, int start, int end)
    {
        for (var t = start; t < end; t++)
        {
            var body = article.Classes[t] & (WordClass.AnyBody | WordClass.GovernmentMetonym);
            if (body != 0)
                return body;
        }

        return WordClass.None;
    }

    private static WordClass ClassesBefore(TokenizedArticle article, int start, int head)
    {
        var found = WordClass.None;
        for (var t = start; t < head; t++)
            found |= article.Classes[t] & (WordClass.SourceNoun | WordClass.Nationality | WordClass.Country);
        return found;
    }

    private static Zone Next(TokenizedArticle article, TokenRange phrase, int t, Zone zone)
    {
        if (zone == Zone.Clause || (article.Classes[t] & WordClass.Relative) != 0)
            return Zone.Clause;
        if (article.Tokens[t].Is(Words.Comma))
            return Zone.Head;
        return t > phrase.Start && DescriptionHead.EndsHead(article, t) ? Zone.Body : zone;
    }

    private static void AddSuffix(TokenizedArticle article, int t, Zone zone, FeatureBuffer buffer)
    {
        var word = article.Word(t);
        if (article.Tokens[t].Kind != TokenKind.LowerWord || word.Length < 6)
            return;
        buffer.Add(312 + (int)zone, WordHash.Lower(word[^3..]));
        buffer.Add(316 + (int)zone, WordHash.Lower(word[^5..]));
    }

    // Names of persons are all alike: the model must not learn the people of its training articles.
    private static ulong Word(TokenizedArticle article, int t)
    {
        var token = article.Tokens[t];
        if (token.Kind == TokenKind.Number)
            return Words.Number;
        return token.IsName && (article.Classes[t] & ~NameOnly) == 0 ? Words.Name : token.Lower;
    }
}
