using System.Buffers;

namespace Claims;

/// <summary>
/// Finds the quotations of a paragraph in one pass: directed, straight, doubled single, angle and low marks, and British single marks told from
/// apostrophes. Marks are paired anew in each paragraph, so a lost mark can spoil no more than that.
/// </summary>
internal static class QuotationScanner
{
    // How far ahead the close of a quotation is looked for behind what may be a plural possessive, in code units.
    private const int LongestPossessive = 600;

    private static readonly SearchValues<char> Marks = SearchValues.Create("\"“”„‟«»‘’‚‛'`＂‹›");

    private enum MarkKind : byte { None, Straight, Curly, Doubled, Angle, Single }

    /// <summary>Whether <paramref name="c"/> can be a quotation mark.</summary>
    internal static bool IsMark(char c) => Marks.Contains(c);

    /// <summary>Adds the outermost quotations of <paramref name="paragraph"/> to <paramref name="quotations"/>.</summary>
    /// <param name="text">The clean text.</param>
    /// <param name="paragraph">The paragraph's range in it.</param>
    /// <param name="previousOpen">Whether the paragraph before ended inside a quotation.</param>
    /// <param name="quotations">Receives what was found, in reading order.</param>
    /// <returns>Whether this paragraph ends inside a quotation.</returns>
    internal static bool Scan(string text, TextSpan paragraph, bool previousOpen, List<Quotation> quotations)
    {
        var open = MarkKind.None;
        var (start, inner) = (0, 0);
        var first = true;
        // Where no closing single mark follows, none follows later either: looked for once.
        var singles = true;
        var paired = paragraph.Of(text).Count('"') % 2 == 0;
        for (var at = NextMark(text, paragraph.Start, paragraph.End); at < paragraph.End; at = NextMark(text, at, paragraph.End))
        {
            var length = LengthOfMark(text, at, paragraph.End);
            var mark = KindOf(text[at], length);
            if (open == MarkKind.None)
            {
                if (Opens(text, at, length, mark, paragraph, paired, ref singles))
                    (open, start, inner) = (mark, at, at + length);
                else if (first && IsLostOpening(text, at, length, mark, paragraph))
                    quotations.Add(new Quotation(new(paragraph.Start, at + length), new(paragraph.Start, at), Closed: true, Opened: false, previousOpen));
            }
            else if (mark == open && Closes(text, at, length, mark, paragraph))
            {
                quotations.Add(new Quotation(new(start, at + length), new(inner, at), Closed: true, Opened: true, previousOpen && start == paragraph.Start));
                open = MarkKind.None;
            }

            first &= mark == MarkKind.Single && open == MarkKind.None;
            at += length;
        }

        if (open == MarkKind.None)
            return false;
        quotations.Add(new Quotation(new(start, paragraph.End), new(inner, paragraph.End), Closed: false, Opened: true, previousOpen && start == paragraph.Start));
        return true;
    }

    private static int NextMark(string text, int at, int limit)
    {
        var found = text.AsSpan(at, limit - at).IndexOfAny(Marks);
        return found < 0 ? limit : at + found;
    }

    private static int LengthOfMark(string text, int at, int limit) =>
        text[at] is '\'' or '`' or '‘' or '’' && at + 1 < limit && text[at + 1] == text[at] ? 2 : 1;

    private static MarkKind KindOf(char c, int length) => c switch
    {
        '"' or '＂' => MarkKind.Straight,
        '“' or '”' or '„' or '‟' => MarkKind.Curly,
        '«' or '»' or '‹' or '›' => MarkKind.Angle,
        _ => length == 2 ? MarkKind.Doubled : MarkKind.Single,
    };

    private static bool Opens(string text, int at, int length, MarkKind mark, TextSpan paragraph, bool paired, ref bool singles)
    {
        var before = at > paragraph.Start ? text[at - 1] : ' ';
        var after = at + length < paragraph.End ? text[at + length] : ' ';
        // A mark on the wrong side of its space ("he said," We left") opens all the same where the marks of the paragraph pair up.
        if (char.IsWhiteSpace(after))
            return paired && mark is MarkKind.Straight && before is ',' or ':';
        return mark switch
        {
            MarkKind.Curly => text[at] is '“' or '„' or '‟' || (!char.IsLetterOrDigit(before) && char.IsLetter(after)),
            MarkKind.Angle => text[at] is '«' or '‹' || (!char.IsLetterOrDigit(before) && char.IsLetter(after)),
            MarkKind.Single => text[at] is not '’' && OpensSingle(text, at, before, after, paragraph, ref singles),
            // A mark behind a digit is a measure in inches or minutes.
            _ => !char.IsLetterOrDigit(before) && !IsEndPunctuation(before),
        };
    }

    private static bool OpensSingle(string text, int at, char before, char after, TextSpan paragraph, ref bool singles)
    {
        if (char.IsLetterOrDigit(before) || IsEndPunctuation(before))
            return false;
        if (text[at] is not '‘' && char.IsDigit(after))
            return false;
        // "Rock 'n' roll"
        if (at + 2 < paragraph.End && text[at + 2] is '\'' or '’')
            return false;
        for (var next = at + 2; singles && next < paragraph.End; next++)
        {
            if (text[next] is '\'' or '’' && Closes(text, next, 1, MarkKind.Single, paragraph))
                return true;
        }

        singles = false;
        return text[at] is '‘' && at == paragraph.Start;
    }

    private static bool Closes(string text, int at, int length, MarkKind mark, TextSpan paragraph)
    {
        var before = at > paragraph.Start ? text[at - 1] : ' ';
        var after = at + length < paragraph.End ? text[at + length] : ' ';
        return mark switch
        {
            // German „ … “ closes with the mark that opens in English.
            MarkKind.Curly => text[at] is '”' || (text[at] is '“' && !char.IsWhiteSpace(before) && !char.IsLetterOrDigit(after)),
            MarkKind.Angle => text[at] is '»' or '›',
            MarkKind.Single => text[at] is not '‘' && !char.IsLetterOrDigit(after) && !char.IsWhiteSpace(before) && !IsPluralPossessive(text, at, paragraph),
            _ => !char.IsLetterOrDigit(after) || IsEndPunctuation(before),
        };
    }

    // "the workers' pay": an s before, a lower-case word behind, and the quotation's own close still to come.
    private static bool IsPluralPossessive(string text, int at, TextSpan paragraph)
    {
        if (text[at - 1] is not 's' || at + 2 >= paragraph.End || text[at + 1] != ' ' || !char.IsLower(text[at + 2]))
            return false;
        for (var next = at + 2; next < Math.Min(paragraph.End, at + LongestPossessive); next++)
        {
            if (text[next] is '‘')
                return false;
            if (text[next] is '\'' or '’' && (next + 1 >= paragraph.End || !char.IsLetterOrDigit(text[next + 1])) && text[next - 1] != ' ')
                return true;
        }

        return false;
    }

    // The first mark of a paragraph closes: its opening mark was lost, or stands at the end of the paragraph before.
    private static bool IsLostOpening(string text, int at, int length, MarkKind mark, TextSpan paragraph) =>
        mark is not MarkKind.Single && at > paragraph.Start && IsEndPunctuation(text[at - 1]) && Closes(text, at, length, mark, paragraph);

    private static bool IsEndPunctuation(char c) => c is '.' or ',' or '!' or '?' or '…' or ';';
}
