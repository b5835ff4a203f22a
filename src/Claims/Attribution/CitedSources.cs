namespace Claims;

/// <summary>Who was cited in which sentence, in reading order.</summary>
internal sealed class CitedSources
{
    private readonly List<(SourceEntity Source, int Sentence)> cited = [];

    /// <summary>Records a citation; sentences come in reading order.</summary>
    /// <param name="source">Who is cited.</param>
    /// <param name="sentence">Index of the sentence.</param>
    internal void Add(SourceEntity source, int sentence) => cited.Add((source, sentence));

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

    /// <summary>The index of the last sentence that cites a source; -1 if none does.</summary>
    internal int LastSentenceOf(SourceEntity source)
    {
        for (var i = cited.Count - 1; i >= 0; i--)
        {
            if (cited[i].Source == source)
                return cited[i].Sentence;
        }

        return -1;
    }

    /// <summary>How often a source was cited among the last <paramref name="count"/> citations.</summary>
    internal int Times(SourceEntity source, int count)
    {
        var times = 0;
        for (var i = cited.Count - 1; i >= Math.Max(0, cited.Count - count); i--)
            times += cited[i].Source == source ? 1 : 0;
        return times;
    }

    /// <summary>The last source cited, if that is no more than <paramref name="reach"/> sentences before.</summary>
    internal SourceEntity? Last(int sentence, int reach) => cited.Count > 0 && (long)sentence - cited[^1].Sentence <= reach ? cited[^1].Source : null;

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
}
