namespace Claims;

/// <summary>The working arrays of a <see cref="SequenceTagger"/>, borrowed from the shared pool and kept from sentence to sentence.</summary>
internal sealed class TaggerScratch(int bits) : IDisposable
{
    private int[] starts = [];
    private int[] ends = [];
    private float[] scores = [];
    private float[] afterOutside = [];
    private float[] afterInside = [];
    private float[] odds = [];
    private bool[] inside = [];
    private bool[] insideBeforeOutside = [];
    private bool[] insideBeforeInside = [];
    private int length;
    private int startCount;

    /// <summary>The tokens at which a span can begin.</summary>
    internal ReadOnlySpan<int> Starts => starts.AsSpan(0, startCount);

    /// <summary>The features of the starts, one behind the other.</summary>
    internal FeatureBuffer Features { get; } = new(bits);

    /// <summary>Where the features of each start end.</summary>
    internal Span<int> Ends => ends.AsSpan(0, startCount);

    /// <summary>For each start its score.</summary>
    internal Span<float> Scores => scores.AsSpan(0, startCount);

    /// <summary>For each token the log odds of "inside" if the tag before is "outside".</summary>
    internal Span<float> AfterOutside => afterOutside.AsSpan(0, length);

    /// <summary>For each token the log odds of "inside" if the tag before is "inside".</summary>
    internal Span<float> AfterInside => afterInside.AsSpan(0, length);

    /// <summary>For each token whether the best path to "outside" comes from "inside".</summary>
    internal Span<bool> InsideBeforeOutside => insideBeforeOutside.AsSpan(0, length);

    /// <summary>For each token whether the best path to "inside" comes from "inside".</summary>
    internal Span<bool> InsideBeforeInside => insideBeforeInside.AsSpan(0, length);

    /// <summary>The result: the tag of each token on the best path.</summary>
    internal Span<bool> Inside => inside.AsSpan(0, length);

    /// <summary>The result: for each token the log odds of being inside, given the tag before it on the best path.</summary>
    internal Span<float> Odds => odds.AsSpan(0, length);

    /// <summary>Makes room for a sentence of so many tokens.</summary>
    internal void Resize(int tokens)
    {
        length = tokens;
        Pooled.Reserve(ref starts, tokens);
        Pooled.Reserve(ref ends, tokens);
        Pooled.Reserve(ref scores, tokens);
        Pooled.Reserve(ref afterOutside, tokens);
        Pooled.Reserve(ref afterInside, tokens);
        Pooled.Reserve(ref odds, tokens);
        Pooled.Reserve(ref inside, tokens);
        Pooled.Reserve(ref insideBeforeOutside, tokens);
        Pooled.Reserve(ref insideBeforeInside, tokens);
    }

    /// <summary>Finds the tokens at which a span can begin.</summary>
    internal void FindStarts(ITokenFeatures features)
    {
        startCount = 0;
        for (var i = 0; i < length; i++)
        {
            if (features.CanBegin(i))
                starts[startCount++] = i;
        }
    }

    public void Dispose()
    {
        Features.Dispose();
        Pooled.Return(ref starts);
        Pooled.Return(ref ends);
        Pooled.Return(ref scores);
        Pooled.Return(ref afterOutside);
        Pooled.Return(ref afterInside);
        Pooled.Return(ref odds);
        Pooled.Return(ref inside);
        Pooled.Return(ref insideBeforeOutside);
        Pooled.Return(ref insideBeforeInside);
    }
}
