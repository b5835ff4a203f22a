namespace Claims;

/// <summary>All word lists in one table: which classes a word or phrase belongs to.</summary>
internal sealed class Lexicon
{
    private const WordClass NameClasses = WordClass.AnyBody | WordClass.Leader | WordClass.Region | WordClass.Country | WordClass.GovernmentMetonym;

    private static readonly Lazy<Lexicon> Lists = new(() => Build(LexiconSources.Embedded()));

    private readonly Dictionary<ulong, Entry> entries;
    private readonly ulong fingerprint;

    private Lexicon(Dictionary<ulong, Entry> entries, ulong fingerprint) => (this.entries, this.fingerprint) = (entries, fingerprint);

    /// <summary>The lists that are embedded in this assembly.</summary>
    internal static Lexicon Default => Lists.Value;

    /// <summary>Changes whenever an entry or its class does, whatever the order of the entries.</summary>
    internal string Fingerprint => fingerprint.ToString("x16");

    /// <summary>A lexicon of the given entries.</summary>
    /// <param name="phrases">Each phrase as printed; one all in lower case matches any case, one with a capital only itself.</param>
    internal static Lexicon Build(IEnumerable<(string Phrase, WordClass Class)> phrases)
    {
        var table = new Dictionary<ulong, Entry>();
        var tokens = new List<Token>();
        var sum = 0UL;
        foreach (var (phrase, @class) in phrases)
        {
            tokens.Clear();
            sum += WordHash.Combine(WordHash.Exact(phrase), (ulong)@class);
            Tokenizer.Tokenize(phrase, new TextSpan(0, phrase.Length), tokens);
            if (tokens.Count > 0)
                Add(table, tokens, exact: HasCapital(phrase), @class);
        }

        return new Lexicon(table, sum);
    }

    /// <summary>Reads a lexicon that <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The arrays do not fit each other.</exception>
    internal static Lexicon Read(BinaryReader reader)
    {
        var sum = reader.ReadUInt64();
        var (paths, classes, longer) = (FlatArrays.Read<ulong>(reader), FlatArrays.Read<ulong>(reader), FlatArrays.Read<byte>(reader));
        if (classes.Length != paths.Length || longer.Length != paths.Length)
            throw new InvalidDataException("the arrays of the word table differ in length");
        var table = new Dictionary<ulong, Entry>(paths.Length);
        for (var i = 0; i < paths.Length; i++)
            table[paths[i]] = new Entry((WordClass)classes[i], longer[i] != 0);
        return new Lexicon(table, sum);
    }

    /// <summary>Writes the table in an order that depends on nothing but its content.</summary>
    internal void Write(BinaryWriter writer)
    {
        var paths = entries.Keys.ToArray();
        Array.Sort(paths);
        writer.Write(fingerprint);
        FlatArrays.Write<ulong>(writer, paths);
        FlatArrays.Write<ulong>(writer, paths.Select(path => (ulong)entries[path].Class).ToArray());
        FlatArrays.Write<byte>(writer, paths.Select(path => entries[path].HasLonger ? (byte)1 : (byte)0).ToArray());
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
