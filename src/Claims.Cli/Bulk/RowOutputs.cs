namespace Claims.Cli;

/// <summary>Opens the output that a request asks for.</summary>
internal static class RowOutputs
{
    /// <summary>Standard output, or a file that is begun or gone on with.</summary>
    /// <exception cref="InputException">A file cannot be written, or the interrupted run was another one.</exception>
    internal static IRowOutput Open(BulkRequest request, RowFormat format, IReadOnlyList<InputFile> files, Task<ClaimClassifier> classifier, Action<string> message)
    {
        if (request.Places is not { } places)
            return new StreamOutput(Console.OpenStandardOutput(), format, RejectionLog.Open(request.RejectionFile, message));
        var fingerprint = RunFingerprint.Of(request, files, classifier.GetAwaiter().GetResult());
        if (!request.Resume || Checkpoint.Read(places.Rows) is not { } checkpoint)
            return ResumableOutput.Start(places, format, fingerprint);
        if (fingerprint.DifferenceTo(checkpoint.Fingerprint) is { } difference)
            throw new InputException($"{Checkpoint.FileOf(places.Rows)}: the interrupted run had {difference}; --resume needs the same. Leave it out to start anew.");
        message($"goes on behind {checkpoint.Tally}.");
        return checkpoint.IsWhole ? new FinishedOutput(places, checkpoint) : ResumableOutput.Resume(places, checkpoint);
    }
}
