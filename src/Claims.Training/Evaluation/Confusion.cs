namespace Claims.Training;

/// <summary>Counts of sentences by labelled and by found label.</summary>
internal sealed class Confusion
{
    private static readonly int Labels = Enum.GetValues<Label>().Length;

    private readonly int[] counts = new int[Labels * Labels];

    /// <summary>Number of sentences.</summary>
    internal int Sentences => counts.Sum();

    /// <summary>Share found right, from 0 to 1.</summary>
    internal double Accuracy => Counts.Ratio(Enumerable.Range(0, Labels).Sum(label => At(label, label)), Sentences);

    /// <summary>Mean F1 of the labels, from 0 to 1; a label that does not occur counts 0, as in <see cref="EvaluationReport.MacroF1"/>.</summary>
    internal double MacroF1
    {
        get
        {
            var sum = 0.0;
            for (var label = 0; label < Labels; label++)
                sum += F1((Label)label);
            return sum / Labels;
        }
    }

    internal static Confusion Of(IEnumerable<(Label Labelled, Label Found)> pairs)
    {
        var result = new Confusion();
        foreach (var (labelled, found) in pairs)
            result.counts[((int)labelled * Labels) + (int)found]++;
        return result;
    }

    /// <summary>Adds the counts of other sentences.</summary>
    internal void Add(Confusion other)
    {
        for (var i = 0; i < counts.Length; i++)
            counts[i] += other.counts[i];
    }

    /// <summary>Number of sentences with this label.</summary>
    internal int Labelled(Label label) => Enumerable.Range(0, Labels).Sum(found => At((int)label, found));

    /// <summary>Twice the right ones among labelled and found, which is the harmonic mean of precision and recall; from 0 to 1.</summary>
    internal double F1(Label label)
    {
        var both = 0;
        for (var other = 0; other < Labels; other++)
            both += At((int)label, other) + At(other, (int)label);
        return Counts.Ratio(2 * At((int)label, (int)label), both);
    }

    private int At(int labelled, int found) => counts[(labelled * Labels) + found];
}
