namespace Claims;

/// <summary>A normalised text, and where its characters stand in the text it was made from.</summary>
internal sealed record CleanText(string Text, OffsetMap Map);
