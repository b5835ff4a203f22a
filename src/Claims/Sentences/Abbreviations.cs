namespace Claims;

/// <summary>What a word with a full stop says about the end of its sentence.</summary>
internal enum AbbreviationKind
{
    /// <summary>An ordinary word; the stop ends the sentence.</summary>
    None,

    /// <summary>The initial of a name, such as "J.".</summary>
    Initial,

    /// <summary>Ends a sentence or not, by what follows.</summary>
    Maybe,

    /// <summary>Hardly ever ends a sentence, such as "Lt.".</summary>
    Never,

    /// <summary>Stands before a number, such as "No."; otherwise an ordinary word.</summary>
    Number,
}

/// <summary>The abbreviations of abbreviations.txt, and the forms that need no list.</summary>
internal static class Abbreviations
{
    // Before anything but a number these are ordinary words: "for the Visual Arts."
    private static readonly string[] BeforeNumbers =
    [
        "No.", "Nos.", "no.", "nos.", "Arts.", "Ch.", "chap.", "Ext.", "Fig.", "Figs.", "Ref.", "Refs.", "Sect.", "Tel.", "Vol.", "vol.", "Vols.", "vols.",
    ];

    // No frozen dictionary, which looks up a little faster: to make one takes longer than a short article.
    private static readonly Dictionary<string, AbbreviationKind>.AlternateLookup<ReadOnlySpan<char>> Kinds = Read().GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The kind of <paramref name="word"/>, which ends with its full stop.</summary>
    internal static AbbreviationKind KindOf(ReadOnlySpan<char> word)
    {
        if (Kinds.TryGetValue(word, out var kind))
            return kind;
        var letters = word[..^1];
        if (letters.Length == 1 && char.IsLetter(letters[0]))
            return AbbreviationKind.Initial;
        if (IsDotted(letters))
            return AbbreviationKind.Maybe;
        return letters.LastIndexOf('-') is > 0 and var hyphen ? KindOf(word[(hyphen + 1)..]) : AbbreviationKind.None;
    }

    // "A.K", "W.Va": letters in groups of one or two with a stop between each.
    private static bool IsDotted(ReadOnlySpan<char> letters)
    {
        if (!letters.Contains('.'))
            return false;
        var group = 0;
        foreach (var c in letters)
        {
            group = c == '.' ? 0 : group + 1;
            if (group > 2 || (c != '.' && !char.IsLetter(c)))
                return false;
        }

        return true;
    }

    // Of an abbreviation of several words, such as "Flt. Lt.", each is one. The list gives "dec." for "Dec." too, and titles are also printed in capitals.
    private static Dictionary<string, AbbreviationKind> Read()
    {
        var kinds = new Dictionary<string, AbbreviationKind>(StringComparer.Ordinal);
        var rows = LexiconFile.Read("abbreviations.txt").ToLookup(row => row[0].Contains(' ', StringComparison.Ordinal) ? "several words" : "one word", StringComparer.Ordinal);
        foreach (var row in rows["one word"].Concat(rows["several words"]))
        {
            foreach (var word in row[0].Split(' ').Where(word => word.EndsWith('.')))
                kinds.TryAdd(word, KindOf(word, row[1]));
        }

        foreach (var (word, kind) in new Dictionary<string, AbbreviationKind>(kinds, StringComparer.Ordinal))
        {
            kinds.TryAdd(char.ToUpperInvariant(word[0]) + word[1..], kind);
            if (kind == AbbreviationKind.Never)
                kinds.TryAdd(word.ToUpperInvariant(), kind);
        }

        return kinds;
    }

    // "R-N.Y." may end a sentence as "N.Y." may.
    private static AbbreviationKind KindOf(string word, string listed) =>
        BeforeNumbers.Contains(word, StringComparer.Ordinal) ? AbbreviationKind.Number
        : listed == "never" && word.IndexOf('-', StringComparison.Ordinal) != 1 ? AbbreviationKind.Never
        : AbbreviationKind.Maybe;
}
