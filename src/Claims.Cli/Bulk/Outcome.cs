namespace Claims.Cli;

/// <summary>What has become of a record: a labelled article or a fault.</summary>
/// <param name="Record">The record.</param>
/// <param name="Result">The labelled article; null where there is a fault.</param>
/// <param name="Rows">Its sentences as they are written, where the format is one of rows; else empty.</param>
/// <param name="Fault">Why the record could not be read; null if it could.</param>
internal sealed record Outcome(ArticleRecord Record, ClassifiedArticle? Result, ReadOnlyMemory<byte> Rows, RecordException? Fault);
