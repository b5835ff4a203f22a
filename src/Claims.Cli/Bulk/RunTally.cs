namespace Claims.Cli;

/// <summary>What a run has done so far.</summary>
/// <param name="Articles">Articles that were labelled.</param>
/// <param name="Sentences">Their sentences.</param>
/// <param name="Rejected">Records that could not be read.</param>
/// <param name="Warned">Articles with a warning.</param>
internal sealed record RunTally(long Articles, long Sentences, long Rejected, long Warned)
{
    internal static RunTally None { get; } = new(0, 0, 0, 0);

    /// <summary>All records that are done.</summary>
    internal long Records => Articles + Rejected;

    /// <summary>With one record more.</summary>
    internal RunTally With(Outcome outcome) => outcome.Result is { } result
        ? this with { Articles = Articles + 1, Sentences = Sentences + result.Sentences.Count, Warned = Warned + (result.Warnings.Count > 0 ? 1 : 0) }
        : this with { Rejected = Rejected + 1 };

    public override string ToString() => $"{Count(Articles, "article")}, {Count(Sentences, "sentence")}{(Rejected > 0 ? $", {Count(Rejected, "record")} rejected" : "")}";

    private static string Count(long number, string noun) => number == 1 ? $"1 {noun}" : $"{number} {noun}s";
}
