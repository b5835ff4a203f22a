namespace Claims.Service.Api;

/// <summary>A request that is answered with a problem document (RFC 9457).</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="detail">What was wrong and what is allowed, in a sentence.</param>
/// <param name="faults">Each fault of the body with its place; empty where the request as a whole is wrong.</param>
internal sealed class ProblemException(int status, string detail, params IReadOnlyList<Fault> faults) : Exception(detail)
{
    /// <summary>The HTTP status.</summary>
    internal int Status => status;

    /// <summary>The faults of the body.</summary>
    internal IReadOnlyList<Fault> Faults => faults;
}

/// <summary>One fault of a request's body.</summary>
/// <param name="Pointer">Where it is, as a JSON pointer in a URI fragment (RFC 6901).</param>
/// <param name="Detail">What is wrong there and what is allowed.</param>
internal sealed record Fault(string Pointer, string Detail);
