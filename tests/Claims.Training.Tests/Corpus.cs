namespace Claims.Training.Tests;

/// <summary>The project's own training data.</summary>
internal static class Corpus
{
    internal static string Folder { get; } = Path.Combine(Root(new DirectoryInfo(AppContext.BaseDirectory)), "training-data");

    private static readonly Lazy<LabelledData> Read = new(() => LabelledData.Read([Folder]));

    internal static LabelledData All => Read.Value;

    /// <summary>A part of the data that is small enough to train on in a few seconds: every so many articles and phrases.</summary>
    internal static LabelledData Part { get; } = new(
        [.. All.Articles.Where((_, i) => i % 9 == 0)], [.. All.Phrases.Where((_, i) => i % 40 == 0)], "part");

    private static string Root(DirectoryInfo folder) =>
        File.Exists(Path.Combine(folder.FullName, "Claims.sln")) ? folder.FullName : Root(folder.Parent ?? throw new DirectoryNotFoundException("no folder with Claims.sln above the tests"));
}
