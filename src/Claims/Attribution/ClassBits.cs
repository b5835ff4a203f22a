using System.Numerics;

namespace Claims;

/// <summary>Enumerates the numbers (from 1) of the classes set, without allocating.</summary>
internal ref struct ClassBits(WordClass classes)
{
    private ulong rest = (ulong)classes;

    public ulong Current { get; private set; }

    public readonly ClassBits GetEnumerator() => this;

    public bool MoveNext()
    {
        if (rest == 0)
            return false;
        Current = (ulong)BitOperations.TrailingZeroCount(rest) + 1;
        rest &= rest - 1;
        return true;
    }
}
