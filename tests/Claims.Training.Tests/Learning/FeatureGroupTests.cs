namespace Claims.Training.Tests;

public class FeatureGroupTests
{
    public static TheoryData<int> Groups => new(Enum.GetValues<FeatureGroup>().Where(group => group != FeatureGroup.None).Select(group => (int)group));

    [Fact]
    public void Every_feature_belongs_to_exactly_one_group()
    {
        Assert.All(DenseRow.Described, feature => Assert.True(IsOneGroup(feature.Group), $"'{feature.Name}' is in {feature.Group}"));
        Assert.All(SparseFeatures.Kinds, kind => Assert.True(IsOneGroup(kind.Group), $"kind {kind.Number} is in {kind.Group}"));
    }

    [Fact]
    public void No_name_and_no_number_of_a_kind_stands_twice()
    {
        Assert.Equal(DenseRow.Described.Count, DenseRow.Described.Select(feature => feature.Name).Distinct(StringComparer.Ordinal).Count());
        var numbers = SparseFeatures.Kinds.SelectMany(kind => new[] { kind.Number, kind.Number + 1, kind.Number + 2 }).ToArray();
        Assert.Equal(numbers.Length, numbers.Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void A_group_that_is_left_out_is_0_and_the_others_are_as_they_were(int number)
    {
        var group = (FeatureGroup)number;
        foreach (var (whole, less) in Both(group))
        {
            for (var i = 0; i < whole.Dense.Length; i++)
                Assert.Equal(DenseRow.Described[i].Group == group ? 0 : whole.Dense[i], less.Dense[i]);
            Assert.Empty(less.Sparse.Except(whole.Sparse));
        }
    }

    [Theory]
    [MemberData(nameof(Groups))]
    public void Every_group_has_dense_features_and_takes_slots_with_it(int number)
    {
        var group = (FeatureGroup)number;
        Assert.Contains(DenseRow.Described, feature => feature.Group == group);
        Assert.Contains(Both(group), pair => pair.Less.Sparse.Length < pair.Whole.Sparse.Length);
    }

    [Fact]
    public void Without_all_groups_nothing_is_left()
    {
        var all = Enum.GetValues<FeatureGroup>().Aggregate((a, b) => a | b);
        Assert.All(Both(all), pair => Assert.True(pair.Less.Sparse.Length == 0 && pair.Less.Dense.All(value => value == 0)));
    }

    private static IEnumerable<(SentenceFeatures Whole, SentenceFeatures Less)> Both(FeatureGroup without)
    {
        var model = EmbeddedModel.Load();
        foreach (var labelled in Corpus.Part.Articles.Take(3))
        {
            var article = AlignedArticle.Create(labelled, Lexicon.Default);
            var features = new FeatureExtractor(AttributionFinder.Find(article.Text, model.Tags.On(article.Text).Tag, model.Antecedents), model.Standing.Of, model.Standing.Of);
            for (var s = 0; s < labelled.Sentences.Count; s++)
                yield return (features.Extract(s), features.Extract(s, without));
        }
    }

    private static bool IsOneGroup(FeatureGroup group) => Enum.IsDefined(group) && group != FeatureGroup.None;
}
