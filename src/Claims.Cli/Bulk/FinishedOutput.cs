namespace Claims.Cli;

/// <summary>The output of a run that was interrupted when all was done but the moving of its files.</summary>
/// <param name="places">Where they go.</param>
/// <param name="checkpoint">The last checkpoint of that run.</param>
internal sealed class FinishedOutput(ResultPlaces places, Checkpoint checkpoint) : IRowOutput
{
    public ReadPosition Position => new(int.MaxValue, 0);

    public RunTally Tally => checkpoint.Tally;

    public void Write(Outcome outcome) => throw new InvalidOperationException("all records are done");

    public string? Pause() => $"{Tally} are done; the same command with --resume ends the run.";

    public void Complete(CancellationToken cancellation) => places.Publish(checkpoint, cancellation);

    public void Dispose()
    {
    }
}
