using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Claims.Cli;

/// <summary>What a run depends on: a run that goes on where another was interrupted must have the same.</summary>
/// <param name="Inputs">Of the paths, lengths and times of the inputs.</param>
/// <param name="Options">Of the options and this version of the program.</param>
/// <param name="Model">Of the model.</param>
internal sealed record RunFingerprint(string Inputs, string Options, string Model)
{
    internal static RunFingerprint Of(BulkRequest request, IReadOnlyList<InputFile> files, ClaimClassifier classifier) => new(
        Hash(files.Select(file => $"{file.Path}\0{file.Length}\0{file.Modified.Ticks}\n")),
        Hash([request.Format, $"{request.Classifier.Abstention} {request.Classifier.MinimumConfidence} {Version}", .. request.Classifier.Lexicons.SelectMany(Lists)]),
        classifier.Fingerprint);

    /// <summary>In what another run differs, for a message; null if in nothing.</summary>
    internal string? DifferenceTo(RunFingerprint other) =>
        other.Inputs != Inputs ? "other inputs (a file was added, removed or changed)"
        : other.Model != Model ? "another model"
        : other.Options != Options ? "other options, word lists or another version of claims"
        : null;

    private static string Version => typeof(RunFingerprint).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    private static IEnumerable<string> Lists(string folder) => Directory.GetFiles(folder).Order(StringComparer.Ordinal)
        .Select(list => $"{Path.GetFileName(list)} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(list)))}\n");

    private static string Hash(IEnumerable<string> parts)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var part in parts)
            hash.AppendData(Encoding.UTF8.GetBytes(part));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
