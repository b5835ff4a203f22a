using System.Numerics;
using System.Runtime.InteropServices;

namespace Claims;

/// <summary>
/// Scores four ensembles at once, without walking through their trees (QuickScorer: Lucchese and others, SIGIR 2015). The leaves of a tree are
/// the bits of a mask, from the lowest to the highest side. A node whose value is above its threshold rules out the leaves on its lower side. The leaf that
/// a walk would have reached is the first one that no such node rules out.
/// </summary>
internal sealed class LeafMasks
{
    private const int MostLeaves = 8;

    // The masks stand on the stack.
    private const int MostTrees = 4096;

    // A high value is above the thresholds of many nodes. What so many of them rule out together is put together beforehand.
    private const int Step = 16;

    // The masks of all trees, in as many vectors as they fill. The trees take turns: the first of each ensemble, then the second of each.
    private readonly int vectors;
    private readonly int rounds;

    // The nodes by feature, then by threshold: those of feature f stand from starts[f] to starts[f + 1].
    private readonly int[] starts;
    private readonly float[] thresholds;

    // The lowest threshold of each feature, infinite where no node asks for it. Most features are no higher for most sentences.
    private readonly float[] lowest;
    private readonly Cut[] cuts;

    // For every whole step of a feature the masks that it and those before it leave; the first of feature f is steps[firstStep[f] * vectors].
    private readonly int[] firstStep;
    private readonly Vector<byte>[] steps;

    // What each leaf adds: MostLeaves for each tree.
    private readonly double[] leaf;

    private LeafMasks(List<Node> nodes, double[] leaf, int rounds)
    {
        (this.leaf, this.rounds) = (leaf, rounds);
        vectors = (leaf.Length / MostLeaves + Vector<byte>.Count - 1) / Vector<byte>.Count;
        nodes.Sort((a, b) => a.Feature != b.Feature ? a.Feature - b.Feature : a.Threshold.CompareTo(b.Threshold));
        (thresholds, cuts) = (new float[nodes.Count], new Cut[nodes.Count]);
        starts = new int[nodes.Count == 0 ? 1 : nodes[^1].Feature + 2];
        for (var n = 0; n < nodes.Count; n++)
        {
            (thresholds[n], cuts[n]) = (nodes[n].Threshold, nodes[n].Cut);
            starts[nodes[n].Feature + 1]++;
        }

        for (var f = 1; f < starts.Length; f++)
            starts[f] += starts[f - 1];
        lowest = new float[starts.Length - 1];
        for (var f = 0; f < lowest.Length; f++)
            lowest[f] = starts[f] < starts[f + 1] ? thresholds[starts[f]] : float.PositiveInfinity;
        firstStep = new int[starts.Length];
        for (var f = 1; f < starts.Length; f++)
            firstStep[f] = firstStep[f - 1] + ((starts[f] - starts[f - 1]) / Step);
        steps = new Vector<byte>[firstStep[^1] * vectors];
        for (var f = 0; f < lowest.Length; f++)
            FillSteps(f);
    }

    /// <summary>The masks of four ensembles; null if there are too many trees, or one has too many leaves for a mask.</summary>
    internal static LeafMasks? Create(IReadOnlyList<TreeEnsemble> ensembles)
    {
        var most = ensembles.Max(ensemble => ensemble.Arrays.Roots.Length);
        if (most * ensembles.Count > MostTrees)
            return null;
        // An ensemble with fewer trees than another has trees of one leaf instead, which adds nothing.
        var leaves = new double[most * ensembles.Count * MostLeaves];
        var nodes = new List<Node>();
        for (var e = 0; e < ensembles.Count; e++)
        {
            var roots = ensembles[e].Arrays.Roots;
            for (var round = 0; round < roots.Length; round++)
            {
                var tree = (round * ensembles.Count) + e;
                if (!new TreeReader(ensembles[e], tree, nodes, leaves).TryRead(roots[round], depth: 0))
                    return null;
            }
        }

        return new LeafMasks(nodes, leaves, most);
    }

    /// <summary>The raw sums of the trees of each ensemble, added up in their order.</summary>
    internal (double First, double Second, double Third, double Fourth) Score(ReadOnlySpan<float> features)
    {
        Span<Vector<byte>> rows = stackalloc Vector<byte>[vectors];
        rows.Fill(Vector<byte>.AllBitsSet);
        var masks = MemoryMarshal.Cast<Vector<byte>, byte>(rows);
        for (var f = 0; f < lowest.Length; f++)
        {
            if (!(features[f] <= lowest[f]))
                RuleOut(f, features[f], rows, masks);
        }

        var (first, second, third, fourth) = (0.0, 0.0, 0.0, 0.0);
        for (var tree = 0; tree < rounds * 4; tree += 4)
        {
            first += LeafOf(tree, masks);
            second += LeafOf(tree + 1, masks);
            third += LeafOf(tree + 2, masks);
            fourth += LeafOf(tree + 3, masks);
        }

        return (first, second, third, fourth);
    }

    // Whole steps from the lowest threshold up, then single nodes up to the first that the value does not exceed.
    private void RuleOut(int feature, float value, Span<Vector<byte>> rows, Span<byte> masks)
    {
        var (at, end) = (starts[feature], starts[feature + 1]);
        var step = firstStep[feature] - 1;
        for (; at + Step <= end && !(value <= thresholds[at + Step - 1]); at += Step)
            step++;
        if (step >= firstStep[feature])
        {
            var left = steps.AsSpan(step * vectors, vectors);
            for (var v = 0; v < left.Length; v++)
                rows[v] &= left[v];
        }

        for (; at < end && !(value <= thresholds[at]); at++)
            masks[cuts[at].Tree] &= cuts[at].Kept;
    }

    private double LeafOf(int tree, ReadOnlySpan<byte> masks) => leaf[(tree * MostLeaves) + BitOperations.TrailingZeroCount(masks[tree])];

    private void FillSteps(int feature)
    {
        var sofar = new Vector<byte>[vectors];
        Array.Fill(sofar, Vector<byte>.AllBitsSet);
        var masks = MemoryMarshal.Cast<Vector<byte>, byte>(sofar.AsSpan());
        for (var i = 0; i < (firstStep[feature + 1] - firstStep[feature]) * Step; i++)
        {
            var cut = cuts[starts[feature] + i];
            masks[cut.Tree] &= cut.Kept;
            if (i % Step == Step - 1)
                sofar.CopyTo(steps, (firstStep[feature] + (i / Step)) * vectors);
        }
    }

    // A class: sorting lists of objects is a part of the runtime, sorting lists of a struct has to be compiled anew.
    private sealed record Node(int Feature, float Threshold, Cut Cut);

    // What a node does to its tree: where the feature's value is above the threshold, these leaves are kept.
    private readonly record struct Cut(ushort Tree, byte Kept);

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
            nodes.Add(new Node(arrays.Feature[node], arrays.Threshold[node], new Cut((ushort)tree, (byte)~lower)));
            return TryRead(arrays.Higher[node], depth + 1);
        }

        private static uint BitsFrom(int bit) => uint.MaxValue << bit;
    }
}
