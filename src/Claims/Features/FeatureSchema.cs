namespace Claims;

/// <summary>The names and the version of the sentence features. A model serves only the schema it was trained with.</summary>
internal static class FeatureSchema
{
    /// <summary>To be raised whenever the meaning of any feature, of the taggers, of the antecedents, of the continuations or of the standing changes.</summary>
    internal const int Version = 10;

    /// <summary>Binary logarithm of the number of slots of each tagger.</summary>
    internal const int TaggerBits = 18;

    /// <summary>Binary logarithm of the number of slots of the ranker of antecedents.</summary>
    internal const int AntecedentBits = 15;

    /// <summary>Binary logarithm of the number of slots of the classifier of continuations.</summary>
    internal const int ContinuationBits = 14;

    /// <summary>Binary logarithm of the number of slots of the standing classifier.</summary>
    internal const int StandingBits = 16;

    /// <summary>Binary logarithm of the number of slots of the linear sentence classifier.</summary>
    internal const int SentenceBits = 16;

    /// <summary>Names of the dense features, by index.</summary>
    internal static IReadOnlyList<string> Names { get; } = DenseRow.Described.ConvertAll(feature => feature.Name);
}
