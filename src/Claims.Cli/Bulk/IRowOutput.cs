namespace Claims.Cli;

/// <summary>Where rows and rejections go, record by record, in order.</summary>
internal interface IRowOutput : IDisposable
{
    /// <summary>How far the inputs are worked off.</summary>
    ReadPosition Position { get; }

    /// <summary>What is done.</summary>
    RunTally Tally { get; }

    /// <summary>Takes what has become of the next record.</summary>
    void Write(Outcome outcome);

    /// <summary>Sees to it that the run can go on later, and says how; null where it cannot.</summary>
    string? Pause();

    /// <summary>Ends the output: all records are done.</summary>
    void Complete(CancellationToken cancellation);
}
