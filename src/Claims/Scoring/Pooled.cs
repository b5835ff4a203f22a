using System.Buffers;

namespace Claims;

/// <summary>Arrays from the shared pool that grow as they are needed.</summary>
internal static class Pooled
{
    /// <summary>Makes room for at least <paramref name="length"/> values; what the array held is lost if it has to grow.</summary>
    internal static void Reserve<T>(ref T[] array, int length)
        where T : unmanaged
    {
        if (array.Length >= length)
            return;
        Return(ref array);
        array = ArrayPool<T>.Shared.Rent(length);
    }

    /// <summary>Makes an array at least twice as long and keeps what it held.</summary>
    internal static void Grow<T>(ref T[] array)
        where T : unmanaged
    {
        var larger = ArrayPool<T>.Shared.Rent(Math.Max(16, array.Length * 2));
        array.CopyTo(larger, 0);
        Return(ref array);
        array = larger;
    }

    /// <summary>Gives an array back; it is empty from then on.</summary>
    internal static void Return<T>(ref T[] array)
        where T : unmanaged
    {
        if (array.Length > 0)
            ArrayPool<T>.Shared.Return(array);
        array = [];
    }
}
