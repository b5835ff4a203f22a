namespace Claims.Service.Queue;

/// <summary>Pauses between attempts: each twice as long as the one before, up to the longest, and by chance up to a half shorter, so that workers do not come all at once.</summary>
/// <param name="longest">The longest pause.</param>
internal sealed class Backoff(TimeSpan longest)
{
    private static readonly TimeSpan First = TimeSpan.FromSeconds(0.5);

    private TimeSpan next = Shorter(First, longest);

    /// <summary>The pause before the next attempt.</summary>
    /// <param name="chance">From 0 (the full pause) to 1 (half of it).</param>
    internal TimeSpan Next(double chance)
    {
        var pause = next * (1 - chance / 2);
        next = Shorter(next * 2, longest);
        return pause;
    }

    /// <summary>Begins again with the first pause.</summary>
    internal void Reset() => next = Shorter(First, longest);

    private static TimeSpan Shorter(TimeSpan one, TimeSpan other) => one < other ? one : other;
}
