using System.Diagnostics;

namespace Claims.Cli;

/// <summary>
/// Rows and rejections that are written to parts beside their places, with a checkpoint now and then, and moved there when all is done. Whenever the run is
/// interrupted, another one can go on from the checkpoint and ends with the same bytes.
/// </summary>
internal sealed class ResumableOutput : IRowOutput
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(0.5);

    private readonly ResultPlaces places;
    private readonly RunFingerprint fingerprint;
    private readonly PartFile rows;
    private readonly PartFile rejections;
    // When the last checkpoint was written, or the first row came: before that the model loads, and there is nothing to keep.
    private long? saved;
    private bool isSaved;
    private bool isWhole;

    private ResumableOutput(ResultPlaces places, RunFingerprint fingerprint, PartFile rows, PartFile rejections) =>
        (this.places, this.fingerprint, this.rows, this.rejections) = (places, fingerprint, rows, rejections);

    public ReadPosition Position { get; private set; }

    public RunTally Tally { get; private set; } = RunTally.None;

    /// <summary>Starts anew; what an earlier run has left beside the result is replaced.</summary>
    /// <exception cref="InputException">A file cannot be written.</exception>
    internal static ResumableOutput Start(ResultPlaces places, RowFormat format, RunFingerprint fingerprint)
    {
        var output = Open(places, fingerprint);
        Checkpoint.Remove(places.Rows);
        output.Cut(0, 0);
        output.rows.Write(format.Header.Span);
        return output;
    }

    /// <summary>Goes on from a checkpoint.</summary>
    /// <exception cref="InputException">A file cannot be written, or is not as the checkpoint says.</exception>
    internal static ResumableOutput Resume(ResultPlaces places, Checkpoint checkpoint)
    {
        var output = Open(places, checkpoint.Fingerprint);
        output.Cut(checkpoint.Rows, checkpoint.Rejections);
        (output.Position, output.Tally, output.isSaved) = (checkpoint.Position, checkpoint.Tally, true);
        return output;
    }

    private static ResumableOutput Open(ResultPlaces places, RunFingerprint fingerprint)
    {
        var result = PartFile.Open(places.Rows);
        try
        {
            return new ResumableOutput(places, fingerprint, result, PartFile.Open(places.Rejections));
        }
        catch (InputException)
        {
            result.Dispose();
            throw;
        }
    }

    private void Cut(long rowsLength, long rejectionsLength)
    {
        rows.Cut(rowsLength);
        rejections.Cut(rejectionsLength);
    }

    public void Write(Outcome outcome)
    {
        if (outcome.Fault is { } fault)
            rejections.Write(Rejections.Line(fault));
        else
            rows.Write(outcome.Rows.Span);
        Position = Position.Behind(outcome.Record);
        Tally = Tally.With(outcome);
        saved ??= Stopwatch.GetTimestamp();
        if (Stopwatch.GetElapsedTime(saved.Value) >= Interval)
            Save();
    }

    public string? Pause()
    {
        if (Tally.Records == 0)
            return null;
        if (!isWhole)
            Save();
        return $"{Tally} are done; the same command with --resume goes on behind them.";
    }

    public void Complete(CancellationToken cancellation)
    {
        isWhole = true;
        var checkpoint = Save();
        rows.Dispose();
        rejections.Dispose();
        places.Publish(checkpoint, cancellation);
    }

    private Checkpoint Save()
    {
        rows.FlushToDisk();
        rejections.FlushToDisk();
        var checkpoint = new Checkpoint(fingerprint, Position, Tally, rows.Length, rejections.Length, isWhole);
        checkpoint.Write(places.Rows);
        (saved, isSaved) = (Stopwatch.GetTimestamp(), true);
        return checkpoint;
    }

    /// <summary>Closes the files. Parts without a checkpoint, from which no run could go on, are removed.</summary>
    public void Dispose()
    {
        if (isSaved)
        {
            rows.Dispose();
            rejections.Dispose();
        }
        else
        {
            rows.Remove();
            rejections.Remove();
        }
    }
}
