namespace Claims.Cli;

/// <summary>A run was cancelled that can go on later; the message says how.</summary>
internal sealed class PausedException(string message) : OperationCanceledException(message);
