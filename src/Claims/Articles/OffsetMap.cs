namespace Claims;

/// <summary>
/// Leads from a clean text back to the text it was made from. Kept as the few places where the two drift apart, so that it costs nothing where they do not.
/// </summary>
internal sealed class OffsetMap
{
    internal static readonly OffsetMap Identity = new();

    private readonly List<Shift> shifts = [];

    /// <summary>The place in the original text; removed characters at the edges stay outside.</summary>
    internal TextSpan ToOriginal(TextSpan clean)
    {
        var start = Original(clean.Start);
        return clean.Length == 0 ? new TextSpan(start, start) : new TextSpan(start, OriginalEnd(clean.End));
    }

    /// <summary>The clean offset that corresponds to an original one; for a removed character that of the next kept one.</summary>
    internal int ToClean(int original)
    {
        var (low, high) = (0, shifts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (shifts[middle].CleanStart + shifts[middle].By <= original)
                low = middle + 1;
            else
                high = middle;
        }

        var clean = low == 0 ? original : original - shifts[low - 1].By;
        return low < shifts.Count ? Math.Min(clean, shifts[low].CleanStart) : clean;
    }

    /// <summary>Notes that a character was left out before the clean offset <paramref name="clean"/>.</summary>
    /// <param name="clean">Length of the clean text so far.</param>
    /// <param name="attached">Whether it was merged into the character before, and so is shown with it.</param>
    internal void Skip(int clean, bool attached)
    {
        var before = shifts.Count == 0 ? 0 : shifts[^1].By;
        var same = shifts.Count > 0 && shifts[^1].CleanStart == clean;
        var removedHere = same ? before - (shifts.Count > 1 ? shifts[^2].By : 0) : 0;
        var shift = new Shift(clean, before + 1, attached ? removedHere + 1 : same ? shifts[^1].Attached : 0);
        if (same)
            shifts[^1] = shift;
        else
            shifts.Add(shift);
    }

    private int Original(int clean)
    {
        var at = Find(clean);
        return at < 0 ? clean : clean + shifts[at].By;
    }

    private int OriginalEnd(int cleanEnd)
    {
        var at = Find(cleanEnd);
        var attached = at >= 0 && shifts[at].CleanStart == cleanEnd ? shifts[at].Attached : 0;
        return Original(cleanEnd - 1) + 1 + attached;
    }

    private int Find(int clean)
    {
        var (low, high) = (0, shifts.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (shifts[middle].CleanStart <= clean)
                low = middle + 1;
            else
                high = middle;
        }

        return low - 1;
    }

    /// <summary>From <paramref name="CleanStart"/> on, original offsets are greater by <paramref name="By"/>.</summary>
    /// <param name="CleanStart">First clean offset for which this holds.</param>
    /// <param name="By">Number of characters left out so far.</param>
    /// <param name="Attached">How many of those left out just before belong to the character before, as an accent does.</param>
    private readonly record struct Shift(int CleanStart, int By, int Attached);
}
