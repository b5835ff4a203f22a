namespace Claims;

/// <summary>A line of a text that holds more than white space.</summary>
/// <param name="Span">Its place, without the white space around it.</param>
/// <param name="AfterBlank">Whether a blank line, or nothing, stands before it.</param>
internal readonly record struct TextLine(TextSpan Span, bool AfterBlank)
{
    internal static List<TextLine> Read(string text)
    {
        var lines = new List<TextLine>();
        var blank = true;
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var span = Trim(text, new TextSpan(start, end));
            if (span.Length > 0)
                lines.Add(new TextLine(span, blank));
            blank = span.Length == 0;
            start = end + 1;
        }

        return lines;
    }

    /// <summary>The span without white space at its edges.</summary>
    internal static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = span;
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new TextSpan(start, end);
    }
}
