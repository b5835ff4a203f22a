namespace Claims;

/// <summary>All learned stages of a model. Immutable; safe to use from several threads.</summary>
internal sealed class ClaimModel
{
    /// <summary>Number of labels.</summary>
    internal const int Labels = 3;

    private readonly LinearModel words;
    private readonly TreeEnsemble[] trees;

    /// <summary>Puts the stages together.</summary>
    /// <param name="info">Where they come from.</param>
    /// <param name="lexicon">The word table that the model was trained with.</param>
    /// <param name="cues">Marks cue tokens.</param>
    /// <param name="mentions">Marks mention tokens.</param>
    /// <param name="standing">Weighs the standing of a source.</param>
    /// <param name="words">The linear sentence classifier.</param>
    /// <param name="trees">One ensemble for each label, in the order of <see cref="Label"/>.</param>
    /// <exception cref="InvalidDataException">The stages do not fit the feature schema.</exception>
    internal ClaimModel(ModelInfo info, Lexicon lexicon, LinearModel cues, LinearModel mentions, LinearModel standing, LinearModel words, TreeEnsemble[] trees)
    {
        if (cues.Classes != 1 || mentions.Classes != 1 || standing.Classes != StandingClassifier.Roles || words.Classes != Labels || trees.Length != Labels)
            throw new InvalidDataException("a stage has the wrong number of classes");
        if (words.Bits != FeatureSchema.SentenceBits || standing.Bits != FeatureSchema.StandingBits || cues.Bits != FeatureSchema.TaggerBits || mentions.Bits != FeatureSchema.TaggerBits)
            throw new InvalidDataException("a linear stage has another number of slots than the schema");
        if (trees.Any(tree => tree.HighestFeature >= FeatureSchema.Names.Count))
            throw new InvalidDataException("a tree asks for a feature that the schema does not have");
        (Info, Lexicon, this.words, this.trees) = (info, lexicon, words, trees);
        Tags = new TagFinder(new SequenceTagger(cues, SequenceTagger.CueLeaning), new SequenceTagger(mentions, SequenceTagger.MentionLeaning));
        Standing = new StandingClassifier(standing);
        Stages = new ModelStages(cues, mentions, standing, words, trees);
    }

    internal ModelInfo Info { get; }

    /// <summary>SHA-256 of the file's content, in hexadecimal; empty for a model that was not read from a file.</summary>
    internal string Fingerprint { get; init; } = "";

    internal Lexicon Lexicon { get; }

    internal TagFinder Tags { get; }

    internal StandingClassifier Standing { get; }

    /// <summary>The learned arrays, for writing and for comparing.</summary>
    internal ModelStages Stages { get; }

    /// <summary>Calibrated probability of each label of a sentence.</summary>
    internal LabelProbabilities Classify(SentenceFeatures features)
    {
        var probabilities = Combine(TreeProbabilities(trees, features.Dense), WordProbabilities(words, features.Sparse), Info.TreeShare, Info.Temperature);
        return new LabelProbabilities(probabilities[0], probabilities[1], probabilities[2]);
    }

    /// <summary>What the trees alone say.</summary>
    internal static float[] TreeProbabilities(IReadOnlyList<TreeEnsemble> trees, ReadOnlySpan<float> dense)
    {
        var scores = new float[Labels];
        var sum = 0f;
        for (var label = 0; label < Labels; label++)
            sum += scores[label] = (float)trees[label].Probability(dense);
        for (var label = 0; label < Labels; label++)
            scores[label] /= sum;
        return scores;
    }

    /// <summary>What the linear classifier alone says.</summary>
    internal static float[] WordProbabilities(LinearModel words, ReadOnlySpan<int> sparse)
    {
        var scores = new float[Labels];
        words.Score(sparse, scores);
        Softmax.Normalise(scores);
        return scores;
    }

    /// <summary>Mean of two classifiers' log probabilities, sharpened or flattened by a temperature (Guo et al., ICML 2017).</summary>
    internal static double[] Combine(ReadOnlySpan<float> trees, ReadOnlySpan<float> words, double treeShare, double temperature)
    {
        var result = new double[trees.Length];
        for (var i = 0; i < result.Length; i++)
            result[i] = Math.Exp(((treeShare * Math.Log(trees[i] + 1e-6)) + ((1 - treeShare) * Math.Log(words[i] + 1e-6))) / temperature);
        var sum = result.Sum();
        for (var i = 0; i < result.Length; i++)
            result[i] /= sum;
        return result;
    }
}

/// <summary>The learned arrays of a model.</summary>
internal sealed record ModelStages(LinearModel Cues, LinearModel Mentions, LinearModel Standing, LinearModel Words, TreeEnsemble[] Trees);
