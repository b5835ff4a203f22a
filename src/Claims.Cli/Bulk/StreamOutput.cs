namespace Claims.Cli;

/// <summary>Rows that go out as soon as they are there; nothing can be taken back, and a run that is interrupted cannot go on.</summary>
/// <param name="output">Where the rows go.</param>
/// <param name="format">How they are written.</param>
/// <param name="log">Where rejections go.</param>
internal sealed class StreamOutput(Stream output, RowFormat format, RejectionLog log) : IRowOutput
{
    public ReadPosition Position => default;

    public RunTally Tally { get; private set; } = RunTally.None;

    public void Write(Outcome outcome)
    {
        if (Tally.Records == 0)
            output.Write(format.Header.Span);
        if (outcome.Fault is { } fault)
        {
            log.Write(fault);
        }
        else
        {
            output.Write(outcome.Rows.Span);
            output.Flush();
        }

        Tally = Tally.With(outcome);
    }

    public string? Pause() => null;

    public void Complete(CancellationToken cancellation)
    {
        if (Tally.Records == 0)
            output.Write(format.Header.Span);
        output.Flush();
        log.Complete();
    }

    public void Dispose()
    {
        log.Dispose();
        output.Dispose();
    }
}
