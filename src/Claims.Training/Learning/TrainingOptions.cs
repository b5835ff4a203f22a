namespace Claims.Training;

/// <summary>How a model is trained.</summary>
/// <param name="Seed">Seed of all random choices; any number. The same data, seed and version give the same model.</param>
/// <param name="Folds">Number of folds of the cross-validation by article, from 2 to 20.</param>
public sealed record TrainingOptions(int Seed = 1, int Folds = 5)
{
    /// <summary>Folders of word lists to train with beside the embedded ones; the model keeps them. See <see cref="ClassifierOptions.Lexicons"/>. None by default.</summary>
    public IReadOnlyList<string> Lexicons { get; init; } = [];

    /// <summary>Throws if an option is out of range.</summary>
    /// <exception cref="DataFaultException">An option is out of range.</exception>
    public void Validate()
    {
        if (Folds is < 2 or > 20)
            throw new DataFaultException([$"folds {Folds} is out of range; allowed are 2 to 20."]);
    }
}

/// <summary>What a training is doing.</summary>
/// <param name="Stage">Name of the step, for people.</param>
/// <param name="Done">Steps done.</param>
/// <param name="Total">Steps in all.</param>
public sealed record TrainingProgress(string Stage, int Done, int Total);
