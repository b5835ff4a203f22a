namespace Claims.Cli;

/// <summary>Limits how many bytes are under way at once. What is larger than the window goes alone.</summary>
/// <param name="size">How many bytes may be under way.</param>
internal sealed class ByteWindow(long size)
{
    private readonly object gate = new();
    private long used;

    /// <summary>Waits until there is room, and takes it.</summary>
    /// <exception cref="OperationCanceledException"><paramref name="cancellation"/> was asked for.</exception>
    internal void Enter(long bytes, CancellationToken cancellation)
    {
        lock (gate)
        {
            while (used > 0 && used + bytes > size)
            {
                // Room that is given back wakes it at once; the time is for cancellation.
                Monitor.Wait(gate, millisecondsTimeout: 100);
                cancellation.ThrowIfCancellationRequested();
            }

            used += bytes;
        }
    }

    /// <summary>Gives room back.</summary>
    internal void Leave(long bytes)
    {
        lock (gate)
        {
            used -= bytes;
            Monitor.Pulse(gate);
        }
    }
}
