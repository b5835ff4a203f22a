namespace Claims.Training;

/// <summary>How far a reader who saw nothing but the text agrees with the labelled attributions: what a model can be measured against. The figures are those of <see cref="AttributionScores"/>.</summary>
/// <param name="Sentences">Sentences read twice.</param>
/// <param name="SameLabel">How many have the same label in both.</param>
/// <param name="Attributed">F1 of being attributed or not.</param>
/// <param name="Cue">F1 of the cue.</param>
/// <param name="Mention">F1 of the mention.</param>
/// <param name="RoleMacroF1">Macro F1 of the role.</param>
/// <param name="SourceInSentence">Accuracy of the source where the sentence names it.</param>
/// <param name="SourceElsewhere">Accuracy of the source where only the rest of the article names it.</param>
public sealed record AttributionAgreement(
    int Sentences, int SameLabel, double Attributed, double Cue, double Mention, double RoleMacroF1, double SourceInSentence, double SourceElsewhere)
{
    private static readonly string[] Columns = ["article_id", "sentence", "label", "role", "source", "mention", "cue"];

    /// <summary>Name of the folder, in that of the second readings, in which readings of attributions stand.</summary>
    public const string Folder = "attributions";

    internal static AttributionAgreement? Read(IEnumerable<string> paths, IReadOnlyList<LabelledArticle> articles, ICollection<string> faults)
    {
        var labelled = articles.SelectMany(article => article.Sentences).ToLookup(row => (row.Article, row.Number));
        var (tally, sentences, same) = (new AttributionTally(), 0, 0);
        foreach (var folder in paths.Select(path => Path.Combine(path, Agreement.Folder, Folder)).Where(Directory.Exists))
        {
            foreach (var file in Directory.GetFiles(folder, "*.csv").Order(StringComparer.Ordinal))
                CsvTable.Read(file, Columns, faults, Take);
        }

        return tally.Roles.Count == 0 ? null : new AttributionAgreement(
            sentences, same, tally.Attributed.Score().F1, tally.Cue.Score().F1, tally.Mention.Score().F1, tally.RoleMacroF1,
            AttributionTally.Share(tally.InSentence), AttributionTally.Share(tally.Elsewhere));

        void Take(CsvTableRow row)
        {
            var role = Named<SourceRole>(row["role"]);
            if (!int.TryParse(row["sentence"], out var number) || Named<Label>(row["label"]) is not { } label || (role is null && row["role"].Length > 0))
            {
                faults.Add($"{row.Place}: sentence must be a whole number, label one of {string.Join(", ", Enum.GetNames<Label>())}, and role empty or one of "
                    + $"{string.Join(", ", Enum.GetNames<SourceRole>()).ToLowerInvariant()}.");
                return;
            }

            foreach (var first in labelled[(row["article_id"], number)].Take(1))
            {
                sentences++;
                same += first.Label == label ? 1 : 0;
                tally.Add(first, role is not null, row["cue"], row["mention"], row["source"].Length > 0 ? row["source"] : null, role);
            }
        }
    }

    // A number is no name.
    private static T? Named<T>(string text)
        where T : struct, Enum => !int.TryParse(text, out _) && Enum.TryParse<T>(text, ignoreCase: true, out var value) ? value : null;
}
