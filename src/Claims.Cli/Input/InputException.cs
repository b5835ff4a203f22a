namespace Claims.Cli;

/// <summary>An input that cannot be used; the message says where and what is allowed.</summary>
internal sealed class InputException(string message) : Exception(message);
