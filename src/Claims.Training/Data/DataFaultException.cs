namespace Claims.Training;

/// <summary>Data that cannot be used, with every place that is wrong.</summary>
public sealed class DataFaultException : Exception
{
    /// <summary>An exception for the given faults.</summary>
    /// <param name="faults">At least one line each of the form "file:line: what is wrong and what is allowed".</param>
    public DataFaultException(IReadOnlyList<string> faults)
        : base(faults.Count == 1 ? faults[0] : $"{faults[0]} (and {faults.Count - 1} more: see 'claims validate')") => Faults = faults;

    /// <summary>All faults, in the order of the files.</summary>
    public IReadOnlyList<string> Faults { get; }
}
