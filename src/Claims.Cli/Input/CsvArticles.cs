using Claims.Training;

namespace Claims.Cli;

/// <summary>The articles of a CSV file of sentences.</summary>
internal static class CsvArticles
{
    /// <summary>The articles, read as they are asked for. In a file that the command line names all must be right.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    internal static IEnumerable<ArticleRecord> Read(InputFile file)
    {
        var start = 0L;
        foreach (var article in PresplitFile.Read(file.Path))
        {
            var place = new RecordPlace(file.Name, article.Line);
            yield return article.Fault is { } fault
                ? file.Faulty(place, article.End, fault, isWhole: true)
                : file.Record(place, article.End - start, article.End, () => Article.FromSentences(article.Sentences, article.Id), isWhole: true);
            start = article.End;
        }
    }
}
