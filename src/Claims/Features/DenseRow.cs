namespace Claims;

/// <summary>Fills a row of dense features by name; the first row filled fixes the order of the names.</summary>
internal sealed class DenseRow
{
    private readonly List<string>? names;
    private float[] values = new float[128];
    private int count;

    private DenseRow(List<string>? names) => this.names = names;

    /// <summary>Names of the features in order.</summary>
    internal static IReadOnlyList<string> Names { get; } = NamesOf();

    /// <summary>The values in the order of <see cref="Names"/>.</summary>
    internal ReadOnlySpan<float> Values => values.AsSpan(0, count);

    internal static DenseRow Create() => new(null);

    /// <summary>Makes the row empty again.</summary>
    internal void Clear() => count = 0;

    internal void Add(string name, float value)
    {
        names?.Add(name);
        if (count == values.Length)
            Array.Resize(ref values, count * 2);
        values[count++] = value;
    }

    internal void Add(string name, bool value) => Add(name, value ? 1 : 0);

    private static List<string> NamesOf()
    {
        var filled = new List<string>();
        var lexicon = Lexicon.Build([]);
        var article = TokenizedArticle.Create(Article.FromSentences([new ArticleSentence(1, 1, "A line.")]), lexicon);
        var attributions = new ArticleAttributions(article, new FoundAttribution?[1], new float[1], []);
        new FeatureExtractor(attributions, (_, _) => [], (_, _) => []).FillDense(0, new DenseRow(filled));
        return filled;
    }
}
