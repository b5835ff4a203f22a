namespace Claims.Cli;

/// <summary>Where a record stands.</summary>
/// <param name="File">Path of its file as it was given or found, or "standard input".</param>
/// <param name="Line">Its line, from 1; null where the file is one record.</param>
/// <param name="Row">Its row, from 1, in a file that has no lines (Parquet); null in others.</param>
internal sealed record RecordPlace(string File, long? Line = null, long? Row = null)
{
    public override string ToString() => Line is { } line ? $"{File}:{line}" : Row is { } row ? $"{File}: row {row}" : File;
}

/// <summary>One article of the inputs, still to be read.</summary>
/// <param name="Input">The input it belongs to.</param>
/// <param name="Place">Where it stands.</param>
/// <param name="Size">Its size in bytes, as far as it is known.</param>
/// <param name="End">Where it ends in its file, in bytes.</param>
/// <param name="MustBeRight">Whether a fault in it ends the run: it is a file that the command line names. Others are noted and left out.</param>
/// <param name="Read">Reads it. Throws <see cref="FormatException"/>, <see cref="IOException"/> or <see cref="UnauthorizedAccessException"/> where it cannot be read.</param>
internal sealed record ArticleRecord(InputFile Input, RecordPlace Place, long Size, long End, bool MustBeRight, Func<Article> Read)
{
    /// <summary>Of all inputs, how many bytes have been read when this record has.</summary>
    internal long BytesRead => Input.Start + End;
}
