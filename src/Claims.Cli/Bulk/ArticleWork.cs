namespace Claims.Cli;

/// <summary>Reads and labels one record and writes its rows; safe to use from several threads at once.</summary>
/// <param name="classifier">The classifier, which may still be loading.</param>
/// <param name="format">How rows are written; null where the output is not one of rows.</param>
internal sealed class ArticleWork(Task<ClaimClassifier> classifier, RowFormat? format)
{
    /// <summary>Whether the output is one of rows.</summary>
    internal bool WritesRows => format is not null;

    /// <summary>What becomes of a record.</summary>
    /// <exception cref="RecordException">It cannot be read, and must be right.</exception>
    internal Outcome Do(ArticleRecord record, CancellationToken cancellation)
    {
        try
        {
            var article = record.Read();
            if (article.Paragraphs.Count == 0)
                throw new FormatException("no text; an article of at least one sentence is needed.");
            var result = classifier.GetAwaiter().GetResult().Classify(article, cancellation);
            return new Outcome(record, result, format?.Write(result) ?? default, null);
        }
        // One page that a parser stumbles over must not end a run over an archive: whatever it is, it is noted with its place.
        catch (Exception e) when (e is not (OperationCanceledException or OutOfMemoryException))
        {
            // A model that cannot be loaded ends the run, whatever the record is like.
            classifier.GetAwaiter().GetResult();
            var fault = new RecordException(record.Place, ReasonOf(e));
            return record.MustBeRight ? throw fault : new Outcome(record, null, default, fault);
        }
    }

    private static string ReasonOf(Exception e) =>
        e is FormatException or IOException or UnauthorizedAccessException ? e.Message : $"cannot be read: {e.GetType().Name}: {e.Message}";
}
