namespace Claims.Training.Tests;

public class CountsTests
{
    [Fact]
    public void Precision_and_recall_are_shares_of_the_found_and_the_labelled()
    {
        var counts = new Counts();
        counts.Add(labelled: true, found: true, right: true);
        counts.Add(labelled: true, found: true, right: false);
        counts.Add(labelled: true, found: false, right: false);
        counts.Add(labelled: false, found: true, right: false);
        counts.Add(labelled: true, found: false, right: false);
        counts.Add(labelled: false, found: false, right: false);
        Assert.Equal(new LabelScore(1.0 / 3, 1.0 / 4, 2 * (1.0 / 3) * (1.0 / 4) / ((1.0 / 3) + (1.0 / 4)), 4), counts.Score());
    }

    [Fact]
    public void Nothing_found_and_nothing_labelled_is_nothing_and_no_error() => Assert.Equal(new LabelScore(0, 0, 0, 0), new Counts().Score());
}
