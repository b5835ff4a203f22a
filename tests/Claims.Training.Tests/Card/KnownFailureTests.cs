namespace Claims.Training.Tests;

public class KnownFailureTests
{
    [Fact]
    public void Each_has_a_kind_of_its_own_and_a_text()
    {
        Assert.NotEmpty(KnownFailure.All);
        Assert.Equal(KnownFailure.All.Count, KnownFailure.All.Select(failure => failure.Kind).Distinct(StringComparer.Ordinal).Count());
        Assert.All(KnownFailure.All, failure => Assert.EndsWith(".", failure.Text.TrimEnd('”'), StringComparison.Ordinal));
        Assert.All(KnownFailure.All, failure => Assert.DoesNotContain("|", failure.Kind + failure.Text, StringComparison.Ordinal));
    }

    // A model that gets most of them right has outgrown the list.
    [Fact]
    public void The_embedded_model_gets_most_of_them_wrong()
    {
        var classifier = ClaimClassifier.LoadDefault();
        Assert.InRange(KnownFailure.All.Count(failure => failure.Judge(classifier).Label != failure.Label), (KnownFailure.All.Count + 1) / 2, KnownFailure.All.Count);
    }

    [Fact]
    public void The_last_sentence_is_the_one_that_is_judged() =>
        Assert.Equal("Nobody slept.", new KnownFailure("two paragraphs", Label.ReportedFact, "The rain fell. It was loud.\nNobody slept.").Judge(ClaimClassifier.LoadDefault()).Text);
}
