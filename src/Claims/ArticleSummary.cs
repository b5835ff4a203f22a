namespace Claims;

/// <summary>What the labelled sentences of one article come to.</summary>
/// <param name="Sentences">Number of sentences.</param>
/// <param name="Labels">Number of sentences of each label.</param>
/// <param name="Abstained">Number of sentences whose confidence is below the asked-for minimum.</param>
/// <param name="UnattributedShare">Share of sentences in which nobody is cited, from 0 to 1; 0 where there are no sentences.</param>
/// <param name="Sources">Everyone who is cited by name or description, the most cited first, equals in reading order.</param>
/// <param name="Note">A sentence for the reader where one single source carries the article; otherwise null.</param>
public sealed record ArticleSummary(
    int Sentences,
    LabelCounts Labels,
    int Abstained,
    double UnattributedShare,
    IReadOnlyList<SourceSummary> Sources,
    string? Note)
{
    // Two attributed sentences are one quotation of any short report: only from three on does it tell something that nobody else is heard.
    private const int FewestForNote = 3;
    private const double ShareForNote = 0.8;

    /// <summary>Counts what is in <paramref name="result"/>.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="result"/> is null.</exception>
    public static ArticleSummary Of(ClassifiedArticle result)
    {
        ArgumentNullException.ThrowIfNull(result);
        var sentences = result.Sentences;
        var attributed = sentences.Count(sentence => sentence.Attribution is not null);
        var sources = sentences.Select(sentence => sentence.Attribution).Where(attribution => attribution?.Source is not null)
            .GroupBy(attribution => attribution!.Source!, StringComparer.OrdinalIgnoreCase)
            .Select(group => SourceSummary.Of([.. group!]))
            .OrderByDescending(source => source.Sentences)
            .ToArray();
        return new ArticleSummary(
            sentences.Count,
            new LabelCounts(Count(sentences, Label.OfficialStatement), Count(sentences, Label.ExpertAnalysis), Count(sentences, Label.ReportedFact)),
            sentences.Count(sentence => sentence.Abstained),
            sentences.Count == 0 ? 0 : (double)(sentences.Count - attributed) / sentences.Count,
            sources,
            NoteOn(sources, attributed));
    }

    private static int Count(IReadOnlyList<ClassifiedSentence> sentences, Label label) => sentences.Count(sentence => sentence.Label == label);

    private static string? NoteOn(SourceSummary[] sources, int attributed) =>
        sources.Length == 0 || sources[0].Sentences < FewestForNote || sources[0].Sentences < ShareForNote * attributed ? null
        : sources[0].Sentences == attributed ? $"All {attributed} attributed sentences rest on one source: {sources[0].Source}."
        : $"{sources[0].Sentences} of the {attributed} attributed sentences rest on one source: {sources[0].Source}.";
}

/// <summary>A number of sentences for each label.</summary>
/// <param name="OfficialStatement">From 0.</param>
/// <param name="ExpertAnalysis">From 0.</param>
/// <param name="ReportedFact">From 0.</param>
public readonly record struct LabelCounts(int OfficialStatement, int ExpertAnalysis, int ReportedFact)
{
    /// <summary>The number of sentences with <paramref name="label"/>.</summary>
    public int this[Label label] => label switch
    {
        Label.OfficialStatement => OfficialStatement,
        Label.ExpertAnalysis => ExpertAnalysis,
        _ => ReportedFact,
    };
}

/// <summary>One source of an article.</summary>
/// <param name="Source">The source by the fullest name that the article gives.</param>
/// <param name="Role">Its standing in most of its sentences.</param>
/// <param name="Evidence">The words of the article that show this standing; null if none were found.</param>
/// <param name="Sentences">Number of sentences that cite it, from 1.</param>
public sealed record SourceSummary(string Source, SourceRole Role, string? Evidence, int Sentences)
{
    internal static SourceSummary Of(IReadOnlyList<Attribution> attributions)
    {
        // A stable order: of two standings with as many sentences the first one in the article stays.
        var role = attributions.GroupBy(attribution => attribution.Role).OrderByDescending(group => group.Count()).First();
        return new SourceSummary(attributions[0].Source!, role.Key, role.Select(attribution => attribution.Evidence).FirstOrDefault(words => words is not null), attributions.Count);
    }
}
