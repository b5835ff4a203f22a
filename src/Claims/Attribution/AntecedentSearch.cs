namespace Claims;

/// <summary>Collects whom a pronoun or a description may mean: who was cited or named shortly before it, and who was described by the same word.</summary>
internal sealed class AntecedentSearch(TokenizedArticle article, NameTable names, CitedSources cited, List<SourceEntity> entities)
{
    // How many sentences before the mention count.
    private const int Reach = 10;

    // How many candidates, citations and sources are looked at, so that the work stays linear in the article's length.
    private const int Most = 16;
    private const int Compared = 60;
    private const int ComparedEntities = 240;

    // A subject without a name stands among the first tokens of its sentence.
    private const int SubjectReach = 12;

    private readonly List<Antecedent> found = new(Most);
    private readonly Dictionary<int, SourceEntity> subjects = [];

    /// <summary>The candidates, the nearest first; valid until the next call.</summary>
    internal List<Antecedent> For(AnaphoricMention mention)
    {
        found.Clear();
        for (var s = mention.Sentence; s >= Math.Max(0, mention.Sentence - Reach) && found.Count < Most; s--)
        {
            if (s < mention.Sentence && cited.In(s) is { } speaker)
                Add(mention, speaker, s, -1, speaks: true);
            AddNamed(mention, s, article.First[s], s == mention.Sentence ? mention.Range.Start : article.First[s + 1]);
            if (s < mention.Sentence && cited.In(s) is null)
                AddSubject(mention, s);
        }

        if (mention.IsDescription)
            AddDescribed(mention);
        return found;
    }

    /// <summary>The source as the article knows it from now on: a subject that is cited for the first time becomes one of its sources.</summary>
    internal SourceEntity Enter(SourceEntity source)
    {
        if (source.Id >= 0)
            return source;
        var entered = new SourceEntity(entities.Count, source.Name, source.IsName, source.IsBody);
        entered.Describe(article, source.Name);
        entities.Add(entered);
        subjects[source.Name.Start] = entered;
        return entered;
    }

    private void AddNamed(AnaphoricMention mention, int sentence, int start, int end)
    {
        for (var t = start; t < end; t++)
        {
            if (names.At(t) is { } named && (t == start || names.At(t - 1) != named) && article.Quote[t] == QuoteState.Outside)
                Add(mention, named, sentence, t, speaks: false);
        }
    }

    // "One mother was lying in front of the van.": someone without a name, and not cited yet.
    private void AddSubject(AnaphoricMention mention, int sentence)
    {
        var (start, end) = (article.First[sentence], Math.Min(article.First[sentence] + SubjectReach, article.First[sentence + 1]));
        while (start < end && (article.Classes[start] & WordClass.Preposition) != 0)
            start = AfterComma(start, end);
        if (start >= end || (article.Classes[start] & WordClass.Pronoun) != 0)
            return;
        var (stop, head) = (start, -1);
        for (; stop < end && names.At(stop) is null && article.Quote[stop] == QuoteState.Outside && (stop == start || !DescriptionHead.EndsHead(article, stop))
            && (article.Classes[stop] & WordClass.Auxiliary) == 0 && !(head >= 0 && IsVerb(stop)); stop++)
        {
            if ((article.Classes[stop] & WordClass.SourceNoun) != 0)
                head = stop;
        }

        if (head < 0)
            return;
        var phrase = new TokenRange(start, head + 1);
        var isBody = (article.Classes[head] & (WordClass.AnyBody | WordClass.AnyDocument)) != 0;
        var classes = WordClass.None;
        for (var t = phrase.Start; t < phrase.End; t++)
            classes |= article.Classes[t];
        if (!mention.Admits(classes, isBody, withOthers: false))
            return;
        if (!subjects.TryGetValue(start, out var subject))
        {
            subject = new SourceEntity(-1, phrase, isName: false, isBody);
            subject.Describe(article, phrase);
            subjects.Add(start, subject);
        }

        Add(mention, subject, sentence, start, speaks: false);
    }

    // "The regulator [capped] what brokers may charge": the subject ends at its verb.
    private bool IsVerb(int t) => article.Tokens[t].Kind == TokenKind.LowerWord && (article.Classes[t] & WordClass.SourceNoun) == 0
        && ((article.Classes[t] & WordClass.AnyCueVerb) != 0 || Words.IrregularVerbs.Contains(article.Tokens[t].Lower) || article.Word(t).EndsWith("ed", StringComparison.Ordinal));

    private int AfterComma(int t, int end)
    {
        while (t < end && !article.Tokens[t].Is(Words.Comma))
            t++;
        return t + 1;
    }

    // Sources that were described by the same word, however far back.
    private void AddDescribed(AnaphoricMention mention)
    {
        var word = article.Tokens[mention.Head].Lower;
        if (cited.Latest(Compared, source => mention.Admits(source) && IsDescribedBy(source, word)) is { } speaker)
            Add(mention, speaker, cited.LastSentenceOf(speaker), -1, speaks: true);
        for (var e = 0; e < Math.Min(entities.Count, ComparedEntities); e++)
        {
            if (entities[e].IsName && article.Tokens[entities[e].Name.Start].Start < article.Tokens[mention.Range.Start].Start && IsDescribedBy(entities[e], word))
            {
                Add(mention, entities[e], article.SentenceOf(entities[e].Name.Start), entities[e].Name.Start, speaks: false);
                return;
            }
        }
    }

    private void Add(AnaphoricMention mention, SourceEntity source, int sentence, int token, bool speaks)
    {
        if (!mention.Admits(source))
            return;
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Source != source)
                continue;
            // The speaker of a sentence is likely to be named in it too.
            if (found[i].Sentence == sentence && found[i].Token < 0)
                found[i] = found[i] with { Token = token };
            return;
        }

        var sameWord = mention.IsDescription && IsDescribedBy(source, article.Tokens[mention.Head].Lower);
        if (sameWord || !mention.IsRelative)
            found.Add(new Antecedent(source, sentence, token, speaks, sameWord));
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
