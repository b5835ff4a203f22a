namespace Claims.Training;

/// <summary>Trains a stage once without each fold and, if asked for, once on all articles.</summary>
internal sealed class FoldTraining
{
    private readonly AlignedArticle[] taught;
    private readonly Dictionary<AlignedArticle, int> foldOf;
    private readonly StepCounter steps;
    private readonly bool withAll;

    /// <summary>Deals the articles to folds.</summary>
    /// <param name="articles">The articles.</param>
    /// <param name="folds">The fold of each article, from 0.</param>
    /// <param name="steps">Is told of each stage that is trained.</param>
    /// <param name="taught">Whether each article may be learned from; the others are only ever predicted. All if null.</param>
    /// <param name="withAll">Whether to train on all articles as well.</param>
    internal FoldTraining(AlignedArticle[] articles, int[] folds, StepCounter steps, bool[]? taught = null, bool withAll = true)
    {
        (Articles, this.steps, this.withAll) = (articles, steps, withAll);
        Folds = folds.Max() + 1;
        foldOf = articles.Zip(folds).ToDictionary(pair => pair.First, pair => pair.Second);
        this.taught = [.. articles.Where((_, a) => taught?[a] ?? true)];
    }

    internal AlignedArticle[] Articles { get; }

    /// <summary>Number of folds.</summary>
    internal int Folds { get; }

    internal int Of(AlignedArticle article) => foldOf[article];

    /// <summary>Trains a stage, some of its models side by side.</summary>
    /// <param name="stage">Its name, for people.</param>
    /// <param name="train">Learns from some articles.</param>
    internal PerFold<T> Train<T>(string stage, Func<IReadOnlyList<AlignedArticle>, T> train)
    {
        var trained = new T[withAll ? Folds + 1 : Folds];
        var parallel = new ParallelOptions { CancellationToken = steps.Cancellation, MaxDegreeOfParallelism = Math.Min(4, Environment.ProcessorCount) };
        // The result does not depend on which fold is done first.
        Parallel.For(0, trained.Length, parallel, fold =>
        {
            trained[fold] = train(taught.Where(article => foldOf[article] != fold).ToArray());
            steps.Report(fold == Folds ? $"{stage}: all articles" : $"{stage}: fold {fold + 1}");
        });
        return new PerFold<T>(trained, Folds);
    }
}

/// <summary>What was trained without each fold and, if asked for, on all articles.</summary>
internal sealed class PerFold<T>(T[] trained, int folds)
{
    /// <summary>What was trained on all articles, if that was asked for.</summary>
    internal T All => trained[folds];

    /// <summary>What was trained without the articles of a fold.</summary>
    internal T Of(int fold) => trained[fold];
}
