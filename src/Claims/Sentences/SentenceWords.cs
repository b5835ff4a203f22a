namespace Claims;

/// <summary>The words of sentence-words.txt by their kind.</summary>
internal static class SentenceWords
{
    private static readonly ILookup<string, string> ByKind = LexiconFile.Read("sentence-words.txt").ToLookup(row => row[1], row => row[0], StringComparer.Ordinal);

    internal static readonly WordSet Starters = new(ByKind["starter"]);
    internal static readonly WordSet Times = new(ByKind["time"]);
    internal static readonly WordSet Replies = new(ByKind["reply"]);
    internal static readonly WordSet Speech = new(ByKind["speech"]);
    internal static readonly WordSet Follows = new(ByKind["follow"]);
    internal static readonly WordSet Particles = new(ByKind["particle"]);
    internal static readonly WordSet Appositions = new(ByKind["apposition"]);
    internal static readonly WordSet Zones = new(ByKind["zone"]);
    internal static readonly WordSet Addresses = new(ByKind["address"]);

    /// <summary>The letters from <paramref name="at"/> on.</summary>
    internal static ReadOnlySpan<char> WordAt(string text, int at, int limit)
    {
        var end = at;
        while (end < limit && char.IsLetter(text[end]))
            end++;
        return text.AsSpan(at, end - at);
    }

    /// <summary>Words that can be looked up by a part of a text without copying it.</summary>
    internal sealed class WordSet(IEnumerable<string> words)
    {
        private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup = words.ToHashSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

        internal bool Contains(ReadOnlySpan<char> word) => lookup.Contains(word);
    }
}
