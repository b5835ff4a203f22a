namespace Claims;

/// <summary>
/// The named persons and bodies of an article: each short name points to its fullest form, and every mention adds what it says of its bearer.
/// Its array is borrowed.
/// </summary>
internal sealed class NameTable : IDisposable
{
    // Two letters may stand for anything.
    private const int FewestInitials = 3;

    private readonly TokenizedArticle article;
    private readonly List<SourceEntity> entities;
    private readonly Dictionary<ulong, SourceEntity> byWord = [];
    private readonly Dictionary<ulong, SourceEntity> byName = [];

    // For each token 1 more than the number of the entity in whose name it stands; 0 outside names.
    private int[] bearers;

    private NameTable(TokenizedArticle article, List<SourceEntity> entities)
    {
        (this.article, this.entities) = (article, entities);
        bearers = Pooled.Rent<int>(article.Tokens.Length);
        bearers.AsSpan(0, article.Tokens.Length).Clear();
    }

    /// <summary>
    /// Reads all names of the article into <paramref name="entities"/>, full forms first so that a short form may stand before them, and doubtful ones last:
    /// they count where the article prints them as names elsewhere.
    /// </summary>
    internal static NameTable Create(TokenizedArticle article, List<SourceEntity> entities)
    {
        var table = new NameTable(article, entities);
        var runs = new List<NameRun>();
        for (var s = 0; s < article.Sentences.Count; s++)
            NameFinder.Find(article, article.TokensOf(s), runs);
        table.Add(runs, run => run.Name.Length > 1);
        table.Add(runs, run => run.Name.Length == 1 && !run.IsDoubtful);
        table.Add(runs, run => run.IsDoubtful && table.Known(run) is not null);
        return table;
    }

    /// <summary>The entity whose name stands in <paramref name="range"/>, the first if there are several.</summary>
    internal SourceEntity? In(TokenRange range)
    {
        for (var t = range.Start; t < range.End; t++)
        {
            if (At(t) is { } entity)
                return entity;
        }

        return null;
    }

    /// <summary>Whose name stands at <paramref name="token"/>; null if none does.</summary>
    internal SourceEntity? At(int token) => bearers[token] is > 0 and var bearer ? entities[bearer - 1] : null;

    /// <summary>Gives the array back; the table knows no tokens from then on.</summary>
    public void Dispose() => Pooled.Return(ref bearers);

    private void Add(List<NameRun> runs, Func<NameRun, bool> which)
    {
        foreach (var run in runs)
        {
            if (which(run))
                Add(run);
        }
    }

    private void Add(NameRun run)
    {
        var entity = Known(run) ?? New(run);
        entity.Rename(run.Name);
        entity.Named++;
        for (var t = run.Name.Start; t < run.Name.End; t++)
            bearers[t] = entity.Id + 1;
        entity.Describe(article, run.Name);
        entity.Describe(article, run.Before);
        if (!run.IsBody)
        {
            entity.Describe(article, Apposition.Before(article, run));
            entity.Describe(article, Apposition.After(article, run.Name.End));
        }
        else
        {
            AddAcronym(run, entity);
        }
    }

    private SourceEntity? Known(NameRun run)
    {
        if (byName.TryGetValue(Key(run.Name), out var same))
            return same;
        if (run.Name.Length > 1 && !run.IsBody)
        {
            // "J. Smith" after "John Smith" is the same, "Ann Smith" is not.
            return byWord.TryGetValue(article.Tokens[run.Name.End - 1].Exact, out var relative) && SameInitial(relative.Name, run.Name) ? relative : null;
        }

        return run.Name.Length == 1 ? byWord.GetValueOrDefault(article.Tokens[run.Name.Start].Exact) : null;
    }

    private bool SameInitial(TokenRange known, TokenRange name) =>
        known.Length > 1 && name.Length > 1 && article.Text[article.Tokens[known.Start].Start] == article.Text[article.Tokens[name.Start].Start];

    private SourceEntity New(NameRun run)
    {
        var entity = new SourceEntity(entities.Count, run.Name, isName: true, run.IsBody);
        entities.Add(entity);
        byName.TryAdd(Key(run.Name), entity);
        if (run.IsBody)
        {
            AddInitials(run.Name, entity);
            return entity;
        }

        // The surname stands last in most names, first in Chinese, Korean and Hungarian ones.
        byWord.TryAdd(article.Tokens[run.Name.End - 1].Exact, entity);
        for (var t = run.Name.Start; t < run.Name.End - 1; t++)
        {
            if (article.Tokens[t].IsName && article.Tokens[t].Span.Length > 1)
                byWord.TryAdd(article.Tokens[t].Exact, entity);
        }

        return entity;
    }

    // "National Environment Agency (NEA)": later "NEA" alone is the same body.
    private void AddAcronym(NameRun run, SourceEntity entity)
    {
        var t = run.Name.End;
        if (t + 2 >= article.Tokens.Length || !article.Tokens[t].Is(Words.OpenBracket) || !article.Tokens[t + 2].Is(Words.CloseBracket))
            return;
        if (article.Tokens[t + 1].Kind is not (TokenKind.AllCapitals or TokenKind.MixedCase))
            return;
        entity.Acronym = article.Tokens[t + 1].Exact;
        byWord[entity.Acronym] = entity;
        byName[Key(new TokenRange(t + 1, t + 2))] = entity;
    }

    // "Syrian National Army": "the SNA" is the same body, if no other name is written so.
    private void AddInitials(TokenRange name, SourceEntity entity)
    {
        var (initials, count) = (WordHash.BeginExact, 0);
        for (var t = name.Start; t < name.End; t++)
        {
            if (!article.Tokens[t].IsName)
                continue;
            initials = WordHash.Next(initials, article.Text[article.Tokens[t].Start]);
            count++;
        }

        if (count >= FewestInitials)
            byWord.TryAdd(WordHash.Finish(initials), entity);
    }

    private ulong Key(TokenRange name)
    {
        var key = 1UL;
        for (var t = name.Start; t < name.End; t++)
            key = WordHash.Combine(key, article.Tokens[t].Exact);
        return key;
    }
}
