using System.Reflection;
using Microsoft.ML;
using Microsoft.ML.Trainers.FastTree;

namespace Claims.Training;

/// <summary>Versions of the packages that learn.</summary>
internal static class PackageVersions
{
    internal static IReadOnlyDictionary<string, string> Used { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["Claims"] = Of(typeof(ClaimClassifier)),
        ["Microsoft.ML"] = Of(typeof(MLContext)),
        ["Microsoft.ML.FastTree"] = Of(typeof(FastTreeBinaryTrainer)),
    };

    // The informational version without the commit behind the plus sign, so that a commit alone changes no model.
    private static string Of(Type type) =>
        (type.Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown").Split('+')[0];
}
