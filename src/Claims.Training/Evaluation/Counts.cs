namespace Claims.Training;

/// <summary>Counts of hits, false finds and misses.</summary>
internal sealed class Counts
{
    internal int Right { get; private set; }

    internal int Found { get; private set; }

    internal int Labelled { get; private set; }

    /// <summary>Counts a case; <paramref name="right"/> only where both found and labelled.</summary>
    internal void Add(bool labelled, bool found, bool right)
    {
        Labelled += labelled ? 1 : 0;
        Found += found ? 1 : 0;
        Right += right ? 1 : 0;
    }

    internal LabelScore Score()
    {
        var (precision, recall) = (Ratio(Right, Found), Ratio(Right, Labelled));
        return new LabelScore(precision, recall, precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall), Labelled);
    }

    internal static double Ratio(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
