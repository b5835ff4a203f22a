using System.Buffers;

namespace Claims;

/// <summary>Tells text from other bytes that were read as text.</summary>
internal static class TextCheck
{
    // A stray control or replacement character is common in old news archives; a tenth of all is not.
    private const int Tolerated = 3;
    private const int OneIn = 10;

    // Not NUL, of which one is too many, and not those from U+0080 on: they are what quotation marks of Windows-1252 become when they are read as Latin-1.
    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        "\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F\u007F\uFFFD");

    /// <summary>Does nothing for text.</summary>
    /// <exception cref="FormatException">It is not text.</exception>
    internal static void ThrowIfBinary(string text)
    {
        var nul = text.IndexOf('\0', StringComparison.Ordinal);
        if (nul >= 0)
            throw new FormatException($"this is not text: it holds a NUL character at offset {nul}; give a text in UTF-8.");
        var suspicious = Count(text);
        if (suspicious > Tolerated && suspicious * (long)OneIn > text.Length)
            throw new FormatException($"this is not text: {100L * suspicious / text.Length} % of it are control or replacement characters; at most 10 % are allowed.");
    }

    private static int Count(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = text.IndexOfAny(Suspicious); at >= 0; at = text.IndexOfAny(Suspicious))
        {
            count++;
            text = text[(at + 1)..];
        }

        return count;
    }
}
