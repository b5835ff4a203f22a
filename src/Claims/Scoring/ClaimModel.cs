namespace Claims;

/// <summary>All learned stages of a model. Immutable; safe to use from several threads.</summary>
internal sealed class ClaimModel
{
    /// <summary>Number of labels.</summary>
    internal const int Labels = 3;

    private readonly LinearModel words;
    private readonly TreeEnsemble[] trees;
    private readonly TreeEnsemble attributed;
    private readonly LeafMasks? masks;

    /// <summary>Puts the stages together.</summary>
    /// <param name="info">Where they come from.</param>
    /// <param name="lexicon">The word table that the model was trained with.</param>
    /// <param name="stages">What was learned.</param>
    /// <exception cref="InvalidDataException">The stages do not fit the feature schema.</exception>
    internal ClaimModel(ModelInfo info, Lexicon lexicon, ModelStages stages)
    {
        Check(stages);
        if (info.Calibration is { } curves && (curves.Count != Labels || !curves.All(curve => curve.IsSound)))
            throw new InvalidDataException("the calibration is not a rising curve for each label");
        (Info, Lexicon, Stages) = (info, lexicon, stages);
        (words, trees, attributed) = (stages.Words, stages.Trees, stages.Attributed);
        masks = LeafMasks.Create([.. trees, attributed]);
        Tags = new TagFinder(SpanTagger.OfCues(stages.Cues), SpanTagger.OfMentions(stages.Mentions));
        Antecedents = new AntecedentRanker(stages.Antecedents);
        Continuations = new ContinuationClassifier(stages.Continuations);
        Standing = new StandingClassifier(stages.Standing);
    }

    internal ModelInfo Info { get; }

    /// <summary>SHA-256 of the file's content, in hexadecimal; empty for a model that was not read from a file.</summary>
    internal string Fingerprint { get; init; } = "";

    internal Lexicon Lexicon { get; }

    internal TagFinder Tags { get; }

    internal AntecedentRanker Antecedents { get; }

    internal ContinuationClassifier Continuations { get; }

    internal StandingClassifier Standing { get; }

    /// <summary>The learned arrays, for writing and for comparing.</summary>
    internal ModelStages Stages { get; }

    /// <summary>How likely each label of a sentence is, and that it is attributed.</summary>
    internal SentenceProbabilities Classify(SentenceFeatures features) => Classify(features.Dense, features.Sparse);

    /// <summary>How likely each label of a sentence is, and that it is attributed.</summary>
    /// <param name="dense">One value for each name of <see cref="FeatureSchema.Names"/>.</param>
    /// <param name="sparse">Hashed binary features; they may repeat.</param>
    internal SentenceProbabilities Classify(ReadOnlySpan<float> dense, ReadOnlySpan<int> sparse)
    {
        Span<float> byTrees = stackalloc float[Labels];
        Span<float> byWords = stackalloc float[Labels];
        Span<double> combined = stackalloc double[Labels];
        var isAttributed = TreeProbabilities(dense, byTrees);
        WordProbabilities(words, sparse, byWords);
        Combine(byTrees, byWords, Info.TreeShare, Info.Temperature, combined);
        if (Info.Calibration is { } curves)
            CalibrationCurve.Apply(curves, combined);
        return new SentenceProbabilities(new LabelProbabilities(combined[0], combined[1], combined[2]), isAttributed);
    }

    /// <summary>What the trees alone say.</summary>
    internal static float[] TreeProbabilities(IReadOnlyList<TreeEnsemble> trees, ReadOnlySpan<float> dense)
    {
        var scores = new float[Labels];
        TreeProbabilities(trees, dense, scores);
        return scores;
    }

    /// <summary>What the linear classifier alone says.</summary>
    internal static float[] WordProbabilities(LinearModel words, ReadOnlySpan<int> sparse)
    {
        var scores = new float[Labels];
        WordProbabilities(words, sparse, scores);
        return scores;
    }

    /// <summary>Mean of two classifiers' log probabilities, sharpened or flattened by a temperature (Guo et al., ICML 2017).</summary>
    internal static double[] Combine(ReadOnlySpan<float> trees, ReadOnlySpan<float> words, double treeShare, double temperature)
    {
        var result = new double[trees.Length];
        Combine(trees, words, treeShare, temperature, result);
        return result;
    }

