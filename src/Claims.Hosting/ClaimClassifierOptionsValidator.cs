using Microsoft.Extensions.Options;

namespace Claims.Hosting;

/// <summary>Lists every fault of the options, each with what is allowed.</summary>
internal sealed class ClaimClassifierOptionsValidator : IValidateOptions<ClaimClassifierOptions>
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(0.1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public ValidateOptionsResult Validate(string? name, ClaimClassifierOptions options)
    {
        var faults = Faults(options).ToArray();
        return faults.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(ClaimClassifierOptions options)
    {
        if (options.ModelPath is { } path && string.IsNullOrWhiteSpace(path))
            yield return "ModelPath is blank; it must name a model file, or be left out for the embedded model.";
        else if (options.ModelPath is { } missing && !File.Exists(missing))
            yield return $"ModelPath '{missing}': there is no such file; a file written by 'claims train' is needed.";
        foreach (var folder in options.Lexicons.Where(folder => !Directory.Exists(folder)))
            yield return $"Lexicons '{folder}': there is no such folder; a folder of word lists is needed.";
        if (options.MinimumConfidence is not (>= 0 and <= 1))
            yield return $"MinimumConfidence {options.MinimumConfidence} is not from 0 to 1.";
        if (options.PollInterval < Shortest || options.PollInterval > Longest)
            yield return $"PollInterval {options.PollInterval} is not from {Shortest} to {Longest}.";
    }
}
