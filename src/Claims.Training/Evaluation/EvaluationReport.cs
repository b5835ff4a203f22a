namespace Claims.Training;

/// <summary>How well labels and attributions of articles agree with their labelled data.</summary>
public sealed record EvaluationReport
{
    /// <summary>Number of sentences.</summary>
    public required int Sentences { get; init; }

    /// <summary>Share of sentences labelled right, from 0 to 1.</summary>
    public required double Accuracy { get; init; }

    /// <summary>Mean F1 of the three labels, from 0 to 1.</summary>
    public required double MacroF1 { get; init; }

    /// <summary>Precision, recall, F1 and support of each label.</summary>
    public required IReadOnlyDictionary<string, LabelScore> PerLabel { get; init; }

    /// <summary>Count of sentences by labelled, then by found label.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> Confusion { get; init; }

    /// <summary>Expected calibration error over 10 bins of equal width (Guo et al., ICML 2017), from 0 to 1.</summary>
    public required double Ece { get; init; }

    /// <summary>The bins behind <see cref="Ece"/>.</summary>
    public required IReadOnlyList<ReliabilityBin> Reliability { get; init; }

    /// <summary>Share of attributed sentences with a labelled source whose source was resolved right, from 0 to 1; null if none is labelled.</summary>
    public required double? SourceAccuracy { get; init; }

    /// <summary>Share of sentences that were not abstained from, from 0 to 1.</summary>
    public required double Coverage { get; init; }

    /// <summary>How good the labels are of the sentences that were not abstained from.</summary>
    public required KeptScores Kept { get; init; }

    /// <summary>How well attributions were found; null if the data have no spans.</summary>
    public required AttributionScores? Attribution { get; init; }
}

/// <summary>How good labels are of the sentences that were kept.</summary>
/// <param name="Sentences">How many there are.</param>
/// <param name="Accuracy">Share labelled right, from 0 to 1; 0 if there are none.</param>
/// <param name="MacroF1">Mean F1 of the three labels, from 0 to 1; a label that none of them has counts as 0.</param>
public sealed record KeptScores(int Sentences, double Accuracy, double MacroF1);

/// <summary>How well one class was found.</summary>
/// <param name="Precision">Share of the found that are right, from 0 to 1.</param>
/// <param name="Recall">Share of the labelled that were found, from 0 to 1.</param>
/// <param name="F1">Harmonic mean of both.</param>
/// <param name="Support">Number of labelled cases.</param>
public sealed record LabelScore(double Precision, double Recall, double F1, int Support);

/// <summary>Sentences of like confidence.</summary>
/// <param name="From">Lowest confidence of the bin.</param>
/// <param name="To">Highest confidence of the bin.</param>
/// <param name="Sentences">How many there are.</param>
/// <param name="Confidence">Their mean confidence.</param>
/// <param name="Accuracy">Share labelled right.</param>
public sealed record ReliabilityBin(double From, double To, int Sentences, double Confidence, double Accuracy);

/// <summary>How well attributions were found.</summary>
public sealed record AttributionScores
{
    /// <summary>Whether a sentence is attributed to anyone.</summary>
    public required LabelScore Attributed { get; init; }

    /// <summary>Cues; a hit shares at least half of the words of both.</summary>
    public required LabelScore Cue { get; init; }

    /// <summary>Mentions; a hit shares at least half of the words of both.</summary>
    public required LabelScore Mention { get; init; }

    /// <summary>Share of the forms that are right, where both know the sentence as attributed.</summary>
    public required double FormAccuracy { get; init; }

    /// <summary>Mean F1 of the standings that occur, where both know the sentence as attributed.</summary>
    public required double RoleMacroF1 { get; init; }

    /// <summary>Share of the standings that are right, where both know the sentence as attributed.</summary>
    public required double RoleAccuracy { get; init; }

    /// <summary>Share of sources resolved right where the sentence itself names them.</summary>
    public required double SourceInSentence { get; init; }

    /// <summary>Share of sources resolved right where only other sentences name them.</summary>
    public required double SourceElsewhere { get; init; }
}
