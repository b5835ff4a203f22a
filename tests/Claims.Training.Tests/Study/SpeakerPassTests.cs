namespace Claims.Training.Tests;

public class SpeakerPassTests
{
    private static readonly LabelProbabilities Official = new(0.1, 0.8, 0.1);
    private static readonly LabelProbabilities Doubtful = new(0.1, 0.4, 0.5);

    [Fact]
    public void A_weight_of_0_changes_nothing()
    {
        var p = SpeakerPass.Apply(["Berg", "Berg"], [Official, Doubtful], 0);
        Assert.Equal((0.8, 0.4), (p[0].OfficialStatement, p[1].OfficialStatement), (a, b) => Near(a.Item1, b.Item1) && Near(a.Item2, b.Item2));
    }

    [Fact]
    public void A_weight_of_1_makes_the_sentences_of_a_speaker_alike()
    {
        var p = SpeakerPass.Apply(["Berg", "Quill", "Berg"], [Official, Doubtful, Doubtful], 1);
        Assert.True(Near(p[0].OfficialStatement, p[2].OfficialStatement));
        Assert.InRange(p[2].OfficialStatement, 0.5, 0.8);
        Assert.True(Near(0.4, p[1].OfficialStatement));
    }

    [Fact]
    public void The_share_of_reported_fact_stays_and_the_sum_is_1()
    {
        var p = SpeakerPass.Apply(["Berg", "Berg"], [Official, new LabelProbabilities(0.6, 0, 0.4)], 0.5);
        Assert.Equal([0.1, 0.6], p.Select(one => one.ReportedFact));
        Assert.All(p, one => Assert.True(Near(1, one.ReportedFact + one.OfficialStatement + one.ExpertAnalysis)));
    }

    [Fact]
    public void A_sentence_without_a_source_stays_as_it_is() => Assert.Equal([Official, Doubtful], SpeakerPass.Apply([null, null], [Official, Doubtful], 1));

    private static bool Near(double a, double b) => Math.Abs(a - b) < 1e-5;
}
