namespace Claims.Training;

/// <summary>An invented text of a kind that models get wrong. The card says what a model makes of it, so that it never speaks of another model's errors.</summary>
/// <param name="Kind">What is hard about it.</param>
/// <param name="Label">The right label of its last sentence.</param>
/// <param name="Text">The text, a paragraph a line.</param>
internal sealed record KnownFailure(string Kind, Label Label, string Text)
{
    /// <summary>All of them, from <c>known-failures.txt</c>.</summary>
    internal static IReadOnlyList<KnownFailure> All { get; } = Read();

    /// <summary>How a classifier labels the last sentence.</summary>
    internal ClassifiedSentence Judge(ClaimClassifier classifier) => classifier.Classify(Article.FromText(Text.Replace("\n", "\n\n", StringComparison.Ordinal))).Sentences[^1];

    private static KnownFailure[] Read()
    {
        using var stream = typeof(KnownFailure).Assembly.GetManifestResourceStream("known-failures.txt")
            ?? throw new InvalidDataException("the list of known failures is not part of this assembly.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().ReplaceLineEndings("\n").Trim().Split("\n\n").Where(block => !block.StartsWith('#')).Select(Parse)];
    }

    private static KnownFailure Parse(string block) => block.Split('\n', 3) is [var kind, var label, var text] && Enum.TryParse<Label>(label, out var right)
        ? new KnownFailure(kind, right, text)
        : throw new InvalidDataException($"known-failures.txt: '{block}' is not a kind, a label and a text, each on a line of its own.");
}
