namespace Claims.Training;

/// <summary>Counts how far attributions agree with the labelled ones, whoever found them: a model or a second reader.</summary>
internal sealed class AttributionTally
{
    internal Counts Attributed { get; } = new();

    internal Counts Cue { get; } = new();

    internal Counts Mention { get; } = new();

    /// <summary>The roles of the sentences that both hold attributed.</summary>
    internal List<(SourceRole Labelled, SourceRole Found)> Roles { get; } = [];

    /// <summary>Whether each source that its sentence names was found.</summary>
    internal List<bool> InSentence { get; } = [];

    /// <summary>Whether each source that only the rest of the article names was found.</summary>
    internal List<bool> Elsewhere { get; } = [];

    internal double RoleMacroF1 => Roles.Select(pair => pair.Labelled).Distinct().Average(role =>
    {
        var counts = new Counts();
        foreach (var (labelled, found) in Roles)
            counts.Add(labelled == role, found == role, labelled == role && found == role);
        return counts.Score().F1;
    });

    internal double RoleAccuracy => Share(Roles.ConvertAll(pair => pair.Labelled == pair.Found));

    /// <summary>The share of all sources that were found; null if none is labelled.</summary>
    internal double? SourceAccuracy => InSentence.Count + Elsewhere.Count == 0 ? null : Share([.. InSentence, .. Elsewhere]);

    /// <summary>Counts a sentence.</summary>
    /// <param name="row">Its labels.</param>
    /// <param name="attributed">Whether it was found to be attributed.</param>
    /// <param name="cue">The words found to carry the attribution, or empty.</param>
    /// <param name="mention">The words found to name the source, or empty.</param>
    /// <param name="source">The source found, or null.</param>
    /// <param name="role">The role found, or null.</param>
    internal void Add(LabelledSentence row, bool attributed, string cue, string mention, string? source, SourceRole? role)
    {
        Attributed.Add(row.IsAttributed, attributed, row.IsAttributed && attributed);
        AddSpan(Cue, row.Cue, cue);
        AddSpan(Mention, row.Mention, mention);
        if (row.IsAttributed && attributed && row.Role is { } labelled && role is { } found)
            Roles.Add((labelled, found));
        if (row.Source.Length > 0)
            (SourceMatch.IsNamedIn(row.Source, row.Text) ? InSentence : Elsewhere).Add(SourceMatch.IsSame(row.Source, source, mention));
    }

    /// <summary>The share that is right, from 0 to 1; 0 of none.</summary>
    internal static double Share(IReadOnlyCollection<bool> right) => Counts.Ratio(right.Count(value => value), right.Count);

    // A sentence has one labelled attribution; a span found where none is labelled is a false find.
    private static void AddSpan(Counts counts, string labelled, string found) =>
        counts.Add(labelled.Length > 0, found.Length > 0, labelled.Length > 0 && found.Length > 0 && SourceMatch.Overlap(labelled, found) >= 0.5);
}
