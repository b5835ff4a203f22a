using System.Text;

namespace Claims.Cli;

/// <summary>Makes text from an article fit for a terminal.</summary>
internal static class PlainText
{
    /// <summary>
    /// The text on one line: each run of white space as one space, control characters as U+FFFD, so that an article
    /// cannot send commands to the terminal.
    /// </summary>
    /// <param name="text">Any text; null is shown as nothing.</param>
    public static string Of(string? text)
    {
        var plain = new StringBuilder(text?.Length ?? 0);
        foreach (var character in text ?? "")
        {
            if (!char.IsWhiteSpace(character))
                plain.Append(char.IsControl(character) ? '\uFFFD' : character);
            else if (plain.Length > 0 && plain[^1] != ' ')
                plain.Append(' ');
        }
        return plain.ToString().TrimEnd();
    }
}
