using Microsoft.Extensions.Options;

namespace Claims.Service.Operation;

/// <summary>Lists every fault of the options, each with what is allowed.</summary>
internal sealed class ServiceOptionsValidator : IValidateOptions<ServiceOptions>
{
    public ValidateOptionsResult Validate(string? name, ServiceOptions options)
    {
        var faults = Ranges(options).Concat(Keys(options.ApiKeys)).ToArray();
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Ranges(ServiceOptions options) => new[]
    {
        Range(nameof(options.MaxRequestBytes), options.MaxRequestBytes, 1_000, 100_000_000),
        Range(nameof(options.MaxArticles), options.MaxArticles, 1, 100_000),
        Range(nameof(options.MaxConcurrent), options.MaxConcurrent, 0, 1_024),
        Range(nameof(options.MaxQueued), options.MaxQueued, 0, 100_000),
        Range(nameof(options.TimeLimit), options.TimeLimit, TimeSpan.FromSeconds(0.1), TimeSpan.FromHours(1)),
        Range(nameof(options.ShutdownLimit), options.ShutdownLimit, TimeSpan.Zero, TimeSpan.FromMinutes(10)),
    }.OfType<string>();

    private static string? Range<T>(string option, T value, T least, T most)
        where T : IComparable<T> =>
        value.CompareTo(least) >= 0 && value.CompareTo(most) <= 0 ? null : $"Service:{option} {value} is not from {least} to {most}.";

    private static IEnumerable<string> Keys(IList<ApiKey> keys)
    {
        for (var i = 0; i < keys.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(keys[i].Name) || keys.Take(i).Any(key => key.Name == keys[i].Name))
                yield return $"Service:ApiKeys:{i}:Name '{keys[i].Name}' is blank or stands there twice; each key needs a name of its own.";
            if (keys[i].Sha256.Length != 64 || !keys[i].Sha256.All(char.IsAsciiHexDigit))
                yield return $"Service:ApiKeys:{i}:Sha256 is not a hash; it must hold the 64 hexadecimal digits of the key's SHA-256.";
        }
    }
}
