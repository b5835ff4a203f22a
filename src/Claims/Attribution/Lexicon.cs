namespace Claims;

/// <summary>All word lists in one table: which classes a word or phrase belongs to.</summary>
internal sealed class Lexicon
{
    private const WordClass NameClasses = WordClass.AnyBody | WordClass.Leader | WordClass.Region | WordClass.Country | WordClass.GovernmentMetonym;

    private readonly Dictionary<ulong, Entry> entries;

    private Lexicon(Dictionary<ulong, Entry> entries, ulong fingerprint) => (this.entries, Fingerprint) = (entries, fingerprint.ToString("x16"));

    /// <summary>The lists that are embedded in this assembly.</summary>
    internal static Lexicon Default { get; } = Build(LexiconSources.Embedded());

    /// <summary>Changes whenever an entry or its class does, whatever the order of the entries.</summary>
    internal string Fingerprint { get; }

    /// <summary>A lexicon of the given entries.</summary>
    /// <param name="phrases">Each phrase as printed; one all in lower case matches any case, one with a capital only itself.</param>
    internal static Lexicon Build(IEnumerable<(string Phrase, WordClass Class)> phrases)
    {
        var table = new Dictionary<ulong, Entry>();
        var tokens = new List<Token>();
        var fingerprint = 0UL;
        foreach (var (phrase, @class) in phrases)
        {
            tokens.Clear();
            fingerprint += WordHash.Combine(WordHash.Exact(phrase), (ulong)@class);
            Tokenizer.Tokenize(phrase, new TextSpan(0, phrase.Length), tokens);
            if (tokens.Count > 0)
                Add(table, tokens, exact: HasCapital(phrase), @class);
        }

        return new Lexicon(table, fingerprint);
    }

    /// <summary>The classes of each token of <paramref name="tokens"/>, from the longest phrases that start at or before it.</summary>
    internal void Classify(ReadOnlySpan<Token> tokens, Span<WordClass> classes)
    {
        classes.Clear();
        var covered = 0;
        for (var at = 0; at < tokens.Length; at++)
        {
            var length = Longest(tokens[at..], out var found);
            if (found == WordClass.None || (length == 1 && at < covered))
                continue;
            for (var i = at; i < at + length; i++)
                classes[i] |= found;
            // The words of a name are not words of their own: no bank in "Bank of England".
            covered = Math.Max(covered, length > 1 && (found & NameClasses) != 0 ? at + length : 0);
        }
    }

    private int Longest(ReadOnlySpan<Token> tokens, out WordClass found)
    {
        var lower = Walk(tokens, exact: false, out var lowerClass);
        var exact = Walk(tokens, exact: true, out var exactClass);
        found = lower > exact ? lowerClass : exact > lower ? exactClass : lowerClass | exactClass;
        return Math.Max(lower, exact);
    }

    private int Walk(ReadOnlySpan<Token> tokens, bool exact, out WordClass found)
    {
        found = WordClass.None;
        var length = 0;
        var path = 0UL;
        for (var i = 0; i < tokens.Length; i++)
        {
            path = Step(path, exact ? tokens[i].Exact : tokens[i].Lower);
            if (!entries.TryGetValue(path, out var entry))
                break;
            if (entry.Class != WordClass.None)
                (found, length) = (entry.Class, i + 1);
            if (!entry.HasLonger)
                break;
        }

        return length;
    }

    private static void Add(Dictionary<ulong, Entry> table, List<Token> tokens, bool exact, WordClass @class)
    {
        var path = 0UL;
        for (var i = 0; i < tokens.Count; i++)
        {
            path = Step(path, exact ? tokens[i].Exact : tokens[i].Lower);
            var last = i == tokens.Count - 1;
            var entry = table.GetValueOrDefault(path);
            table[path] = new Entry(last ? entry.Class | @class : entry.Class, entry.HasLonger || !last);
        }
    }

    private static ulong Step(ulong path, ulong word) => path == 0 ? word : WordHash.Combine(path, word);

    private static bool HasCapital(string phrase)
    {
        foreach (var c in phrase)
        {
            if (char.IsUpper(c))
                return true;
        }

        return false;
    }

    private readonly record struct Entry(WordClass Class, bool HasLonger);
}
