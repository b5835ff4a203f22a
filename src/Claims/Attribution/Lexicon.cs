namespace Claims;

/// <summary>All word lists in one table: which classes a word or phrase belongs to.</summary>
internal sealed class Lexicon
{
    private const WordClass NameClasses = WordClass.AnyBody | WordClass.Leader | WordClass.Region | WordClass.Country | WordClass.GovernmentMetonym;

    private static readonly Lazy<Lexicon> Lists = new(() => Build(LexiconSources.Embedded(), LexiconSources.EmbeddedGovernments()));

    // The hashes of all words and of all beginnings of phrases, sorted, with what each of them is.
    private readonly LexiconEntry[] entries;
    private readonly ulong fingerprint;

    // The same entries for looking up.
    private readonly LexiconTable places;

    private Lexicon(LexiconEntry[] entries, ulong fingerprint, Governments governments)
    {
        (this.entries, this.fingerprint, places) = (entries, fingerprint, new LexiconTable(entries));
        Governments = governments;
    }

    /// <summary>A lexicon that knows no word.</summary>
    internal static Lexicon Empty { get; } = new([], fingerprint: 0, Governments.Of([]));

    /// <summary>The lists that are embedded in this assembly.</summary>
    internal static Lexicon Default => Lists.Value;

    /// <summary>What governments are called that are cited by their capitals.</summary>
    internal Governments Governments { get; }

    /// <summary>Changes whenever an entry, its class or the name of a government does, whatever the order of the entries.</summary>
    internal string Fingerprint => fingerprint.ToString("x16");

    /// <summary>A lexicon of the given entries.</summary>
    /// <param name="phrases">Each phrase as printed; one all in lower case matches any case, one with a capital only itself.</param>
    /// <param name="governments">Capitals, each with the name of its government; none if null.</param>
    internal static Lexicon Build(IEnumerable<(string Phrase, WordClass Class)> phrases, IEnumerable<(string Capital, string Government)>? governments = null)
    {
        var table = new Dictionary<ulong, LexiconEntry>();
        var sum = 0UL;
        foreach (var (phrase, @class) in phrases)
        {
            sum += Sum(phrase, @class);
            Add(table, phrase, old => old | @class);
        }

        var named = (governments ?? []).ToArray();
        return Sorted(table, sum + Sum(named), Governments.Of(named));
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

        var named = folders.SelectMany(LexiconSources.GovernmentsIn).ToArray();
        return Sorted(table, sum + Sum(named), Governments.With(named));
    }

    private static ulong Sum(string phrase, WordClass @class) => WordHash.Combine(WordHash.Exact(phrase), (ulong)@class);

    private static ulong Sum((string Capital, string Government)[] governments)
    {
        var sum = 0UL;
        foreach (var (capital, government) in governments)
            sum += WordHash.Combine(WordHash.Exact(capital), WordHash.Exact(government));
        return sum;
    }

    private static Lexicon Sorted(Dictionary<ulong, LexiconEntry> table, ulong sum, Governments governments) =>
        new([.. table.Values.OrderBy(entry => entry.Path)], sum, governments);

    /// <summary>Reads a lexicon that <see cref="Write"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The arrays do not fit each other, or are not sorted.</exception>
    internal static Lexicon Read(BinaryReader reader)
    {
        var sum = reader.ReadUInt64();
        var (sorted, found, more) = (FlatArrays.Read<ulong>(reader), FlatArrays.Read<ulong>(reader), FlatArrays.Read<byte>(reader));
        if (found.Length != sorted.Length || more.Length != sorted.Length)
            throw new InvalidDataException("the arrays of the word table differ in length");
        var rows = new LexiconEntry[sorted.Length];
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i > 0 && sorted[i] <= sorted[i - 1])
                throw new InvalidDataException("the paths of the word table are not in order");
            rows[i] = new LexiconEntry(sorted[i], (WordClass)found[i], more[i] != 0);
        }

        return new Lexicon(rows, sum, Governments.Read(reader));
    }

    /// <summary>Writes the table in an order that depends on nothing but its content.</summary>
    internal void Write(BinaryWriter writer)
    {
        writer.Write(fingerprint);
        FlatArrays.Write<ulong>(writer, Array.ConvertAll(entries, entry => entry.Path));
        FlatArrays.Write<ulong>(writer, Array.ConvertAll(entries, entry => (ulong)entry.Class));
        FlatArrays.Write<byte>(writer, Array.ConvertAll(entries, entry => entry.HasLonger ? (byte)1 : (byte)0));
        Governments.Write(writer);
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
            if (!places.MayContain(path))
                break;
            ref readonly var meaning = ref places.Find(path);
            if (meaning.Class != WordClass.None)
                (found, length) = (meaning.Class, i + 1);
            if (!meaning.HasLonger)
                break;
        }

        return length;
    }

    private static void Add(Dictionary<ulong, LexiconEntry> table, string phrase, Func<WordClass, WordClass> change)
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
            table[path] = new LexiconEntry(path, last ? change(entry.Class) : entry.Class, entry.HasLonger || !last);
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
}
