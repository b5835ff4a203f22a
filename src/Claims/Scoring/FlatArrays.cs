using System.Runtime.InteropServices;

namespace Claims;

/// <summary>The binary form of the learned arrays: little-endian, lengths first, linear weights without their empty slots.</summary>
internal static class FlatArrays
{
    private const int Longest = 1 << 27;

    internal static void Write(BinaryWriter writer, LinearModel model)
    {
        writer.Write(model.Bits);
        Write<float>(writer, model.Bias);
        var (slots, values) = (new List<int>(), new List<float>());
        for (var slot = 0; slot < 1 << model.Bits; slot++)
        {
            var row = model.Weights.Slice(slot * model.Classes, model.Classes);
            if (row.IndexOfAnyExcept(0f) < 0)
                continue;
            slots.Add(slot);
            values.AddRange(row);
        }

        Write<int>(writer, CollectionsMarshal.AsSpan(slots));
        Write<float>(writer, CollectionsMarshal.AsSpan(values));
    }

    internal static LinearModel ReadLinear(BinaryReader reader)
    {
        var bits = reader.ReadInt32();
        var bias = Read<float>(reader);
        var (slots, values) = (Read<int>(reader), Read<float>(reader));
        if (bits is < 1 or > 24 || values.Length != slots.Length * bias.Length || Array.Exists(slots, slot => slot < 0 || slot >= 1 << bits))
            throw new InvalidDataException("a linear stage holds a slot outside its table");
        var weights = new float[bias.Length << bits];
        for (var i = 0; i < slots.Length; i++)
        {
            for (var c = 0; c < bias.Length; c++)
                weights[(slots[i] * bias.Length) + c] = values[(i * bias.Length) + c];
        }

        return new LinearModel(bits, bias, weights);
    }

    internal static void Write(BinaryWriter writer, TreeEnsemble trees)
    {
        writer.Write(trees.Slope);
        writer.Write(trees.Offset);
        var arrays = trees.Arrays;
        Write<int>(writer, arrays.Roots);
        Write<int>(writer, arrays.Feature);
        Write<float>(writer, arrays.Threshold);
        Write<int>(writer, arrays.Lower);
        Write<int>(writer, arrays.Higher);
        Write<double>(writer, arrays.Leaf);
    }

    internal static TreeEnsemble ReadTrees(BinaryReader reader)
    {
        var (slope, offset) = (reader.ReadDouble(), reader.ReadDouble());
        return new TreeEnsemble(Read<int>(reader), Read<int>(reader), Read<float>(reader), Read<int>(reader), Read<int>(reader), Read<double>(reader), slope, offset);
    }

    /// <summary>Writes the length and then the values.</summary>
    internal static void Write<T>(BinaryWriter writer, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values));
    }

    /// <summary>Reads what <see cref="Write{T}"/> wrote.</summary>
    /// <exception cref="InvalidDataException">The length is out of range.</exception>
    internal static T[] Read<T>(BinaryReader reader)
        where T : unmanaged
    {
        var length = reader.ReadInt32();
        if (length is < 0 or > Longest)
            throw new InvalidDataException($"an array of {length} values is out of range");
        var values = new T[length];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(values.AsSpan()));
        return values;
    }
}
