namespace Claims;

/// <summary>The working arrays of a <see cref="SequenceTagger"/>, borrowed from the shared pool and kept from sentence to sentence.</summary>
internal sealed class TaggerScratch : IDisposable
{
    private float[] common = [];
    private float[] afterOutside = [];
    private float[] afterInside = [];
    private float[] odds = [];
    private bool[] inside = [];
    private bool[] insideBeforeOutside = [];
    private bool[] insideBeforeInside = [];
    private int length;

    /// <summary>For each token the part of its log odds that does not depend on the tag before; no number where it was not asked for yet.</summary>
    internal Span<float> Common => common.AsSpan(0, length);

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
        Pooled.Reserve(ref common, tokens);
        Pooled.Reserve(ref afterOutside, tokens);
        Pooled.Reserve(ref afterInside, tokens);
        Pooled.Reserve(ref odds, tokens);
        Pooled.Reserve(ref inside, tokens);
        Pooled.Reserve(ref insideBeforeOutside, tokens);
        Pooled.Reserve(ref insideBeforeInside, tokens);
    }

    public void Dispose()
    {
        Pooled.Return(ref common);
        Pooled.Return(ref afterOutside);
        Pooled.Return(ref afterInside);
        Pooled.Return(ref odds);
        Pooled.Return(ref inside);
        Pooled.Return(ref insideBeforeOutside);
        Pooled.Return(ref insideBeforeInside);
    }
}
