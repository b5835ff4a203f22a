namespace Claims.Cli;

/// <summary>A line of a stream, without its end.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Bytes">Its bytes; none where it is too long.</param>
/// <param name="IsTooLong">Whether it was passed over because of its length.</param>
internal sealed record Line(long Number, byte[] Bytes, bool IsTooLong)
{
    /// <summary>Whether it holds nothing but white space.</summary>
    internal bool IsBlank => !IsTooLong && Bytes.AsSpan().IndexOfAnyExcept(" \t\r"u8) < 0;
}

/// <summary>Splits a stream into lines by line feeds, in a buffer that is no longer than the longest line.</summary>
internal sealed class LineReader
{
    private const int UsualLength = 1 << 16;

    private readonly Stream stream;
    private readonly int longest;
    private byte[] buffer;
    private int start;
    private int end;
    private long number = 1;

    private LineReader(Stream stream, ReadOnlySpan<byte> head, int longest)
    {
        (this.stream, this.longest) = (stream, longest);
        buffer = new byte[Math.Max(UsualLength, head.Length)];
        head.CopyTo(buffer);
        end = head.Length;
    }

    /// <summary>The lines, each as soon as it has ended. A byte order mark before the first is left out.</summary>
    /// <param name="stream">Bytes in UTF-8.</param>
    /// <param name="head">Bytes that have been read from it already.</param>
    /// <param name="longest">Length of the longest line that is kept, in bytes.</param>
    internal static IEnumerable<Line> Read(Stream stream, byte[] head, int longest)
    {
        var reader = new LineReader(stream, head, longest);
        while (reader.Next() is { } line)
            yield return line;
    }

    private Line? Next()
    {
        var (scanned, tooLong) = (0, false);
        while (true)
        {
            var at = buffer.AsSpan((start + scanned)..end).IndexOf((byte)'\n');
            if (at >= 0)
                return Take(scanned + at, tooLong, feed: 1);
            scanned = end - start;
            if (scanned > longest)
                (start, scanned, tooLong) = (end, 0, true);
            if (!Fill())
                return scanned > 0 || tooLong ? Take(scanned, tooLong, feed: 0) : null;
        }
    }

    private Line Take(int length, bool tooLong, int feed)
    {
        var bytes = buffer.AsSpan(start, length);
        if (number == 1 && bytes.StartsWith("\uFEFF"u8))
            bytes = bytes[3..];
        tooLong |= length > longest;
        var line = new Line(number++, tooLong ? [] : bytes.ToArray(), tooLong);
        start += length + feed;
        return line;
    }

    // Makes room behind what is unread, also by giving back what a long line took, and reads on; false at the end of the stream.
    private bool Fill()
    {
        var unread = end - start;
        if (end == buffer.Length || unread == 0)
        {
            var room = Math.Max(UsualLength, 2 * unread);
            var next = room == buffer.Length ? buffer : new byte[room];
            Buffer.BlockCopy(buffer, start, next, 0, unread);
            (buffer, start, end) = (next, 0, unread);
        }

        var count = stream.Read(buffer, end, buffer.Length - end);
        end += count;
        return count > 0;
    }
}
