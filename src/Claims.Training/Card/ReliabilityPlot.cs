using System.Text;

namespace Claims.Training;

/// <summary>
/// Draws a reliability diagram (DeGroot and Fienberg, 1983; Niculescu-Mizil and Caruana, ICML 2005) as SVG: the share labelled right against the mean
/// confidence of each bin, dots by the number of sentences. Drawn here and not by a plotting library: those place the letters by the fonts of the
/// machine, so that the same figures give other bytes elsewhere, and bring native libraries of some hundred megabytes.
/// </summary>
internal static class ReliabilityPlot
{
    private const int Size = 320;
    private const int Margin = 50;
    private const double Least = 0.3;

    /// <summary>The SVG document.</summary>
    /// <param name="bins">The bins, from the lowest confidence.</param>
    internal static string Draw(IReadOnlyList<ReliabilityBin> bins)
    {
        var all = Math.Max(1, bins.Sum(bin => bin.Sentences));
        var svg = new StringBuilder();
        svg.Append($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {Size + (2 * Margin)} {Size + (2 * Margin)}" width="{Size + (2 * Margin)}" font-family="sans-serif" font-size="12" role="img">""").Append('\n')
            .Append("<title>Confidence against share labelled right</title>\n<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>\n");
        for (var tenth = 3; tenth <= 10; tenth++)
            svg.Append(Grid(tenth / 10.0));
        svg.Append($"""<path d="M{X(Least)} {Y(Least)}L{X(1)} {Y(1)}" stroke="#888" stroke-dasharray="4 4"/>""").Append('\n')
            .Append($"""<path d="M{string.Join('L', bins.Select(bin => $"{X(bin.Confidence)} {Y(bin.Accuracy)}"))}" fill="none" stroke="#0b5cad" stroke-width="2"/>""").Append('\n');
        foreach (var bin in bins)
            svg.Append(Dot(bin, all));
        return svg.Append($"""<text x="{Margin + (Size / 2)}" y="{Size + Margin + 38}" text-anchor="middle">confidence</text>""").Append('\n')
            .Append($"""<text x="14" y="{Margin + (Size / 2)}" text-anchor="middle" transform="rotate(-90 14 {Margin + (Size / 2)})">share labelled right</text>""")
            .Append("\n</svg>\n").ToString();
    }

    private static string Grid(double at) => $"""
        <path d="M{X(at)} {Y(Least)}V{Y(1)}M{X(Least)} {Y(at)}H{X(1)}" stroke="#ddd"/>
        <text x="{X(at)}" y="{Size + Margin + 18}" text-anchor="middle">{at:0.0}</text><text x="{Margin - 8}" y="{Y(at)}" dy="4" text-anchor="end">{at:0.0}</text>

        """.ReplaceLineEndings("\n");

    // The area of a dot shows the share of the sentences.
    private static string Dot(ReliabilityBin bin, int all) =>
        $"""<circle cx="{X(bin.Confidence)}" cy="{Y(bin.Accuracy)}" r="{3 + (15 * Math.Sqrt((double)bin.Sentences / all)):0.0}" fill="#0b5cad" fill-opacity="0.6"><title>{bin.Sentences} sentences, confidence {bin.Confidence:0.000}, right {bin.Accuracy:0.000}</title></circle>""" + "\n";

    private static string X(double value) => $"{Margin + (Size * Scale(value)):0.0}";

    private static string Y(double value) => $"{Margin + (Size * (1 - Scale(value))):0.0}";

    // Three labels: no confidence is below a third. A bin may be right less often than that.
    private static double Scale(double value) => Math.Clamp((value - Least) / (1 - Least), 0, 1);
}
