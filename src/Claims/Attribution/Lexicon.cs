using System.Numerics;
using System.Runtime.CompilerServices;

namespace Claims;

/// <summary>All word lists in one table: which classes a word or phrase belongs to.</summary>
internal sealed class Lexicon
{
    private const WordClass NameClasses = WordClass.AnyBody | WordClass.Leader | WordClass.Region | WordClass.Country | WordClass.GovernmentMetonym;

    private static readonly Lazy<Lexicon> Lists = new(() => Build(LexiconSources.Embedded()));

    // The hashes of all words and of all beginnings of phrases, sorted, and what each of them is.
    private readonly ulong[] paths;
    private readonly ulong[] classes;
    private readonly byte[] longer;

    // Hashes spread evenly, so their first bits lead straight to the one or two places at which a path can stand.
    private readonly int[] starts;
    private readonly int shift;
    private readonly ulong fingerprint;

    // A bit for each path at the place that its first bits give. Most words are in no list, and these bits stay in the processor's cache where the table does not.
    private readonly ulong[] present;
    private readonly int presentShift;

    private Lexicon(ulong[] paths, ulong[] classes, byte[] longer, ulong fingerprint)
    {
        (this.paths, this.classes, this.longer, this.fingerprint) = (paths, classes, longer, fingerprint);
        var bits = 32 - BitOperations.LeadingZeroCount((uint)paths.Length + 1);
        shift = 64 - bits;
        starts = new int[(1 << bits) + 1];
        foreach (var path in paths)
            starts[(int)(path >> shift) + 1]++;
        for (var i = 1; i < starts.Length; i++)
            starts[i] += starts[i - 1];
        presentShift = Math.Min(58, shift - 2);
        present = new ulong[1 << (58 - presentShift)];
        foreach (var path in paths)
            present[(int)(path >> presentShift >> 6)] |= 1UL << (int)(path >> presentShift);
    }

    /// <summary>A lexicon that knows no word.</summary>
    internal static Lexicon Empty { get; } = new([], [], [], fingerprint: 0);

    /// <summary>The lists that are embedded in this assembly.</summary>
    internal static Lexicon Default => Lists.Value;

    /// <summary>Changes whenever an entry or its class does, whatever the order of the entries.</summary>
    internal string Fingerprint => fingerprint.ToString("x16");

    /// <summary>A lexicon of the given entries.</summary>
    /// <param name="phrases">Each phrase as printed; one all in lower case matches any case, one with a capital only itself.</param>
    internal static Lexicon Build(IEnumerable<(string Phrase, WordClass Class)> phrases)
    {
        var table = new Dictionary<ulong, Entry>();
        var sum = 0UL;
        foreach (var (phrase, @class) in phrases)
        {
            sum += Sum(phrase, @class);
            Add(table, phrase, old => old | @class);
        }

        return Sorted(table, sum);
    }

    /// <summary>This lexicon with the word lists of some folders. What they say of a kind of source replaces what was known of that phrase.</summary>
    /// <param name="folders">Folders of lists with the names and the form of the embedded ones.</param>
    /// <exception cref="DirectoryNotFoundException">There is no such folder.</exception>
    /// <exception cref="InvalidDataException">A file is no word list, or a row has not the form of its list.</exception>
    internal Lexicon With(IEnumerable<string> folders)
    {
        if (!folders.Any())
            return this;
        var added = folders.SelectMany(LexiconSources.In).ToLookup(entry => entry.Phrase, entry => entry.Class, StringComparer.Ordinal);
        if (added.Count == 0)
            return this;
        var table = new Dictionary<ulong, Entry>(paths.Length);
        for (var i = 0; i < paths.Length; i++)
            table[paths[i]] = new Entry((WordClass)classes[i], longer[i] != 0);
        var sum = fingerprint;
        foreach (var phrase in added)
        {
            var @class = phrase.Aggregate((all, one) => all | one);
            sum += Sum(phrase.Key, @class);
            Add(table, phrase.Key, old => (@class & WordClass.SourceNoun) != 0 ? (old & ~WordClass.SourceNoun) | @class : old | @class);
        }

        return Sorted(table, sum);
    }

    private static ulong Sum(string phrase, WordClass @class) => WordHash.Combine(WordHash.Exact(phrase), (ulong)@class);

    private static Lexicon Sorted(Dictionary<ulong, Entry> table, ulong sum)
    {
        var sorted = table.Keys.ToArray();
        Array.Sort(sorted);
        return new Lexicon(
            sorted,
            Array.ConvertAll(sorted, path => (ulong)table[path].Class),
            Array.ConvertAll(sorted, path => table[path].HasLonger ? (byte)1 : (byte)0),
            sum);
    }

    /// <summary>Reads a lexicon that <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The arrays do not fit each other, or are not sorted.</exception>
    internal static Lexicon Read(BinaryReader reader)
    {
        var sum = reader.ReadUInt64();
        var (sorted, found, more) = (FlatArrays.Read<ulong>(reader), FlatArrays.Read<ulong>(reader), FlatArrays.Read<byte>(reader));
        if (found.Length != sorted.Length || more.Length != sorted.Length)
            throw new InvalidDataException("the arrays of the word table differ in length");
        for (var i = 1; i < sorted.Length; i++)
        {
            if (sorted[i] <= sorted[i - 1])
                throw new InvalidDataException("the paths of the word table are not in order");
        }

        return new Lexicon(sorted, found, more, sum);
    }

    /// <summary>Writes the table in an order that depends on nothing but its content.</summary>
    internal void Write(BinaryWriter writer)
    {
        writer.Write(fingerprint);
        FlatArrays.Write<ulong>(writer, paths);
        FlatArrays.Write<ulong>(writer, classes);
        FlatArrays.Write<byte>(writer, longer);
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
            var at = Find(path);
            if (at < 0)
                break;
            if (classes[at] != 0)
                (found, length) = ((WordClass)classes[at], i + 1);
            if (longer[at] == 0)
                break;
        }

        return length;
    }

    // The index of a path, or -1.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int Find(ulong path)
    {
        if ((present[(int)(path >> presentShift >> 6)] >> (int)(path >> presentShift) & 1) == 0)
            return -1;
        var bucket = (int)(path >> shift);
        for (var i = starts[bucket]; i < starts[bucket + 1]; i++)
        {
            if (paths[i] == path)
                return i;
        }

        return -1;
    }

    private static void Add(Dictionary<ulong, Entry> table, string phrase, Func<WordClass, WordClass> change)
    {
        var tokens = new List<Token>();
        Tokenizer.Tokenize(phrase, new TextSpan(0, phrase.Length), tokens);
        var exact = HasCapital(phrase);
        var path = 0UL;
        for (var i = 0; i < tokens.Count; i++)
        {
            path = Step(path, exact ? tokens[i].Exact : tokens[i].Lower);
            var last = i == tokens.Count - 1;
            var entry = table.GetValueOrDefault(path);
            table[path] = new Entry(last ? change(entry.Class) : entry.Class, entry.HasLonger || !last);
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
