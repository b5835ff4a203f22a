namespace Claims.Cli;

/// <summary>An input that cannot be used; the message says where and what is allowed.</summary>
internal class InputException(string message) : Exception(message);

/// <summary>A record that cannot be used.</summary>
/// <param name="place">Where it stands.</param>
/// <param name="reason">What is wrong with it and what is allowed.</param>
internal sealed class RecordException(RecordPlace place, string reason) : InputException($"{place}: {reason}")
{
    internal RecordPlace Place => place;

    internal string Reason => reason;
}
