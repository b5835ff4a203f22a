namespace Claims;

/// <summary>Labels and findings in the words that readers of the page see.</summary>
internal static class ResultWords
{
    /// <summary>The labels in the order in which legends and counts give them.</summary>
    internal static readonly Label[] Labels = [Label.OfficialStatement, Label.ExpertAnalysis, Label.ReportedFact];

    /// <summary>Such as "Official statement".</summary>
    internal static string Of(Label label) => label switch
    {
        Label.OfficialStatement => "Official statement",
        Label.ExpertAnalysis => "Expert analysis",
        _ => "Reported fact",
    };

    /// <summary>One word, for style classes and short lists.</summary>
    internal static string Short(Label label) => label switch
    {
        Label.OfficialStatement => "official",
        Label.ExpertAnalysis => "expert",
        _ => "reported",
    };

    /// <summary>The style classes of a sentence: its label, and whether it is abstained from.</summary>
    internal static string StyleOf(ClassifiedSentence sentence) => Short(sentence.Label) + (sentence.Abstained ? " unsure" : "");

    /// <summary>The standing of a source.</summary>
    internal static string Of(SourceRole role) => role switch
    {
        SourceRole.Official => "speaks for an office or organisation",
        SourceRole.Expert => "cited for knowledge",
        SourceRole.Individual => "speaks for themselves",
        SourceRole.Media => "another newsroom",
        _ => "unnamed, standing unknown",
    };

    /// <summary>How the words are given.</summary>
    internal static string Of(AttributionForm form) => form switch
    {
        AttributionForm.Direct => "quoted",
        AttributionForm.Mixed => "partly quoted",
        _ => "paraphrased",
    };

    /// <summary>How the source was found.</summary>
    internal static string Of(ResolvedBy resolvedBy) => resolvedBy switch
    {
        ResolvedBy.Mention => "named in this sentence",
        ResolvedBy.Name => "short name, matched with the fuller one",
        ResolvedBy.Description => "description, matched with a name",
        ResolvedBy.Pronoun => "pronoun, matched with a speaker",
        ResolvedBy.Quotation => "carried through a running quotation",
        ResolvedBy.Continuation => "carried over from the sentence before",
        _ => "not found",
    };
}
