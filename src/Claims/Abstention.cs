namespace Claims;

/// <summary>From which confidence on a label is kept: by how many of the kept labels should be right, as measured when the model was trained.</summary>
public enum Abstention
{
    /// <summary>Every label is kept.</summary>
    Off = 0,

    /// <summary>Labels from <see cref="ModelInfo.ConfidenceFor95Percent"/> on, of which 95 % were right in cross-validation.</summary>
    Precision95 = 95,

    /// <summary>Labels from <see cref="ModelInfo.ConfidenceFor98Percent"/> on, of which 98 % were right in cross-validation.</summary>
    Precision98 = 98,
}
