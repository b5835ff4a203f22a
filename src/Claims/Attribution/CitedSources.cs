namespace Claims;

/// <summary>Who was cited in which sentence, in reading order.</summary>
internal sealed class CitedSources
{
    private readonly List<(SourceEntity Source, int Sentence, bool WithOthers)> cited = [];

    /// <summary>Records a citation; sentences come in reading order.</summary>
    /// <param name="source">Who is cited.</param>
    /// <param name="sentence">Index of the sentence.</param>
    /// <param name="withOthers">Whether the source is cited together with others.</param>
    internal void Add(SourceEntity source, int sentence, bool withOthers) => cited.Add((source, sentence, withOthers));

    /// <summary>Whether the source cited in a sentence is cited together with others.</summary>
    internal bool IsWithOthers(int sentence)
    {
        for (var i = cited.Count - 1; i >= 0 && cited[i].Sentence >= sentence; i--)
        {
            if (cited[i].Sentence == sentence)
                return cited[i].WithOthers;
        }

        return false;
    }

    /// <summary>The source cited in a sentence; null if there is none.</summary>
    internal SourceEntity? In(int sentence)
    {
        for (var i = cited.Count - 1; i >= 0 && cited[i].Sentence >= sentence; i--)
        {
            if (cited[i].Sentence == sentence)
                return cited[i].Source;
        }

        return null;
    }

    /// <summary>The last source cited, if that is no more than <paramref name="reach"/> sentences before.</summary>
    internal SourceEntity? Last(int sentence, int reach) => cited.Count > 0 && sentence - cited[^1].Sentence <= reach ? cited[^1].Source : null;

    /// <summary>The latest of the last <paramref name="count"/> citations whose source fits; null if none does.</summary>
    internal SourceEntity? Latest(int count, Func<SourceEntity, bool> fits)
    {
        for (var i = cited.Count - 1; i >= Math.Max(0, cited.Count - count); i--)
        {
            if (fits(cited[i].Source))
                return cited[i].Source;
        }

        return null;
    }

    /// <summary>The latest source cited within <paramref name="reach"/> sentences that fits; null if none does.</summary>
    internal SourceEntity? Within(int sentence, int reach, Func<SourceEntity, bool> fits)
    {
        for (var i = cited.Count - 1; i >= 0 && sentence - cited[i].Sentence <= reach; i--)
        {
            if (fits(cited[i].Source))
                return cited[i].Source;
        }

        return null;
    }
}