    private static void Check(ModelStages stages)
    {
        (LinearModel Stage, int Classes, int Bits)[] linear =
        [
            (stages.Cues, 1, FeatureSchema.TaggerBits), (stages.Mentions, 1, FeatureSchema.TaggerBits), (stages.Antecedents, 1, FeatureSchema.AntecedentBits),
            (stages.Continuations, 1, FeatureSchema.ContinuationBits), (stages.Standing, StandingClassifier.Roles, FeatureSchema.StandingBits),
            (stages.Words, Labels, FeatureSchema.SentenceBits),
        ];
        if (linear.Any(due => due.Stage.Classes != due.Classes) || stages.Trees.Length != Labels)
            throw new InvalidDataException("a stage has the wrong number of classes");
        if (linear.Any(due => due.Stage.Bits != due.Bits))
            throw new InvalidDataException("a linear stage has another number of slots than the schema");
        if (stages.Trees.Append(stages.Attributed).Any(tree => tree.HighestFeature >= FeatureSchema.Names.Count))
            throw new InvalidDataException("a tree asks for a feature that the schema does not have");
    }

    // Fills the probability of each label and returns that of being attributed.
    private double TreeProbabilities(ReadOnlySpan<float> dense, Span<float> scores)
    {
        if (masks is null)
        {
            TreeProbabilities(trees, dense, scores);
            return attributed.Probability(dense);
        }

        var (first, second, third, fourth) = masks.Score(dense);
        (scores[0], scores[1], scores[2]) = ((float)trees[0].Calibrated(first), (float)trees[1].Calibrated(second), (float)trees[2].Calibrated(third));
        Normalise(scores);
        return attributed.Calibrated(fourth);
    }

    private static void TreeProbabilities(IReadOnlyList<TreeEnsemble> trees, ReadOnlySpan<float> dense, Span<float> scores)
    {
        for (var label = 0; label < Labels; label++)
            scores[label] = (float)trees[label].Probability(dense);
        Normalise(scores);
    }

    private static void Normalise(Span<float> scores)
    {
        var sum = 0f;
        foreach (var score in scores)
            sum += score;
        for (var label = 0; label < scores.Length; label++)
            scores[label] /= sum;
    }

    private static void WordProbabilities(LinearModel words, ReadOnlySpan<int> sparse, Span<float> scores)
    {
        words.Score(sparse, scores);
        Softmax.Normalise(scores);
    }

    private static void Combine(ReadOnlySpan<float> trees, ReadOnlySpan<float> words, double treeShare, double temperature, Span<double> result)
    {
        var sum = 0.0;
        for (var i = 0; i < result.Length; i++)
            sum += result[i] = Math.Exp(((treeShare * Math.Log(trees[i] + 1e-6)) + ((1 - treeShare) * Math.Log(words[i] + 1e-6))) / temperature);
        for (var i = 0; i < result.Length; i++)
            result[i] /= sum;
    }
}

/// <summary>What a model says of a sentence.</summary>
/// <param name="Labels">Calibrated probability of each label.</param>
/// <param name="Attributed">Probability that somebody is cited in it, from 0 to 1. It depends on nothing that comes later in the article.</param>
internal readonly record struct SentenceProbabilities(LabelProbabilities Labels, double Attributed);

/// <summary>The learned arrays of a model.</summary>
/// <param name="Cues">Marks cue tokens.</param>
/// <param name="Mentions">Marks mention tokens.</param>
/// <param name="Antecedents">Ranks whom pronouns and descriptions mean.</param>
/// <param name="Continuations">Tells what goes on with the source before it.</param>
/// <param name="Standing">Weighs the standing of a source.</param>
/// <param name="Words">The linear sentence classifier.</param>
/// <param name="Trees">One ensemble for each label, in the order of <see cref="Label"/>.</param>
/// <param name="Attributed">The ensemble that tells attributed sentences from others.</param>
internal sealed record ModelStages(
    LinearModel Cues, LinearModel Mentions, LinearModel Antecedents, LinearModel Continuations, LinearModel Standing, LinearModel Words, TreeEnsemble[] Trees, TreeEnsemble Attributed);
