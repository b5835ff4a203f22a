namespace Claims.Training;

/// <summary>What <see cref="DataLint"/> found.</summary>
/// <param name="Faults">What makes the data unusable, one line each with file and line.</param>
/// <param name="Warnings">What a person should look at, one line each.</param>
/// <param name="Labels">Number of sentences of each label.</param>
/// <param name="Articles">Number of articles.</param>
/// <param name="Sentences">Number of sentences.</param>
/// <param name="Agreement">Agreement with second readings; null if there are none.</param>
/// <param name="Attributions">Agreement with second readings of attributions; null if there are none.</param>
public sealed record LintReport(
    IReadOnlyList<string> Faults,
    IReadOnlyList<string> Warnings,
    IReadOnlyDictionary<Label, int> Labels,
    int Articles,
    int Sentences,
    Agreement? Agreement,
    AttributionAgreement? Attributions);

/// <summary>Looks through labelled data: form, duplicates, contradictions, spans, balance.</summary>
public static class DataLint
{
    // Shorter sentences ("Read more", "She laughed.") may well occur twice.
    private const int ShortestDuplicate = 7;

    // Two articles that share this many words in a row were not written apart.
    private const int SharedWords = 8;

    /// <summary>Looks through files and folders.</summary>
    /// <param name="paths">Files or folders of labelled data.</param>
    public static LintReport Check(IReadOnlyList<string> paths)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var faults = new List<string>();
        var data = LabelledData.Read(paths, faults);
        var rows = data.Articles.SelectMany(article => article.Sentences).ToArray();
        var warnings = Duplicates(rows).Concat(SharedPassages(data.Articles)).Concat(Spans(rows)).Concat(Balance(rows)).ToArray();
        return new LintReport(
            faults,
            warnings,
            Enum.GetValues<Label>().ToDictionary(label => label, label => rows.Count(row => row.Label == label)),
            data.Articles.Count,
            rows.Length,
            Agreement.Read(paths, data.Articles, faults),
            AttributionAgreement.Read(paths, data.Articles, faults));
    }

    private static IEnumerable<string> Duplicates(LabelledSentence[] rows)
    {
        foreach (var same in rows.GroupBy(row => row.Text.Trim(), StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1))
        {
            var (first, second) = (same.First(), same.Skip(1).First());
            if (first.Text.Split(' ').Length < ShortestDuplicate)
                continue;
            yield return same.Select(row => row.Label).Distinct().Count() > 1
                ? $"{second.Place}: the same sentence stands at {first.Place} with another label ({first.Label}, here {second.Label})."
                : $"{second.Place}: the same sentence stands at {first.Place}.";
        }
    }

    private static IEnumerable<string> SharedPassages(IReadOnlyList<LabelledArticle> articles)
    {
        var seen = new Dictionary<ulong, (LabelledSentence Row, int Article)>();
        var reported = new HashSet<(int, int)>();
        for (var a = 0; a < articles.Count; a++)
        {
            foreach (var row in articles[a].Sentences)
            {
                foreach (var gram in Grams(row.Text))
                {
                    if (seen.TryGetValue(gram, out var other) && other.Article != a && reported.Add((other.Article, a)))
                        yield return $"{row.Place}: shares {SharedWords} words in a row with {other.Row.Place}.";
                    seen.TryAdd(gram, (row, a));
                }
            }
        }
    }

    private static IEnumerable<ulong> Grams(string text)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(text, new TextSpan(0, text.Length), tokens);
        var words = tokens.Where(token => token.IsWord || token.Kind == TokenKind.Number).Select(token => token.Lower).ToArray();
        for (var i = 0; i + SharedWords <= words.Length; i++)
            yield return words.AsSpan(i, SharedWords).ToArray().Aggregate(1UL, WordHash.Combine);
    }

    private static IEnumerable<string> Spans(LabelledSentence[] rows)
    {
        foreach (var row in rows)
        {
            if (row.Label != Label.ReportedFact && row.Source.Length == 0)
                yield return $"{row.Place}: {row.Label} without a source; name the fullest form that the article gives.";
            else if (row.Cue.Length > 0 && row.Role is null)
                yield return $"{row.Place}: a cue without a role.";
        }
    }

    private static IEnumerable<string> Balance(LabelledSentence[] rows)
    {
        foreach (var label in Enum.GetValues<Label>())
        {
            var share = Counts.Ratio(rows.Count(row => row.Label == label), rows.Length);
            if (rows.Length > 0 && share < 0.1)
                yield return $"only {share:P0} of the sentences are {label}; a model learns a label from at least a tenth.";
        }
    }
}
