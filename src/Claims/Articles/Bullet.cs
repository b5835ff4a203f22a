namespace Claims;

/// <summary>Marks that begin an item of a list.</summary>
internal static class Bullet
{
    /// <summary>Marks that begin an item wherever they stand between spaces.</summary>
    internal const string Inline = "•▪▫●○◦‣■□◆►*";

    /// <summary>Whether an item begins with the mark at <paramref name="at"/>, in the middle of a line.</summary>
    internal static bool Stands(string text, int at, int limit) =>
        at > 0 && char.IsWhiteSpace(text[at - 1]) && at + 1 < limit && (text[at] == '*' ? text[at + 1] == ' ' : text[at + 1] is not ('•' or '*'));

    /// <summary>Whether the line at <paramref name="line"/> begins with a bullet.</summary>
    internal static bool Starts(string text, TextSpan line)
    {
        var mark = text[line.Start];
        if (line.Length < 2)
            return false;
        if (mark != '*' && Inline.Contains(mark, StringComparison.Ordinal))
            return true;
        if (text[line.Start + 1] != ' ')
            return false;

        // A dash may also stand at the start of a wrapped line; then the sentence goes on in small letters.
        return mark is '*' or '·' || (mark is '-' or '–' or '—' && !char.IsLower(text[line.Start + 2]));
    }
}
