namespace Claims;

/// <summary>
/// Finds the paragraphs of plain text: by blank lines where there are any, otherwise by line ends. Between blank lines a line end is mostly
/// a wrapped line; bullets, and lines longer than anyone wraps, begin a paragraph of their own.
/// </summary>
internal static class ParagraphSplitter
{
    private const int LongestWrappedLine = 120;

    internal static List<Paragraph> Split(string text, List<TextLine> lines, List<Range> omitted)
    {
        var runs = Kept(lines.Count, omitted);
        var byBlankLines = runs.Exists(run => lines.FindIndex(run.Start + 1, run.Length - 1, line => line.AfterBlank) >= 0);
        var paragraphs = new List<Paragraph>();
        foreach (var run in runs)
        {
            for (var first = run.Start; first < run.End;)
            {
                var end = byBlankLines ? GroupEnd(lines, first, run.End) : first + 1;
                AddGroup(text, lines, first, end, paragraphs);
                first = end;
            }
        }

        return paragraphs;
    }

    private static List<TextSpan> Kept(int lines, List<Range> omitted)
    {
        var runs = new List<TextSpan>();
        var start = 0;
        foreach (var block in omitted)
        {
            runs.Add(new TextSpan(start, block.Start.Value));
            start = block.End.Value;
        }

        runs.Add(new TextSpan(start, lines));
        return runs.FindAll(run => run.Length > 0);
    }

    private static int GroupEnd(List<TextLine> lines, int first, int runEnd)
    {
        var next = lines.FindIndex(first + 1, runEnd - first - 1, line => line.AfterBlank);
        return next < 0 ? runEnd : next;
    }

    private static void AddGroup(string text, List<TextLine> lines, int first, int end, List<Paragraph> paragraphs)
    {
        var wrapped = lines.FindIndex(first, end - first, line => line.Span.Length > LongestWrappedLine) < 0;
        for (var i = first; i < end; i++)
        {
            var span = lines[i].Span;
            if (i == first || Bullet.Starts(text, span) || (!wrapped && !char.IsLower(text[span.Start])) || StandsAlone(text, lines, i))
                paragraphs.Add(new Paragraph(paragraphs.Count + 1, span));
            else
                paragraphs[^1] = paragraphs[^1] with { Span = new TextSpan(paragraphs[^1].Span.Start, span.End) };
        }
    }

    // A heading in capitals or a divider between two lines of text, or the line after one.
    private static bool StandsAlone(string text, List<TextLine> lines, int i) =>
        !char.IsLower(text[lines[i].Span.Start]) && (IsBanner(text, lines[i - 1].Span) || (IsBanner(text, lines[i].Span) && EndsSentence(text, lines[i - 1].Span)));

    private static bool EndsSentence(string text, TextSpan line) => Marks.IsStop(text[line.End - 1]) || Marks.IsCloser(text[line.End - 1]);

    private static bool IsBanner(string text, TextSpan line)
    {
        foreach (var c in line.Of(text))
        {
            if (char.IsLower(c))
                return false;
        }

        return line.Length > 2 && !EndsSentence(text, line) && text[line.End - 1] is not (',' or ':' or ';');
    }
}
