using System.Runtime.CompilerServices;

namespace Claims;

/// <summary>Fills a row of dense features by name and group; the first row filled fixes the order of the names.</summary>
internal sealed class DenseRow
{
    private readonly List<(string Name, FeatureGroup Group, bool Later)>? described;
    private float[] values;
    private int count;

    private DenseRow(FeatureGroup without, int length, List<(string Name, FeatureGroup Group, bool Later)>? described) =>
        (Without, values, this.described) = (without, new float[length], described);

    /// <summary>Names and groups of the features in order, and whether they depend on what comes later in the article.</summary>
    internal static List<(string Name, FeatureGroup Group, bool Later)> Described { get; } = DescribeAll();

    /// <summary>Groups whose features stay 0.</summary>
    internal FeatureGroup Without { get; }

    /// <summary>The values in the order of <see cref="Described"/>.</summary>
    internal ReadOnlySpan<float> Values => values.AsSpan(0, count);

    /// <summary>An empty row.</summary>
    /// <param name="without">Groups whose features stay 0, to see what they are worth; none when classifying.</param>
    internal static DenseRow Create(FeatureGroup without = FeatureGroup.None) => new(without, Described.Count, null);

    /// <summary>Makes the row empty again.</summary>
    internal void Clear() => count = 0;

    /// <summary>Adds a feature.</summary>
    /// <param name="group">What it tells of.</param>
    /// <param name="name">Its name.</param>
    /// <param name="value">Its value.</param>
    /// <param name="later">Whether it depends on what comes later in the article. What is known of a source always does.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(FeatureGroup group, string name, float value, bool later = false)
    {
        if (described is not null)
            Describe(group, name, later);
        values[count++] = (Without & group) == 0 ? value : 0;
    }

    /// <summary>The same of a feature that is true or false.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Add(FeatureGroup group, string name, bool value, bool later = false) => Add(group, name, value ? 1 : 0, later);

    private void Describe(FeatureGroup group, string name, bool later)
    {
        described!.Add((name, group, later || group == FeatureGroup.Memory));
        if (count == values.Length)
            Array.Resize(ref values, count * 2);
    }

    private static List<(string Name, FeatureGroup Group, bool Later)> DescribeAll()
    {
        var filled = new List<(string Name, FeatureGroup Group, bool Later)>();
        var article = TokenizedArticle.Create(Article.FromText("A line."), Lexicon.Empty);
        var attributions = new ArticleAttributions(article, new FoundAttribution?[1], new float[1], []);
        new FeatureExtractor(attributions, (_, _) => [], (_, _) => []).FillDense(0, new DenseRow(FeatureGroup.None, 128, filled));
        return filled;
    }
}
