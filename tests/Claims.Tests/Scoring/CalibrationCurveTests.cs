namespace Claims.Tests;

public class CalibrationCurveTests
{
    private static readonly CalibrationCurve Half = new([-2, 0, 2], [0.1, 0.4, 0.8]);

    [Theory]
    [InlineData(-9, 0.1)]
    [InlineData(-2, 0.1)]
    [InlineData(-1, 0.25)]
    [InlineData(0, 0.4)]
    [InlineData(1, 0.6)]
    [InlineData(2, 0.8)]
    [InlineData(9, 0.8)]
    public void Between_two_points_the_curve_is_straight_and_beyond_them_level(double logOdds, double probability)
    {
        // The other labels give what is left to 1, so that nothing is scaled.
        var rest = new CalibrationCurve([0], [(1 - probability) / 2]);
        var p = new[] { 1 / (1 + Math.Exp(-logOdds)), 0.5, 0.5 };
        CalibrationCurve.Apply([Half, rest, rest], p);
        Assert.Equal(probability, p[0], 9);
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(1, 0, 0)]
    [InlineData(0.2, 0.3, 0.5)]
    public void Probabilities_sum_to_one_whatever_comes_in(double a, double b, double c)
    {
        var p = new[] { a, b, c };
        CalibrationCurve.Apply([Half, new([0], [0]), new([-8, 8], [0, 1])], p);
        Assert.Equal(1, p.Sum(), 9);
        Assert.All(p, value => Assert.InRange(value, 0, 1));
    }

    [Fact]
    public void What_is_no_number_stays_none()
    {
        var p = new[] { double.NaN, 0.5, 0.5 };
        CalibrationCurve.Apply([Half, Half, Half], p);
        Assert.All(p, value => Assert.True(double.IsNaN(value)));
    }

    [Fact]
    public void A_model_keeps_its_curves()
    {
        var info = SmallModel.Info with { Calibration = [Half, Half, new([0.5], [0.25])] };
        var read = ModelFile.Read(ModelFile.Write(SmallModel.Of(info)), "small").Info.Calibration!;
        Assert.Equal(info.Calibration.Select(curve => string.Join(' ', [.. curve.LogOdds, .. curve.Probabilities])), read.Select(curve => string.Join(' ', [.. curve.LogOdds, .. curve.Probabilities])));
    }

    [Theory]
    [InlineData(new double[0], new double[0])]
    [InlineData(new double[] { 1 }, new[] { 0.5, 0.6 })]
    [InlineData(new double[] { 1, 1 }, new[] { 0.5, 0.6 })]
    [InlineData(new double[] { 1, 2 }, new[] { 0.6, 0.5 })]
    [InlineData(new double[] { 1, 2 }, new[] { 0.6, 1.5 })]
    [InlineData(new[] { double.NaN }, new[] { 0.5 })]
    public void A_model_with_a_curve_that_is_none_is_refused(double[] logOdds, double[] probabilities) => Assert.Equal(
        "the calibration is not a rising curve for each label",
        Assert.Throws<InvalidDataException>(() => SmallModel.Of(SmallModel.Info with { Calibration = [Half, Half, new(logOdds, probabilities)] })).Message);
}
