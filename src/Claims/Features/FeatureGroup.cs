namespace Claims;

/// <summary>What a sentence feature tells of: each feature states its group where it is added. A set of groups can be left out to see what it is worth.</summary>
[Flags]
internal enum FeatureGroup
{
    /// <summary>No group.</summary>
    None = 0,

    /// <summary>The cue: its words, its kind, how sure the tagger is of it.</summary>
    Cue = 1 << 0,

    /// <summary>The standing that the words show which name the source in the sentence itself.</summary>
    Standing = 1 << 1,

    /// <summary>What the rest of the article says of the source: pooled standing and descriptions, citations, how it was resolved.</summary>
    Memory = 1 << 2,

    /// <summary>The sentences around.</summary>
    Neighbours = 1 << 3,

    /// <summary>The words of the sentence outside quotations.</summary>
    Words = 1 << 4,

    /// <summary>Length and place of the sentence.</summary>
    Position = 1 << 5,
}
