using System.Numerics;
using System.Runtime.InteropServices;

namespace Claims;

/// <summary>
/// Scores an ensemble of small trees without walking through them (QuickScorer: Lucchese and others, SIGIR 2015). The leaves of a tree are the bits of a
/// mask, from the lowest to the highest side. A node whose value is above its threshold rules out the leaves on its lower side. The leaf that a walk
/// would have reached is the first one that no such node rules out. Most features are 0 for most sentences, so few nodes rule out anything.
/// </summary>
internal sealed class LeafMasks
{
    private const int MostLeaves = 32;

    private readonly int trees;

    // The nodes by feature, then by threshold: those of feature f stand from starts[f] to starts[f + 1].
    private readonly int[] starts;
    private readonly Split[] splits;

    // What each leaf of a tree adds, from firstLeaf[tree] on.
    private readonly double[] leaf;
    private readonly int[] firstLeaf;

    private LeafMasks(List<Node> nodes, double[] leaf, int[] firstLeaf)
    {
        (this.leaf, this.firstLeaf, trees) = (leaf, firstLeaf, firstLeaf.Length);
        nodes.Sort((a, b) => a.Feature != b.Feature ? a.Feature - b.Feature : a.Split.Threshold.CompareTo(b.Split.Threshold));
        starts = new int[nodes.Count == 0 ? 1 : nodes[^1].Feature + 2];
        splits = new Split[nodes.Count];
        for (var n = 0; n < splits.Length; n++)
        {
            splits[n] = nodes[n].Split;
            starts[nodes[n].Feature + 1]++;
        }

        for (var f = 1; f < starts.Length; f++)
            starts[f] += starts[f - 1];
    }

    /// <summary>The masks of an ensemble; null if one of its trees has too many leaves for a mask.</summary>
    internal static LeafMasks? Create(TreeEnsemble ensemble)
    {
        var roots = ensemble.Arrays.Roots;
        var first = new int[roots.Length];
        var reader = new TreeReader(ensemble);
        for (var t = 0; t < roots.Length; t++)
        {
            first[t] = reader.Leaves.Count;
            if (!reader.TryRead(roots[t], t, first[t], depth: 0))
                return null;
        }

        return new LeafMasks(reader.Nodes, reader.Leaves.ToArray(), first);
    }

    /// <summary>The raw sum of all trees, added up in their order.</summary>
    internal double Score(ReadOnlySpan<float> features)
    {
        Span<uint> masks = trees <= 256 ? stackalloc uint[256] : new uint[trees];
        masks = masks[..trees];
        // As bytes, which the runtime fills with code that it has ready.
        MemoryMarshal.AsBytes(masks).Fill(byte.MaxValue);
        for (var f = 0; f + 1 < starts.Length; f++)
        {
            var value = features[f];
            // From the lowest threshold up to the first that the value does not exceed.
            foreach (ref readonly var split in splits.AsSpan(starts[f]..starts[f + 1]))
            {
                if (value <= split.Threshold)
                    break;
                masks[split.Tree] &= split.Kept;
            }
        }

        var sum = 0.0;
        for (var t = 0; t < masks.Length; t++)
            sum += leaf[firstLeaf[t] + BitOperations.TrailingZeroCount(masks[t])];
        return sum;
    }

    // A class: sorting lists of objects is a part of the runtime, sorting lists of a struct has to be compiled anew.
    private sealed record Node(int Feature, Split Split);

    // What a node does to its tree: where the feature's value is above the threshold, these leaves are kept.
    private readonly record struct Split(float Threshold, int Tree, uint Kept);

    private sealed class TreeReader(TreeEnsemble ensemble)
    {
        internal List<Node> Nodes { get; } = [];

        internal List<double> Leaves { get; } = [];

        // Adds the leaves from the lowest to the highest side and notes for each node which of them are on its lower side.
        internal bool TryRead(int node, int number, int first, int depth)
        {
            var arrays = ensemble.Arrays;
            if (node < 0)
            {
                Leaves.Add(arrays.Leaf[~node]);
                return Leaves.Count - first <= MostLeaves;
            }

            var from = Leaves.Count - first;
            if (depth == MostLeaves || !TryRead(arrays.Lower[node], number, first, depth + 1))
                return false;
            var to = Leaves.Count - first;
            Nodes.Add(new Node(arrays.Feature[node], new Split(arrays.Threshold[node], number, ~(BitsFrom(from) & ~BitsFrom(to)))));
            return TryRead(arrays.Higher[node], number, first, depth + 1);
        }

        private static uint BitsFrom(int bit) => bit >= MostLeaves ? 0 : uint.MaxValue << bit;
    }
}
