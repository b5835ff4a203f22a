namespace Claims;

/// <summary>What becomes of a single character in the clean text.</summary>
internal static class CharacterFix
{
    internal const char Removed = '\0';

    // What Windows-1252 holds where Latin-1 has control characters: quotation marks and dashes in texts that were read with the wrong one of the two.
    private const string Windows1252 = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

    /// <summary>The character to write, or <see cref="Removed"/>.</summary>
    internal static char Of(char c) => c switch
    {
        '\n' or (>= ' ' and <= '~') => c,
        '\v' or '\f' or '\r' or '\u2028' or '\u2029' => '\n',
        '\u00AD' or '\u061C' or '\u180E' or '\uFEFF' => Removed,
        (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u2069') => Removed,
        >= '\u0080' and <= '\u009F' => Windows1252[c - '\u0080'],
        _ => char.IsWhiteSpace(c) || char.IsControl(c) ? ' ' : c,
    };
}
