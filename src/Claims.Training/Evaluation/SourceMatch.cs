namespace Claims.Training;

/// <summary>Says whether two descriptions mean the same source, whatever their case, articles and titles.</summary>
internal static class SourceMatch
{
    private static readonly HashSet<string> Idle = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "of", "for", "at", "in", "and", "to", "by", "from", "on", "with", "mr", "mrs", "ms", "dr", "prof", "professor", "sir", "his", "her", "its", "their", "who", "s",
    };

    /// <summary>Share of the words of both that the two have in common, from 0 to 1.</summary>
    internal static double Overlap(string a, string b)
    {
        var (left, right) = (Words(a).ToList(), Words(b).ToList());
        var common = 0;
        foreach (var word in left)
            common += right.Remove(word) ? 1 : 0;
        return (double)common / Math.Max(1, left.Count + right.Count);
    }

    /// <summary>Whether the source's name, or the greater part of its description, stands in a text.</summary>
    internal static bool IsNamedIn(string source, string text)
    {
        var wanted = Core(source);
        var there = Words(text).ToHashSet(StringComparer.Ordinal);
        return wanted.Count > 0 && wanted.Count(there.Contains) * 2 > wanted.Count;
    }

    /// <summary>Whether a found source is the labelled one: the surname, or at least half of the words that count.</summary>
    internal static bool IsSame(string labelled, string? found, string mention)
    {
        if (found is null)
            return false;
        var (wanted, name) = (Core(labelled), Words(found).Where(word => !Idle.Contains(word)).ToHashSet(StringComparer.Ordinal));
        if (name.Count == 0)
            return false;
        var whole = Words(labelled).ToHashSet(StringComparer.Ordinal);
        var common = name.Count(whole.Contains);
        // Either the whole found name is part of the labelled source, or they share half of their words; a description may also agree by its mention.
        return common == name.Count || common * 2 >= Math.Max(wanted.Count, name.Count) || Overlap(labelled, mention) >= 0.5;
    }

    // The part before the first comma carries the name.
    private static HashSet<string> Core(string source) => Words(source.Split(',')[0]).Where(word => !Idle.Contains(word)).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Words(string text)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(text, new TextSpan(0, text.Length), tokens);
        foreach (var token in tokens)
        {
            if (token.IsWord || token.Kind == TokenKind.Number)
                yield return text[token.Start..token.End].Replace('’', '\'').ToLowerInvariant();
        }
    }
}
