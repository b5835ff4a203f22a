using System.Security.Cryptography;
using System.Text;

namespace Claims.Training;

/// <summary>All labelled articles of a training, with the source phrases that come with them.</summary>
/// <param name="Articles">The articles, by file name and then in the order of the file.</param>
/// <param name="Phrases">Source phrases with their standing.</param>
/// <param name="Hash">SHA-256 of what was read, in hexadecimal.</param>
public sealed record LabelledData(IReadOnlyList<LabelledArticle> Articles, IReadOnlyList<SourcePhrase> Phrases, string Hash)
{
    private static readonly string[] OtherFiles = ["articles.csv", SourcePhrase.FileName];

    /// <summary>Number of labelled sentences.</summary>
    public int Sentences => Articles.Sum(article => article.Sentences.Count);

    /// <summary>Reads files and folders; of a folder all CSV files but those that hold no labelled sentences (articles.csv, sources.csv).</summary>
    /// <param name="paths">Files or folders.</param>
    /// <exception cref="DataFaultException">Something is missing or wrong.</exception>
    public static LabelledData Read(IEnumerable<string> paths)
    {
        var faults = new List<string>();
        var data = Read(paths, faults);
        return faults.Count == 0 ? data : throw new DataFaultException(faults);
    }

    /// <summary>Reads as much as is right and adds what is wrong to <paramref name="faults"/>.</summary>
    /// <param name="paths">Files or folders.</param>
    /// <param name="faults">Receives one line for each fault.</param>
    public static LabelledData Read(IEnumerable<string> paths, ICollection<string> faults)
    {
        ArgumentNullException.ThrowIfNull(paths);
        ArgumentNullException.ThrowIfNull(faults);
        var articles = new List<LabelledArticle>();
        var phrases = new List<SourcePhrase>();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in paths.Distinct(StringComparer.Ordinal))
        {
            foreach (var file in Files(path, faults))
            {
                hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
                hash.AppendData(File.ReadAllBytes(file));
                articles.AddRange(LabelledFile.Read(file, faults));
            }

            var sources = Path.Combine(path, SourcePhrase.FileName);
            if (!File.Exists(sources))
                continue;
            hash.AppendData(File.ReadAllBytes(sources));
            phrases.AddRange(SourcePhrase.Read(sources, faults));
        }

        CheckIds(articles, faults);
        return new LabelledData(articles, phrases, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    private static string[] Files(string path, ICollection<string> faults)
    {
        if (File.Exists(path))
            return [path];
        if (!Directory.Exists(path))
        {
            faults.Add($"{path}: no such file or folder.");
            return [];
        }

        var files = Directory.GetFiles(path, "*.csv").Where(file => !OtherFiles.Contains(Path.GetFileName(file), StringComparer.Ordinal)).Order(StringComparer.Ordinal).ToArray();
        if (files.Length == 0)
            faults.Add($"{path}: no CSV file with labelled sentences in this folder.");
        return files;
    }

    private static void CheckIds(List<LabelledArticle> articles, ICollection<string> faults)
    {
        foreach (var same in articles.GroupBy(article => article.Id, StringComparer.Ordinal).Where(group => group.Count() > 1))
            faults.Add($"{same.Last().Sentences[0].Place}: article '{same.Key}' stands in more than one file; ids must differ.");
    }
}
