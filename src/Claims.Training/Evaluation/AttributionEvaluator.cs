namespace Claims.Training;

/// <summary>Compares found attributions with labelled spans, roles and sources.</summary>
internal static class AttributionEvaluator
{
    internal static (AttributionScores? Scores, double? SourceAccuracy) Evaluate(IReadOnlyList<LabelledArticle> articles, IReadOnlyList<ClassifiedArticle> classified)
    {
        var (tally, forms) = (new AttributionTally(), new List<bool>());
        foreach (var (article, result) in articles.Zip(classified))
        {
            foreach (var (row, sentence) in article.Sentences.Zip(result.Sentences))
            {
                var found = sentence.Attribution;
                tally.Add(row, found is not null, Text(result, found?.Cue), Text(result, found?.Mention), found?.Source, found?.Role);
                if (row.IsAttributed && found is not null && row.Form is { } form)
                    forms.Add(form == found.Form);
            }
        }

        if (tally.Roles.Count == 0)
            return (null, tally.SourceAccuracy);
        var scores = new AttributionScores
        {
            Attributed = tally.Attributed.Score(),
            Cue = tally.Cue.Score(),
            Mention = tally.Mention.Score(),
            FormAccuracy = AttributionTally.Share(forms),
            RoleMacroF1 = tally.RoleMacroF1,
            RoleAccuracy = tally.RoleAccuracy,
            SourceInSentence = AttributionTally.Share(tally.InSentence),
            SourceElsewhere = AttributionTally.Share(tally.Elsewhere),
        };
        return (scores, tally.SourceAccuracy);
    }

    private static string Text(ClassifiedArticle article, TextSpan? span) => span is { } range ? article.Article.Text[range.Start..range.End] : "";
}
