namespace Claims;

/// <summary>How a <see cref="ClaimClassifier"/> works.</summary>
public sealed class ClassifierOptions
{
    private double minimumConfidence;
    private Abstention abstention;

    /// <summary>
    /// Folders of your own word lists, since newsrooms differ on who counts as official. Each file has the name and the form of a list in
    /// <c>src/Claims/Attribution/Lexicons</c> (such as <c>offices.txt</c>: phrase, tab, kind); what it says of a kind of source replaces what the
    /// model knew of that phrase. Read when a classifier is loaded. None by default.
    /// </summary>
    public IList<string> Lexicons { get; } = [];

    /// <summary>
    /// Below this calibrated confidence a sentence counts as abstained. From 0 (the default: never abstain) to 1. Where <see cref="Abstention"/> is
    /// given too, the higher confidence of the two counts.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    public double MinimumConfidence
    {
        get => minimumConfidence;
        set => minimumConfidence = value is >= 0 and <= 1
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "MinimumConfidence must be from 0 to 1.");
    }

    /// <summary>
    /// How many of the labels that are kept should be right; a sentence below the model's confidence for that counts as abstained.
    /// <see cref="Abstention.Off"/> by default. A model that has no such confidence cannot be loaded with it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of <see cref="Claims.Abstention"/>.</exception>
    public Abstention Abstention
    {
        get => abstention;
        set => abstention = value is Abstention.Off or Abstention.Precision95 or Abstention.Precision98
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "Abstention must be Off, Precision95 or Precision98.");
    }
}
