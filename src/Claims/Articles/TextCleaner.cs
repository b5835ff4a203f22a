using System.Buffers;

namespace Claims;

/// <summary>
/// Makes the text on which later stages work: no invisible characters, one kind of space, line feeds as line ends, accents joined to their letters.
/// Each such change is one that a reader cannot see, and none may change a label.
/// </summary>
internal static class TextCleaner
{
    private static readonly SearchValues<char> Unclean = SearchValues.Create(FindUnclean());

    internal static CleanText Clean(string text)
    {
        var first = text.AsSpan().IndexOfAny(Unclean);
        return first < 0 ? new CleanText(text, OffsetMap.Identity) : Clean(text, first);
    }

    private static ReadOnlySpan<char> FindUnclean()
    {
        var (found, count) = (new char[char.MaxValue], 0);
        for (var code = 0; code <= char.MaxValue; code++)
        {
            var c = (char)code;
            if (CharacterFix.Of(c) != c || Compositions.IsMark(c))
                found[count++] = c;
        }

        return found.AsSpan(0, count);
    }

    private static CleanText Clean(string text, int first)
    {
        var buffer = ArrayPool<char>.Shared.Rent(text.Length);
        text.CopyTo(0, buffer, 0, first);
        var map = new OffsetMap();
        var length = first;
        for (var i = first; i < text.Length; i++)
        {
            var c = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? CharacterFix.Removed : CharacterFix.Of(text[i]);
            if (c == CharacterFix.Removed)
                map.Skip(length, attached: false);
            else if (Compositions.IsMark(c) && TryAttach(buffer.AsSpan(0, length), c))
                map.Skip(length, attached: true);
            else
                buffer[length++] = c;
        }

        var clean = new string(buffer, 0, length);
        ArrayPool<char>.Shared.Return(buffer);
        return new CleanText(clean, map);
    }

    // A letter carries a handful of marks at most; the limit keeps a text of nothing but marks linear.
    private static bool TryAttach(Span<char> written, char mark)
    {
        const int MarksOfOneLetter = 4;
        var at = written.Length - 1;
        for (var stop = Math.Max(0, at - MarksOfOneLetter); at > stop && Compositions.IsMark(written[at]);)
            at--;
        if (at < 0 || !Compositions.TryCompose(written[at], mark, out var composed))
            return false;
        written[at] = composed;
        return true;
    }
}
