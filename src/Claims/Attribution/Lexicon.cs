using System.Numerics;
using System.Runtime.CompilerServices;

namespace Claims;

/// <summary>All word lists in one table: which classes a word or phrase belongs to.</summary>
internal sealed class Lexicon
{
    private const WordClass NameClasses = WordClass.AnyBody | WordClass.Leader | WordClass.Region | WordClass.Country | WordClass.GovernmentMetonym;

    // The bits of a place that are those of its path.
    private const ulong PathBits = ~(ulong)ushort.MaxValue;

    private static readonly Lazy<Lexicon> Lists = new(() => Build(LexiconSources.Embedded()));

    // The hashes of all words and of all beginnings of phrases, sorted, with what each of them is.
    private readonly Entry[] entries;
    private readonly ulong fingerprint;

    // The same entries, each at the place that the first bits of its path give, or at the next free one behind it: the first 48 bits of the path and the
    // number of what it is, so that eight entries stand in a line of the processor's cache. A free place is 0.
    private readonly ulong[] places;
    private readonly int shift;

    // What entries can be; the first of them is nothing.
    private readonly Meaning[] meanings;

    // Two bits for each path in the word that its first bits give (a Bloom filter). Most words are in no list, and these bits stay in the processor's cache
    // where the table does not.
    private readonly ulong[] present;
    private readonly int presentShift;

    private Lexicon(Entry[] entries, ulong fingerprint)
    {
        (this.entries, this.fingerprint) = (entries, fingerprint);
        var bits = 32 - BitOperations.LeadingZeroCount((uint)entries.Length + 1);
        shift = 64 - bits;
        places = new ulong[1 << bits];
        presentShift = Math.Min(63, shift + 3);
        present = new ulong[1 << (64 - presentShift)];
        var kinds = new Kinds();
        foreach (var entry in entries)
        {
            var at = (int)(entry.Path >> shift);
            while (places[at] != 0)
                at = (at + 1) & (places.Length - 1);
            places[at] = (entry.Path & PathBits) | kinds.NumberOf(new Meaning(entry.Class, entry.HasLonger));
            present[(int)(entry.Path >> presentShift)] |= BitsOf(entry.Path);
        }

        meanings = kinds.Meanings;
    }

    /// <summary>A lexicon that knows no word.</summary>
    internal static Lexicon Empty { get; } = new([], fingerprint: 0);

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
        var table = entries.ToDictionary(entry => entry.Path);
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

    private static Lexicon Sorted(Dictionary<ulong, Entry> table, ulong sum) => new([.. table.Values.OrderBy(entry => entry.Path)], sum);

    /// <summary>Reads a lexicon that <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The arrays do not fit each other, or are not sorted.</exception>
    internal static Lexicon Read(BinaryReader reader)
    {
        var sum = reader.ReadUInt64();
        var (sorted, found, more) = (FlatArrays.Read<ulong>(reader), FlatArrays.Read<ulong>(reader), FlatArrays.Read<byte>(reader));
        if (found.Length != sorted.Length || more.Length != sorted.Length)
            throw new InvalidDataException("the arrays of the word table differ in length");
        var rows = new Entry[sorted.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i > 0 && sorted[i] <= sorted[i - 1])
                throw new InvalidDataException("the paths of the word table are not in order");
            rows[i] = new Entry(sorted[i], (WordClass)found[i], more[i] != 0);
        }

        return new Lexicon(rows, sum);
    }

    /// <summary>Writes the table in an order that depends on nothing but its content.</summary>
    internal void Write(BinaryWriter writer)
    {
        writer.Write(fingerprint);
        FlatArrays.Write<ulong>(writer, Array.ConvertAll(entries, entry => entry.Path));
        FlatArrays.Write<ulong>(writer, Array.ConvertAll(entries, entry => (ulong)entry.Class));
        FlatArrays.Write<byte>(writer, Array.ConvertAll(entries, entry => entry.HasLonger ? (byte)1 : (byte)0));
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
            if (!MayContain(path))
                break;
            ref readonly var meaning = ref Find(path);
            if (meaning.Class != WordClass.None)
                (found, length) = (meaning.Class, i + 1);
            if (!meaning.HasLonger)
                break;
        }

        return length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool MayContain(ulong path) => (BitsOf(path) & ~present[(int)(path >> presentShift)]) == 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong BitsOf(ulong path) => 1UL << (int)(path & 63) | 1UL << (int)(path >> 6 & 63);

    // What a path is; nothing where there is no entry for it.
    private ref readonly Meaning Find(ulong path)
    {
        var at = (int)(path >> shift);
        while (((places[at] ^ path) & PathBits) != 0 && places[at] != 0)
            at = (at + 1) & (places.Length - 1);
        return ref meanings[(int)(places[at] & ~PathBits)];
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
            table[path] = new Entry(path, last ? change(entry.Class) : entry.Class, entry.HasLonger || !last);
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

    private readonly record struct Entry(ulong Path, WordClass Class, bool HasLonger);

    // The classes of a path, and whether longer phrases begin with it.
    private readonly record struct Meaning(WordClass Class, bool HasLonger);

    /// <summary>Numbers meanings as they come; 0 is no meaning. A table of its own, which the runtime does not have to compile at the start as it would a dictionary.</summary>
    private sealed class Kinds
    {
        private readonly ushort[] numbers = new ushort[1 << 17];
        private Meaning[] meanings = new Meaning[1024];
        private int count = 1;

        internal Meaning[] Meanings => meanings.AsSpan(0, count).ToArray();

        internal uint NumberOf(Meaning meaning)
        {
            var at = (int)(WordHash.Combine(meaning.HasLonger ? 1UL : 0, (ulong)meaning.Class) >> 47);
            while (numbers[at] != 0 && meanings[numbers[at]] != meaning)
                at = (at + 1) & (numbers.Length - 1);
            return numbers[at] != 0 ? numbers[at] : numbers[at] = Next(meaning);
        }

        private ushort Next(Meaning meaning)
        {
            if (count > ushort.MaxValue)
                throw new InvalidDataException($"words stand in more than {ushort.MaxValue} different combinations of word lists");
            if (count == meanings.Length)
                Array.Resize(ref meanings, count * 2);
            meanings[count] = meaning;
            return (ushort)count++;
        }
    }
}
