namespace Claims.Cli;

/// <summary>Classifies the articles of all inputs on all processors and writes the results in order.</summary>
internal static class BulkRun
{
    // Enough to see what is the matter; the summary counts the rest.
    private const int MostWarnings = 20;

    /// <summary>Runs it and gives the exit code.</summary>
    /// <exception cref="InputException">An input or a file to write cannot be used.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    internal static int Run(BulkRequest request, CancellationToken cancellation)
    {
        var files = InputFinder.Find(request.Inputs, request.Results);
        // The model loads while the first articles are read.
        var classifier = Task.Run(() => CommonOptions.Load(request.Model, request.Classifier), cancellation);
        var tally = RunDisplay.Run(files, mayDraw: request.Out is not null || Console.IsOutputRedirected, display =>
        {
            var done = RowFormat.Of(request.Format) is { } format
                ? WriteRows(request, format, files, classifier, display, cancellation)
                : WriteDocument(request, files, classifier, display, cancellation);
            display.End(done);
            return done;
        });
        if (tally.Rejected == 0)
            return CommandRunner.Done;
        Console.Error.WriteLine($"{tally}{(request.RejectionFile is { } file ? $": see {file}" : "")}.");
        return CommandRunner.CheckFailed;
    }

    private static RunTally WriteRows(
        BulkRequest request, RowFormat format, IReadOnlyList<InputFile> files, Task<ClaimClassifier> classifier, RunDisplay display, CancellationToken cancellation)
    {
        using var output = RowOutputs.Open(request, format, files, classifier, display.Message);
        try
        {
            foreach (var outcome in Outcomes(files, output.Position, new ArticleWork(classifier, format), cancellation))
            {
                output.Write(outcome);
                display.Report(outcome.Record.BytesRead, output.Tally);
                if (output.Tally.Warned <= MostWarnings)
                    Warn(outcome, display);
            }

            output.Complete(cancellation);
            return output.Tally;
        }
        catch (OperationCanceledException) when (output.Pause() is { } kept)
        {
            throw new PausedException(kept);
        }
    }

    private static RunTally WriteDocument(
        BulkRequest request, IReadOnlyList<InputFile> files, Task<ClaimClassifier> classifier, RunDisplay display, CancellationToken cancellation)
    {
        using var log = RejectionLog.Open(request.RejectionFile, display.Message);
        var tally = RunTally.None;
        ResultWriter.Write(Accepted(), request.Format, request.Out);
        log.Complete();
        return tally;

        IEnumerable<ClassifiedArticle> Accepted()
        {
            foreach (var outcome in Outcomes(files, default, new ArticleWork(classifier, null), cancellation))
            {
                tally = tally.With(outcome);
                display.Report(outcome.Record.BytesRead, tally);
                if (outcome.Fault is { } fault)
                    log.Write(fault);
                else
                    yield return outcome.Result!;
            }
        }
    }

    private static IEnumerable<Outcome> Outcomes(IReadOnlyList<InputFile> files, ReadPosition from, ArticleWork work, CancellationToken cancellation) =>
        OrderedWork.Run(ArticleReader.Read(files, from, work.WritesRows), work.Do, cancellation);

    private static void Warn(Outcome outcome, RunDisplay display)
    {
        foreach (var warning in outcome.Result?.Warnings ?? [])
            display.Message($"warning: {PlainText.Of(outcome.Result!.Article.Id)}: {warning}");
    }
}
