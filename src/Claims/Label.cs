namespace Claims;

/// <summary>On whose authority the main content of a sentence stands.</summary>
public enum Label
{
    /// <summary>The report itself, or a source that is neither official nor expert.</summary>
    ReportedFact = 0,

    /// <summary>A source that speaks with the authority of an office, or for an organisation or party.</summary>
    OfficialStatement = 1,

    /// <summary>A source that is cited for knowledge, not for office.</summary>
    ExpertAnalysis = 2,
}
