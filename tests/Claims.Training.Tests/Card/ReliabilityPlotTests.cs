using System.Xml.Linq;

namespace Claims.Training.Tests;

public class ReliabilityPlotTests
{
    private static readonly ReliabilityBin[] Bins = [new(0.4, 0.5, 20, 0.45, 0.2), new(0.9, 1.0, 80, 0.97, 0.96)];

    [Fact]
    public void Each_bin_is_a_dot_that_says_its_figures()
    {
        var dots = XDocument.Parse(ReliabilityPlot.Draw(Bins)).Descendants().Where(element => element.Name.LocalName == "circle").ToArray();
        Assert.Equal(["20 sentences, confidence 0.450, right 0.200", "80 sentences, confidence 0.970, right 0.960"], dots.Select(dot => dot.Value));
        // A share below the axis stays on the plot.
        Assert.Equal("370.0", dots[0].Attribute("cy")!.Value);
    }

    [Fact]
    public void Larger_bins_have_larger_dots()
    {
        var radii = XDocument.Parse(ReliabilityPlot.Draw(Bins)).Descendants().Where(element => element.Name.LocalName == "circle").Select(dot => double.Parse(dot.Attribute("r")!.Value)).ToArray();
        Assert.True(radii[0] < radii[1]);
    }

    [Fact]
    public void No_bins_are_an_empty_plot_and_no_error() => Assert.Equal("svg", XDocument.Parse(ReliabilityPlot.Draw([])).Root!.Name.LocalName);

    [Fact]
    public void The_same_figures_give_the_same_bytes() => Assert.Equal(ReliabilityPlot.Draw(Bins), ReliabilityPlot.Draw([.. Bins]));
}
