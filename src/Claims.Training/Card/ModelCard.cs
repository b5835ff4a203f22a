using System.Text;

namespace Claims.Training;

/// <summary>Writes the card that stands beside a model: what it is for, how good it is, and where it errs.</summary>
internal static class ModelCard
{
    internal static string Write(TrainingResult result, LabelledData data, string model)
    {
        var text = new StringBuilder();
        text.Append($"""
            # {model}

            Labels every sentence of an English news article as OfficialStatement, ExpertAnalysis or ReportedFact and says who is cited.
            Written by `claims train`; every figure below is printed by it and stands in `{Path.ChangeExtension(model, ".json")}` as well.

            - **For**: sorting and searching news by the authority that sentences stand on; aids to readers, newsrooms and fact-checkers.
            - **Not for**: deciding whether a statement is true, or anything about a person without a human reading the sentence.
            - **Data**: {data.Articles.Count} articles, {data.Sentences} sentences, written for this project (`training-data/README.md`); {data.Phrases.Count} source phrases. SHA-256 `{data.Hash}`.
            - **Training**: seed {result.Info.Seed}, {string.Join(", ", result.Info.Packages.Select(package => $"{package.Key} {package.Value}"))}. The same data, seed and version on like hardware give the same bytes.
            - **Combination**: trees {result.Combination.TreeShare:0.00}, words {1 - result.Combination.TreeShare:0.00}; temperature {result.Combination.Temperature:0.00}.

            ## Cross-validation by article ({result.Info.Folds} folds)

            {MarkdownTables.Labels(result.Report)}

            ## Attribution in cross-validation

            {MarkdownTables.Attribution(result.Report)}

            ## Confidence

            Expected calibration error {result.Report.Ece:0.000}. Of the sentences with a confidence in each range, so many are labelled right:

            {MarkdownTables.Reliability(result.Report)}

            ## By desk

            {MarkdownTables.Desks(data, result)}

            These articles are the project's own. On real news the figures are lower: measure on your own articles with `claims evaluate`.

            """);
        return text.ToString().ReplaceLineEndings("\n");
    }
}
