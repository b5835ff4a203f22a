namespace Claims.Training;

/// <summary>Lists what a model got wrong, for people who improve it.</summary>
public static class ErrorList
{
    /// <summary>The wrongly labelled sentences, the most confident first, one text each.</summary>
    /// <param name="articles">Labelled articles.</param>
    /// <param name="classified">The same articles in the same order, as classified.</param>
    public static IEnumerable<string> Of(IReadOnlyList<LabelledArticle> articles, IReadOnlyList<ClassifiedArticle> classified) => Evaluator
        .Pairs(articles, classified)
        .Where(pair => pair.Labelled.Label != pair.Found.Label)
        .OrderByDescending(pair => pair.Found.Confidence)
        .Select(pair => Text(pair.Labelled, pair.Found));

    private static string Text(LabelledSentence labelled, ClassifiedSentence found) => $"""

        {labelled.Place} {labelled.Article} {labelled.Number}: {labelled.Text}
          labelled {labelled.Label}: source '{labelled.Source}', mention '{labelled.Mention}', cue '{labelled.Cue}', {labelled.Role}
          found    {found.Label} {found.Confidence:0.00}: {Text(found.Attribution)}
        """;

    private static string Text(Attribution? attribution) => attribution is null
        ? "not attributed"
        : $"source '{attribution.Source}', mention {(attribution.Mention is null ? "none" : "found")}, cue {(attribution.Cue is null ? "none" : "found")}, "
            + $"{attribution.Role} by '{attribution.Evidence}', {attribution.ResolvedBy}, {attribution.Form}";
}
