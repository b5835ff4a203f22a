namespace Claims;

/// <summary>What a <see cref="SpanTagger"/> finds in a sentence, and its working arrays, which are borrowed from the shared pool and kept from sentence to sentence.</summary>
internal sealed class SpanScores : IDisposable
{
    private readonly List<SpanScore> found = [];
    private float[] common = [];
    private float[] begins = [];
    private float[] goesOn = [];
    private double all;

    /// <summary>Number of tokens of the sentence.</summary>
    internal int Length { get; private set; }

    /// <summary>For each token at which a likely span begins the best one, in reading order.</summary>
    internal List<SpanScore> Found => found;

    /// <summary>The probability that the sentence has a span, from 0 to 1.</summary>
    internal float Any => (float)(all / (1 + all));

    /// <summary>For each token the part of its score that does not depend on where it stands in a span; no number where it was not asked for.</summary>
    internal Span<float> Common => common.AsSpan(0, Length);

    /// <summary>For each token what it scores as the first of a span; negative infinity where none can begin.</summary>
    internal Span<float> Begins => begins.AsSpan(0, Length);

    /// <summary>For each token what it scores behind others of a span; no number where it was not asked for.</summary>
    internal Span<float> GoesOn => goesOn.AsSpan(0, Length);

    /// <summary>Makes room for a sentence of so many tokens.</summary>
    internal void Clear(int tokens)
    {
        (Length, all) = (tokens, 0);
        found.Clear();
        Pooled.Reserve(ref common, tokens);
        Pooled.Reserve(ref begins, tokens);
        Pooled.Reserve(ref goesOn, tokens);
        Common.Fill(float.NaN);
        Begins.Fill(float.NegativeInfinity);
        GoesOn.Fill(float.NaN);
    }

    internal void Add(SpanScore span)
    {
        found.Add(span);
        all += span.AllOdds;
    }

    /// <summary>The probability of spans of these odds, from 0 to 1.</summary>
    internal float Probability(double odds) => (float)(odds / (1 + all));

    /// <summary>The likeliest span; null if none can begin.</summary>
    internal SpanScore? Best()
    {
        SpanScore? best = null;
        foreach (var span in found)
            best = best is { } other && other.Odds >= span.Odds ? best : span;
        return best;
    }

    /// <summary>Whether another span holds tokens of this one and is likelier.</summary>
    internal bool IsPartOfLikelier(in SpanScore span)
    {
        foreach (var other in found)
        {
            if (other.AllOdds > span.AllOdds && other.Span.Start < span.Span.End && span.Span.Start < other.Span.End)
                return true;
        }

        return false;
    }

    public void Dispose()
    {
        Pooled.Return(ref common);
        Pooled.Return(ref begins);
        Pooled.Return(ref goesOn);
    }
}
