namespace Claims;

/// <summary>
/// Recognises lists of further stories ("Articles You May Like", "Read more") by their form: a short line that is such a heading, and after it only lines
/// that look like headlines. A line that looks like a sentence of the article ends the list, so that no sentence is ever left out.
/// </summary>
internal static class StoryList
{
    private const int LongestHeading = 60;
    private const int LongestHeadline = 150;

    private static readonly string[][] Headings = LexiconFile.Read("block-headings.txt").ToArray();
    private static readonly HashSet<string> Whole = Headings.Select(row => row[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
    private static readonly string[] Starts = Headings.Where(row => row[1] == "start").Select(row => row[0] + " ").ToArray();

    /// <summary>The lists, each a range of <paramref name="lines"/> from its heading to its last headline.</summary>
    internal static List<Range> Find(string text, List<TextLine> lines)
    {
        var lists = new List<Range>();
        var inList = Headlines(text, lines);
        var bodySeen = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (bodySeen && IsHeading(text, lines[i].Span) && i + 1 < lines.Count && inList[i + 1])
            {
                var end = Array.IndexOf(inList, false, i + 1);
                lists.Add(new Range(i, end < 0 ? lines.Count : end));
                i = lists[^1].End.Value - 1;
            }

            bodySeen |= EndsSentence(text, lines[i].Span);
        }

        return lists;
    }

    // Lines between two blank ones may be one wrapped paragraph, so a line counts as a headline only if all lines after it up to the blank line do.
    private static bool[] Headlines(string text, List<TextLine> lines)
    {
        var headlines = new bool[lines.Count];
        var blankLines = lines.FindIndex(Math.Min(1, lines.Count), line => line.AfterBlank) >= 0;
        for (var i = lines.Count - 1; i >= 0; i--)
        {
            var alone = !blankLines || i + 1 == lines.Count || lines[i + 1].AfterBlank;
            headlines[i] = LooksLikeHeadline(text, lines[i].Span) && (alone || headlines[i + 1]);
        }

        return headlines;
    }

    private static bool IsHeading(string text, TextSpan line)
    {
        if (line.Length > LongestHeading || char.IsLower(text[line.Start]))
            return false;
        var words = line.Of(text).Trim("*•▪■►+-–—=#|>»:… ").ToString().Replace('’', '\'');
        return Whole.Contains(words)
            || (words.Length > 0 && words[^1] is not ('.' or '?' or '!') && Array.Exists(Starts, start => words.StartsWith(start, StringComparison.OrdinalIgnoreCase)));
    }

    private static bool LooksLikeHeadline(string text, TextSpan line)
    {
        if (line.Length > LongestHeadline || char.IsLower(text[line.Start]) || EndsSentence(text, line))
            return false;
        var last = text[line.End - 1];
        var quoted = Marks.IsOpener(text[line.Start]) && Marks.IsCloser(last);
        return last is not (':' or ';' or ',') && !quoted;
    }

    private static bool EndsSentence(string text, TextSpan line)
    {
        var end = line.End;
        while (end > line.Start && Marks.IsCloser(text[end - 1]))
            end--;

        // "Warships sail for the U.S." is a headline, and so is one that trails off in dots.
        return end - line.Start > 2 && text[end - 1] == '.' && text[end - 2] != '.' && !(char.IsUpper(text[end - 2]) && !char.IsLetter(text[end - 3]));
    }
}
