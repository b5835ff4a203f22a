using System.Numerics;
using System.Runtime.InteropServices;

namespace Claims;

/// <summary>
/// Scores the ensembles of all labels at once, without walking through their trees (QuickScorer: Lucchese and others, SIGIR 2015). The leaves of a tree are
/// the bits of a mask, from the lowest to the highest side. A node whose value is above its threshold rules out the leaves on its lower side. The leaf that
/// a walk would have reached is the first one that no such node rules out.
/// </summary>
internal sealed class LeafMasks
{
    private const int MostLeaves = 16;

    // The masks stand on the stack, and the rows grow with the square of the number of trees: to some 30 MB for so many.
    private const int MostTrees = 1024;

    // The masks of all trees, in as many vectors as they fill. The trees take turns: the first of each label, then the second of each.
    private readonly int vectors;
    private readonly int rounds;

    // The thresholds of the nodes by feature, each once and rising: those of feature f stand from starts[f] to starts[f + 1].
    private readonly int[] starts;
    private readonly float[] thresholds;

    // The lowest threshold of each feature, infinite where no node asks for it. Most features are no higher for most sentences.
    private readonly float[] lowest;

    // For each threshold, what a value above it leaves of the masks, the lower thresholds of the feature included: vectors for each.
    private readonly Vector<ushort>[] rows;

    // What each leaf adds: MostLeaves for each tree.
    private readonly double[] leaf;

    private LeafMasks(List<Node> nodes, double[] leaf, int rounds)
    {
        (this.leaf, this.rounds) = (leaf, rounds);
        vectors = (leaf.Length / MostLeaves + Vector<ushort>.Count - 1) / Vector<ushort>.Count;
        nodes.Sort((a, b) => a.Feature != b.Feature ? a.Feature - b.Feature : a.Threshold.CompareTo(b.Threshold));
        var features = nodes.Count == 0 ? 0 : nodes[^1].Feature + 1;
        starts = new int[features + 1];
        lowest = new float[features];
        Array.Fill(lowest, float.PositiveInfinity);
        var distinct = new List<float>();
        for (var n = 0; n < nodes.Count; n++)
        {
            var node = nodes[n];
            if (n > 0 && nodes[n - 1].Feature == node.Feature && nodes[n - 1].Threshold.Equals(node.Threshold))
                continue;
            lowest[node.Feature] = Math.Min(lowest[node.Feature], node.Threshold);
            distinct.Add(node.Threshold);
            starts[node.Feature + 1]++;
        }

        for (var f = 0; f < features; f++)
            starts[f + 1] += starts[f];
        thresholds = [.. distinct];
        rows = new Vector<ushort>[thresholds.Length * vectors];
        FillRows(nodes);
    }

    /// <summary>The masks of one ensemble for each label; null if there are too many trees, or one has too many leaves for a mask.</summary>
    internal static LeafMasks? Create(IReadOnlyList<TreeEnsemble> ensembles)
    {
        var most = ensembles.Max(ensemble => ensemble.Arrays.Roots.Length);
        if (most * ensembles.Count > MostTrees)
            return null;
        // A label with fewer trees than another has trees of one leaf instead, which adds nothing.
        var leaves = new double[most * ensembles.Count * MostLeaves];
        var nodes = new List<Node>();
        for (var label = 0; label < ensembles.Count; label++)
        {
            var roots = ensembles[label].Arrays.Roots;
            for (var round = 0; round < roots.Length; round++)
            {
                var tree = (round * ensembles.Count) + label;
                if (!new TreeReader(ensembles[label], tree, nodes, leaves).TryRead(roots[round], depth: 0))
                    return null;
            }
        }

        return new LeafMasks(nodes, leaves, most);
    }

    /// <summary>The raw sums of the trees of each of three labels, added up in their order.</summary>
    internal (double First, double Second, double Third) Score(ReadOnlySpan<float> features)
    {
        Span<Vector<ushort>> left = stackalloc Vector<ushort>[vectors];
        left.Fill(Vector<ushort>.AllBitsSet);
        for (var f = 0; f < lowest.Length; f++)
        {
            if (!(features[f] <= lowest[f]))
                RuleOut(f, features[f], left);
        }

        var masks = MemoryMarshal.Cast<Vector<ushort>, ushort>(left);
        var (first, second, third) = (0.0, 0.0, 0.0);
        for (var tree = 0; tree < rounds * 3; tree += 3)
        {
            first += LeafOf(tree, masks);
            second += LeafOf(tree + 1, masks);
            third += LeafOf(tree + 2, masks);
        }

        return (first, second, third);
    }

    // What the highest threshold below the value rules out.
    private void RuleOut(int feature, float value, Span<Vector<ushort>> left)
    {
        var (above, end) = (starts[feature], starts[feature + 1]);
        while (above < end && !(value <= thresholds[above]))
            above++;
        if (above == starts[feature])
            return;
        var row = rows.AsSpan((above - 1) * vectors, vectors);
        for (var v = 0; v < row.Length; v++)
            left[v] &= row[v];
    }

    private double LeafOf(int tree, ReadOnlySpan<ushort> masks) => leaf[(tree * MostLeaves) + BitOperations.TrailingZeroCount(masks[tree])];

    private void FillRows(List<Node> nodes)
    {
        var (row, next) = (0, 0);
        for (var f = 0; f < lowest.Length; f++)
        {
            var left = new Vector<ushort>[vectors];
            Array.Fill(left, Vector<ushort>.AllBitsSet);
            var masks = MemoryMarshal.Cast<Vector<ushort>, ushort>(left.AsSpan());
            for (; row < starts[f + 1]; row++)
            {
                for (; next < nodes.Count && nodes[next].Feature == f && nodes[next].Threshold.Equals(thresholds[row]); next++)
                    masks[nodes[next].Cut.Tree] &= nodes[next].Cut.Kept;
                left.CopyTo(rows, row * vectors);
            }
        }
    }

    // A class: sorting lists of objects is a part of the runtime, sorting lists of a struct has to be compiled anew.
    private sealed record Node(int Feature, float Threshold, Cut Cut);

    // What a node does to its tree: where the feature's value is above the threshold, these leaves are kept.
    private readonly record struct Cut(ushort Tree, ushort Kept);

    private sealed class TreeReader(TreeEnsemble ensemble, int tree, List<Node> nodes, double[] leaves)
    {
        // Number of leaves read.
        private int count;

        // Adds the leaves from the lowest to the highest side and notes for each node which of them are on its lower side.
        internal bool TryRead(int node, int depth)
        {
            var arrays = ensemble.Arrays;
            if (node < 0)
            {
                if (count == MostLeaves)
                    return false;
                leaves[(tree * MostLeaves) + count++] = arrays.Leaf[~node];
                return true;
            }

            var from = count;
            if (depth == MostLeaves || !TryRead(arrays.Lower[node], depth + 1))
                return false;
            var lower = BitsFrom(from) & ~BitsFrom(count);
            nodes.Add(new Node(arrays.Feature[node], arrays.Threshold[node], new Cut((ushort)tree, (ushort)~lower)));
            return TryRead(arrays.Higher[node], depth + 1);
        }

        private static uint BitsFrom(int bit) => uint.MaxValue << bit;
    }
}
