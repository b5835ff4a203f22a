using System.Numerics;
using System.Runtime.CompilerServices;

namespace Claims;

/// <summary>A word, or the beginning of a phrase, of the lists.</summary>
/// <param name="Path">The hash of its words.</param>
/// <param name="Class">Its classes; none if it is only a beginning.</param>
/// <param name="HasLonger">Whether longer phrases begin with it.</param>
internal readonly record struct LexiconEntry(ulong Path, WordClass Class, bool HasLonger);

/// <summary>What an entry is.</summary>
/// <param name="Class">Its classes.</param>
/// <param name="HasLonger">Whether longer phrases begin with it.</param>
internal readonly record struct LexiconMeaning(WordClass Class, bool HasLonger);

/// <summary>The entries of a <see cref="Lexicon"/>, laid out for the processor's cache.</summary>
internal sealed class LexiconTable
{
    // The bits of a place that are those of its path.
    private const ulong PathBits = ~(ulong)ushort.MaxValue;

    // Each entry at the place that the first bits of its path give, or at the next free one behind it: the first 48 bits of the path and the number of what
    // it is, so that eight entries stand in a line of the cache. A free place is 0.
    private readonly ulong[] places;
    private readonly int shift;

    // What entries can be; the first of them is nothing.
    private readonly LexiconMeaning[] meanings;

    // Two bits for each path in the word that its first bits give (a Bloom filter). Most words are in no list, and these bits stay in the cache where the
    // places do not.
    private readonly ulong[] present;
    private readonly int presentShift;

    /// <param name="entries">The entries, each path once.</param>
    /// <exception cref="InvalidDataException">The words stand in too many different combinations of lists.</exception>
    internal LexiconTable(LexiconEntry[] entries)
    {
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
            places[at] = (entry.Path & PathBits) | kinds.NumberOf(new LexiconMeaning(entry.Class, entry.HasLonger));
            present[(int)(entry.Path >> presentShift)] |= BitsOf(entry.Path);
        }

        meanings = kinds.Meanings;
    }

    /// <summary>Whether there may be an entry of a path; false for most that have none.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool MayContain(ulong path) => (BitsOf(path) & ~present[(int)(path >> presentShift)]) == 0;

    /// <summary>What a path is; nothing where there is no entry of it.</summary>
    internal ref readonly LexiconMeaning Find(ulong path)
    {
        var at = (int)(path >> shift);
        while (((places[at] ^ path) & PathBits) != 0 && places[at] != 0)
            at = (at + 1) & (places.Length - 1);
        return ref meanings[(int)(places[at] & ~PathBits)];
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong BitsOf(ulong path) => 1UL << (int)(path & 63) | 1UL << (int)(path >> 6 & 63);

    /// <summary>Numbers meanings as they come; 0 is no meaning. A table of its own, which the runtime does not have to compile at the start as it would a dictionary.</summary>
    private sealed class Kinds
    {
        private readonly ushort[] numbers = new ushort[1 << 17];
        private LexiconMeaning[] meanings = new LexiconMeaning[1024];
        private int count = 1;

        internal LexiconMeaning[] Meanings => meanings.AsSpan(0, count).ToArray();

        internal uint NumberOf(LexiconMeaning meaning)
        {
            var at = (int)(WordHash.Combine(meaning.HasLonger ? 1UL : 0, (ulong)meaning.Class) >> 47);
            while (numbers[at] != 0 && meanings[numbers[at]] != meaning)
                at = (at + 1) & (numbers.Length - 1);
            return numbers[at] != 0 ? numbers[at] : numbers[at] = Next(meaning);
        }

        private ushort Next(LexiconMeaning meaning)
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
