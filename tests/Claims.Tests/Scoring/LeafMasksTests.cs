using CsCheck;

namespace Claims.Tests;

public class LeafMasksTests
{
    private const int Features = 3;

    // Few features and values, so that most nodes share a threshold with others and a high value is above many of them.
    private static readonly Gen<float> Value = Gen.OneOf(Gen.Int[-3, 3].Select(value => value / 2f), Gen.Const(float.NaN));

    private static readonly Gen<TreeEnsemble> Ensemble = Gen.Select(Gen.Int[0, 60], Gen.Int[0, 1000]).Select((trees, seed) => Grow(new Random(seed), trees, splits: 7));

    [Fact]
    public void The_masks_add_up_the_leaves_that_a_walk_reaches_to_the_last_bit() =>
        Gen.Select(Ensemble.Array[4], Value.Array[Features]).Sample((ensembles, features) => Assert.Equal(
            (ensembles[0].Score(features), ensembles[1].Score(features), ensembles[2].Score(features), ensembles[3].Score(features)), LeafMasks.Create(ensembles)!.Score(features)));

    [Fact]
    public void A_tree_of_too_many_leaves_has_no_masks()
    {
        var small = Grow(new Random(1), trees: 1, splits: 7);
        Assert.Null(LeafMasks.Create([small, Grow(new Random(1), trees: 1, splits: 8), small, small]));
    }

    [Fact]
    public void Too_many_trees_have_no_masks()
    {
        var many = Grow(new Random(1), trees: 1025, splits: 1);
        Assert.Null(LeafMasks.Create([many, many, many, many]));
    }

    [Fact]
    public void A_tree_with_too_many_leaves_is_walked_through_instead()
    {
        var large = Grow(new Random(2), trees: 3, splits: 20);
        var model = SmallModel.Of(stages: SmallModel.Stages with { Trees = [large, large, large], Attributed = large });
        var found = model.Classify(new float[FeatureSchema.Names.Count], []).Labels;
        Assert.Equal(1, found.ReportedFact + found.OfficialStatement + found.ExpertAnalysis, 9);
    }

    // Trees that grow from their roots: a split takes the place of any leaf.
    private static TreeEnsemble Grow(Random random, int trees, int splits)
    {
        var (roots, feature, threshold, lower, higher, leaf) = (new List<int>(), new List<int>(), new List<float>(), new List<int>(), new List<int>(), new List<double>());
        for (var tree = 0; tree < trees; tree++)
        {
            roots.Add(feature.Count);
            var first = feature.Count;
            for (var split = 0; split < splits; split++)
            {
                if (split > 0)
                {
                    var (node, side) = (first + random.Next(split), random.Next(2) == 0 ? lower : higher);
                    while (side[node] >= 0)
                        (node, side) = (side[node], random.Next(2) == 0 ? lower : higher);
                    side[node] = feature.Count;
                }

                feature.Add(random.Next(Features));
                threshold.Add(random.Next(-3, 4) / 2f);
                lower.Add(-1);
                higher.Add(-1);
            }

            for (var node = first; node < feature.Count; node++)
            {
                lower[node] = lower[node] >= 0 ? lower[node] : NewLeaf();
                higher[node] = higher[node] >= 0 ? higher[node] : NewLeaf();
            }
        }

        return new TreeEnsemble([.. roots], [.. feature], [.. threshold], [.. lower], [.. higher], [.. leaf], -1, 0);

        int NewLeaf()
        {
            leaf.Add(random.NextDouble() - 0.5);
            return ~(leaf.Count - 1);
        }
    }
}
