namespace Claims.Training;

/// <summary>Compares found attributions with labelled spans, roles and sources.</summary>
internal static class AttributionEvaluator
{
    internal static (AttributionScores? Scores, double? SourceAccuracy) Evaluate(IReadOnlyList<LabelledArticle> articles, IReadOnlyList<ClassifiedArticle> classified)
    {
        var (attributed, cue, mention, forms, roles) = (new Counts(), new Counts(), new Counts(), new List<bool>(), new List<(SourceRole Labelled, SourceRole Found)>());
        var (inSentence, elsewhere) = (new List<bool>(), new List<bool>());
        foreach (var (article, result) in articles.Zip(classified))
        {
            foreach (var (row, sentence) in article.Sentences.Zip(result.Sentences))
            {
                var found = sentence.Attribution;
                attributed.Add(row.IsAttributed, found is not null, row.IsAttributed && found is not null);
                AddSpan(cue, row.Cue, Text(result, found?.Cue));
                AddSpan(mention, row.Mention, Text(result, found?.Mention));
                if (row.IsAttributed && found is not null && row.Role is { } role)
                    roles.Add((role, found.Role));
                if (row.IsAttributed && found is not null && row.Form is { } form)
                    forms.Add(form == found.Form);
                if (row.Source.Length > 0)
                    (SourceMatch.IsNamedIn(row.Source, row.Text) ? inSentence : elsewhere).Add(SourceMatch.IsSame(row.Source, found?.Source, Text(result, found?.Mention)));
            }
        }

        var all = inSentence.Concat(elsewhere).ToArray();
        if (roles.Count == 0)
            return (null, all.Length == 0 ? null : Share(all));
        var scores = new AttributionScores
        {
            Attributed = attributed.Score(),
            Cue = cue.Score(),
            Mention = mention.Score(),
            FormAccuracy = Share(forms),
            RoleMacroF1 = MacroF1(roles),
            RoleAccuracy = Share(roles.Select(pair => pair.Labelled == pair.Found).ToArray()),
            SourceInSentence = Share(inSentence),
            SourceElsewhere = Share(elsewhere),
        };
        return (scores, all.Length == 0 ? null : Share(all));
    }

    private static string Text(ClassifiedArticle article, TextSpan? span) => span is { } range ? article.Article.Text[range.Start..range.End] : "";

    private static void AddSpan(Counts counts, string labelled, string found)
    {
        // A sentence has one labelled attribution; a span found where none is labelled is a false find.
        counts.Add(labelled.Length > 0, found.Length > 0, labelled.Length > 0 && found.Length > 0 && SourceMatch.Overlap(labelled, found) >= 0.5);
    }

    private static double Share(IReadOnlyCollection<bool> right) => Counts.Ratio(right.Count(value => value), right.Count);

    private static double MacroF1(List<(SourceRole Labelled, SourceRole Found)> roles) => roles.Select(pair => pair.Labelled).Distinct().Average(role =>
    {
        var counts = new Counts();
        foreach (var (labelled, found) in roles)
            counts.Add(labelled == role, found == role, labelled == role && found == role);
        return counts.Score().F1;
    });
}
