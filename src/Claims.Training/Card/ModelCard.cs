using System.Text;

namespace Claims.Training;

/// <summary>Writes the card that stands beside a model: what it is for, how good it is, and where it errs.</summary>
internal static class ModelCard
{
    private const string RiskSource = "El-Yaniv and Wiener, JMLR 2010";

    internal static string Write(TrainingResult result, LabelledData data, HeldOut? heldOut, string model, string plot)
    {
        var text = new StringBuilder();
        var slices = Slices.Of(data.Articles, result.CrossValidated);
        text.Append($"""
            # {model}

            Labels every sentence of an English news article as OfficialStatement, ExpertAnalysis or ReportedFact and says who is cited.
            Written by `claims train`; every figure below stands in `{Path.ChangeExtension(model, ".json")}` as well. The last section says how to get each again.

            - **For**: sorting and searching news by the authority that sentences stand on; aids to readers, newsrooms and fact-checkers.
            - **Not for**: deciding whether a statement is true, or anything about a person without a human reading the sentence.
            - **Data**: {data.Articles.Count} articles, {data.Sentences} sentences, written for this project (`training-data/README.md`); {data.Phrases.Count} source phrases. SHA-256 `{data.Hash}`.
            - **Training**: seed {result.Info.Seed}, {string.Join(", ", result.Info.Packages.Select(package => $"{package.Key} {package.Value}"))}. The same data, seed and version on like hardware give the same bytes.
            - **Combination**: trees {result.Combination.TreeShare:0.00}, words {1 - result.Combination.TreeShare:0.00}; temperature {result.Combination.Temperature:0.00}{(result.Combination.Curves is null ? "" : ", then a curve for each label (isotonic regression)")}; all from out-of-fold scores.

            ## Cross-validation by article ({result.Info.Folds} folds)

            {MarkdownTables.Labels(result.Report)}

            ## Attribution in cross-validation

            {MarkdownTables.Attribution(result.Report)}

            ## Confidence

            Expected calibration error {result.Report.Ece:0.000}. Of the sentences with a confidence in each range, so many are labelled right:

            {MarkdownTables.Reliability(result.Report)}

            ![Share labelled right against confidence]({plot})

            Labelling only the sentences it is surest of ({RiskSource}):

            {MarkdownTables.Risk(RiskAtCoverage.Of(data.Articles, result.CrossValidated))}

            ## By form of attribution

            {MarkdownTables.Parts("form", slices.Form)}

            ## By length

            {MarkdownTables.Parts("sentence", slices.Length)}

            ## By place in the article

            {MarkdownTables.Parts("place", slices.Position)}

            ## By desk

            {MarkdownTables.Parts("desk", slices.Desk)}

            {Elsewhere(heldOut)}

            ## Known failures

            Invented sentences of kinds that it gets wrong, and what this model makes of them (`src/Claims.Training/Card/known-failures.txt`):

            {MarkdownTables.Failures(KnownFailure.All, result.ToClassifier())}

            ## How to get these figures again

            | figures | command |
            | --- | --- |
            | everything above | `claims train --seed {result.Info.Seed} --folds {result.Info.Folds}{(heldOut is null ? "" : $" --also {heldOut.Name}")}` with the data of the hash above |
            | labels, attribution and confidence of a file of yours | `claims evaluate FILE --model {model}` |
            | every sentence of the cross-validation, to cut it otherwise | `claims train --predictions FILE.csv` |
            | one of the known failures | `claims classify FILE.txt --model {model}` |
            | what each group of features, more articles or another trainer is worth | `claims train --study` |

            """);
        return text.ToString().ReplaceLineEndings("\n");
    }

    private static string Elsewhere(HeldOut? heldOut) => heldOut is not { Report: var report }
        ? "These articles are the project's own. On real news the figures are lower: measure on your own articles with `claims evaluate`."
        : $"""
            ## On articles that are not the project's own

            All figures above are of the project's own articles. These are of `{heldOut.Name}`, {heldOut.Articles} articles with {report.Sentences} sentences that the model was not trained on:

            {MarkdownTables.Labels(report)}

            {MarkdownTables.Attribution(report)}

            Expected calibration error {report.Ece:0.000}:

            {MarkdownTables.Reliability(report)}
            """;
}
