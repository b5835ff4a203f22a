namespace Claims.Cli;

/// <summary>Where the files of a run go when it is done.</summary>
/// <param name="Rows">The result.</param>
/// <param name="Rejections">The records that could not be read; there only if there are any.</param>
/// <param name="IsParquet">Whether the result is to be Parquet; its part holds CSV.</param>
internal sealed record ResultPlaces(string Rows, string Rejections, bool IsParquet)
{
    /// <summary>Moves the parts of a run that is done to their places. May be interrupted anywhere and be done again.</summary>
    /// <param name="checkpoint">The last checkpoint of the run.</param>
    /// <param name="cancellation">Ends the work early.</param>
    internal void Publish(Checkpoint checkpoint, CancellationToken cancellation)
    {
        var (rows, rejections) = (PartFile.Of(Rows), PartFile.Of(Rejections));
        if (!File.Exists(rows) && !File.Exists(Rows))
            throw new InputException($"{rows}: is not there any more; leave out --resume to start anew.");
        if (File.Exists(rows) && IsParquet)
            ParquetResults.Write(rows, Rows, cancellation);
        if (File.Exists(rejections))
            Claims.Cli.Rejections.Publish(Rejections, checkpoint.Rejections > 0);
        if (File.Exists(rows) && IsParquet)
            File.Delete(rows);
        else if (File.Exists(rows))
            File.Move(rows, Rows, overwrite: true);
        Checkpoint.Remove(Rows);
    }
}
