namespace Claims.Service.Operation;

/// <summary>Limits and access, section <c>Service</c> of the configuration.</summary>
internal sealed class ServiceOptions
{
    /// <summary>Name of the section.</summary>
    internal const string Section = "Service";

    /// <summary>Largest request body in bytes; more is answered with 413. From 1,000 to 100,000,000.</summary>
    public int MaxRequestBytes { get; set; } = 2_000_000;

    /// <summary>Most articles in one batch. From 1 to 100,000.</summary>
    public int MaxArticles { get; set; } = 1_000;

    /// <summary>How many classifications run at once; 0 for as many as there are processors. From 0 to 1,024.</summary>
    public int MaxConcurrent { get; set; }

    /// <summary>How many more may wait for their turn; beyond that requests are answered with 429. From 0 to 100,000.</summary>
    public int MaxQueued { get; set; } = 128;

    /// <summary>Longest time from the arrival of a request's body to the end of its answer; then 504. From 0.1 seconds to 1 hour.</summary>
    public TimeSpan TimeLimit { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a stopping service lets running requests finish. From 0 to 10 minutes.</summary>
    public TimeSpan ShutdownLimit { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Who may call. Without keys everybody may who reaches the service.</summary>
    public IList<ApiKey> ApiKeys { get; } = [];

    /// <summary>Whether a service without keys may listen on other addresses than those of this machine's loopback.</summary>
    public bool AllowNetworkWithoutKeys { get; set; }

    /// <summary>The number of classifications that run at once.</summary>
    internal int Concurrent => MaxConcurrent == 0 ? Environment.ProcessorCount : MaxConcurrent;
}

/// <summary>A key, of which the configuration knows only the hash.</summary>
internal sealed class ApiKey
{
    /// <summary>Who holds it, for the logs.</summary>
    public string Name { get; set; } = "";

    /// <summary>SHA-256 of the key in UTF-8, as 64 hexadecimal digits.</summary>
    public string Sha256 { get; set; } = "";
}
