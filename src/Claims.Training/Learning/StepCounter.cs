namespace Claims.Training;

/// <summary>Counts the steps of a training and tells of each; steps may end side by side.</summary>
/// <param name="progress">Is told of each step that is done; may be null.</param>
/// <param name="total">Steps in all.</param>
/// <param name="cancellation">Ends the training between two steps.</param>
internal sealed class StepCounter(IProgress<TrainingProgress>? progress, int total, CancellationToken cancellation)
{
    private readonly Lock counting = new();
    private int done;

    internal CancellationToken Cancellation => cancellation;

    internal void Report(string stage)
    {
        lock (counting)
            progress?.Report(new TrainingProgress(stage, ++done, total));
    }
}
