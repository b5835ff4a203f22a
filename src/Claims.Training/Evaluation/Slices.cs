namespace Claims.Training;

/// <summary>Figures of a part of the sentences.</summary>
/// <param name="Name">Which part.</param>
/// <param name="Sentences">How many sentences it has.</param>
/// <param name="Accuracy">Share labelled right, from 0 to 1.</param>
/// <param name="F1">F1 of each label that occurs in it, from 0 to 1.</param>
public sealed record Slice(string Name, int Sentences, double Accuracy, IReadOnlyDictionary<string, double> F1)
{
    /// <summary>Mean F1 of the three labels; null where one does not occur.</summary>
    public double? MacroF1 => F1.Count == Enum.GetValues<Label>().Length ? F1.Values.Average() : null;
}

/// <summary>Cuts the sentences of classified articles into parts: by desk, by form of attribution, by length, by place.</summary>
public sealed record Slices
{
    /// <summary>By the file that the article stands in.</summary>
    public required IReadOnlyList<Slice> Desk { get; init; }

    /// <summary>By how the data say that the source's words are given.</summary>
    public required IReadOnlyList<Slice> Form { get; init; }

    /// <summary>By number of words between blanks.</summary>
    public required IReadOnlyList<Slice> Length { get; init; }

    /// <summary>By place in the article.</summary>
    public required IReadOnlyList<Slice> Position { get; init; }

    /// <summary>Cuts.</summary>
    /// <param name="articles">Labelled articles.</param>
    /// <param name="classified">The same articles in the same order, as classified.</param>
    public static Slices Of(IReadOnlyList<LabelledArticle> articles, IReadOnlyList<ClassifiedArticle> classified)
    {
        ArgumentNullException.ThrowIfNull(articles);
        ArgumentNullException.ThrowIfNull(classified);
        var cases = articles.Zip(classified).SelectMany(pair => pair.First.Sentences.Select((row, s) => new Case(pair.First, s, row, pair.Second.Sentences[s].Label))).ToArray();
        return new Slices { Desk = Cut(cases, DeskOf), Form = Cut(cases, FormOf), Length = Cut(cases, LengthOf), Position = Cut(cases, PositionOf) };
    }

    private static Slice[] Cut(Case[] cases, Func<Case, (int Order, string Name)> part) =>
        [.. cases.GroupBy(part).OrderBy(group => group.Key.Order).ThenBy(group => group.Key.Name, StringComparer.Ordinal).Select(group => Measure(group.Key.Name, group))];

    private static Slice Measure(string name, IEnumerable<Case> cases)
    {
        var counts = Confusion.Of(cases.Select(one => (one.Row.Label, one.Found)));
        var f1 = Enum.GetValues<Label>().Where(label => counts.Labelled(label) > 0).ToDictionary(label => label.ToString(), counts.F1, StringComparer.Ordinal);
        return new Slice(name, counts.Sentences, counts.Accuracy, f1);
    }

    private static (int Order, string Name) DeskOf(Case one) => (0, one.Article.Desk);

    private static (int Order, string Name) FormOf(Case one) => one.Row switch
    {
        { IsAttributed: false } => (0, "not attributed"),
        { Form: AttributionForm.Direct } => (1, "direct"),
        { Form: AttributionForm.Mixed } => (2, "mixed"),
        { Form: AttributionForm.Indirect } => (3, "indirect"),
        _ => (4, "attributed, form not given"),
    };

    private static (int Order, string Name) LengthOf(Case one) => one.Row.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length switch
    {
        <= 10 => (0, "up to 10 words"),
        <= 20 => (1, "11 to 20 words"),
        <= 30 => (2, "21 to 30 words"),
        <= 40 => (3, "31 to 40 words"),
        _ => (4, "more than 40 words"),
    };

    private static (int Order, string Name) PositionOf(Case one) => one.Index == 0
        ? (0, "first sentence")
        : (3 * one.Index / one.Article.Sentences.Count) switch { 0 => (1, "rest of the first third"), 1 => (2, "second third"), _ => (3, "last third") };

    private sealed record Case(LabelledArticle Article, int Index, LabelledSentence Row, Label Found);
}
