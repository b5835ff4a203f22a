namespace Claims.Training.Tests;

public class SentenceTrainerTests
{
    private static readonly SentenceRow[] Rows = [.. Features.All.Take(3000)];

    [Fact]
    public void What_comes_later_has_no_say_in_whether_a_sentence_is_attributed()
    {
        var trained = SentenceTrainer.Train(Rows, seed: 1);
        Assert.NotEmpty(trained.Attributed.Arrays.Feature);
        Assert.All(trained.Attributed.Arrays.Feature, feature => Assert.False(DenseRow.Described[feature].Later, DenseRow.Described[feature].Name));
        Assert.Contains(trained.Trees[0].Arrays.Feature, feature => DenseRow.Described[feature].Later);
    }

    [Fact]
    public void Attributed_sentences_are_told_from_others()
    {
        var trained = SentenceTrainer.Train(Rows, seed: 1);
        Assert.InRange(Rows.Average(row => trained.Score(row).Attributed >= 0.5 == row.IsAttributed ? 1 : 0), 0.95, 1);
    }

    // As in data that hold nothing but quotations.
    [Fact]
    public void Where_every_sentence_is_attributed_all_are_likely_to_be()
    {
        var trained = TreeTrainer.Train([.. Rows.Select(row => row.Features.Dense)], new int[Rows.Length], count: 1, seed: 1);
        Assert.All(Rows, row => Assert.InRange(trained[0].Probability(row.Features.Dense), 0.9, 1));
    }

    // As in data that name nobody.
    [Fact]
    public void Where_no_sentence_is_attributed_none_is_likely_to_be()
    {
        var trained = TreeTrainer.Train([.. Rows.Select(row => row.Features.Dense)], new int[Rows.Length].Select(_ => 1).ToArray(), count: 1, seed: 1);
        Assert.All(Rows, row => Assert.InRange(trained[0].Probability(row.Features.Dense), 0, 1e-6));
    }
}
