namespace Claims.Training;

/// <summary>How far a second reading agrees with the labels in use.</summary>
/// <param name="Sentences">Sentences read twice.</param>
/// <param name="Same">How many have the same label in both.</param>
/// <param name="Kappa">Cohen's kappa (1960): agreement beyond chance; 1 is perfect, 0 chance.</param>
public sealed record Agreement(int Sentences, int Same, double Kappa)
{
    /// <summary>Name of the folder beside the labelled files in which second readings stand.</summary>
    public const string Folder = "second-reading";

    internal static Agreement? Read(IEnumerable<string> paths, IReadOnlyList<LabelledArticle> articles, ICollection<string> faults)
    {
        var labels = articles.SelectMany(article => article.Sentences).ToLookup(row => (row.Article, row.Number), row => row.Label);
        var pairs = new List<(Label First, Label Second)>();
        foreach (var folder in paths.Select(path => Path.Combine(path, Folder)).Where(Directory.Exists))
        {
            foreach (var file in Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal))
                CsvTable.Read(file, ["article_id", "sentence", "label"], faults, row => Take(row, labels, pairs, faults));
        }

        return pairs.Count == 0 ? null : Of(pairs);
    }

    private static void Take(CsvTableRow row, ILookup<(string, int), Label> labels, List<(Label, Label)> pairs, ICollection<string> faults)
    {
        if (!int.TryParse(row["sentence"], out var number) || int.TryParse(row["label"], out _) || !Enum.TryParse<Label>(row["label"], out var label))
            faults.Add($"{row.Place}: sentence must be a whole number and label one of {string.Join(", ", Enum.GetNames<Label>())}.");
        else
            pairs.AddRange(labels[(row["article_id"], number)].Take(1).Select(first => (first, label)));
    }

    private static Agreement Of(List<(Label First, Label Second)> pairs)
    {
        var same = pairs.Count(pair => pair.First == pair.Second);
        var observed = Counts.Ratio(same, pairs.Count);
        var chance = Enum.GetValues<Label>().Sum(label => Counts.Ratio(pairs.Count(pair => pair.First == label), pairs.Count) * Counts.Ratio(pairs.Count(pair => pair.Second == label), pairs.Count));
        return new Agreement(pairs.Count, same, chance >= 1 ? 1 : (observed - chance) / (1 - chance));
    }
}
