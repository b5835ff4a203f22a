using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Claims.Tests;

/// <summary>A model made by hand, as small as one can be.</summary>
internal static class SmallModel
{
    internal static ModelInfo Info { get; } = new()
    {
        Format = ModelFile.Format,
        Schema = FeatureSchema.Version,
        Lexicon = NewsWords.Lexicon.Fingerprint,
        DataHash = new string('a', 64),
        Articles = 2,
        Sentences = 12,
        Seed = 7,
        Folds = 2,
        Packages = new Dictionary<string, string>(StringComparer.Ordinal) { ["Claims"] = "0.1.0" },
        MacroF1 = 0.5,
        Accuracy = 0.6,
        CalibrationError = 0.1,
        TreeShare = 0.25,
        Temperature = 1.5,
    };

    /// <summary>Stages of the sizes that the schema asks for.</summary>
    internal static ModelStages Stages { get; } = new(
        Linear(1, FeatureSchema.TaggerBits), Linear(1, FeatureSchema.TaggerBits), Linear(1, FeatureSchema.AntecedentBits), Linear(1, FeatureSchema.ContinuationBits),
        Linear(StandingClassifier.Roles, FeatureSchema.StandingBits), Linear(ClaimModel.Labels, FeatureSchema.SentenceBits), [Stump(0, 1), Stump(1, 2), Stump(2, 3)], Stump(3, 4));

    internal static ClaimModel Of(ModelInfo? info = null, ModelStages? stages = null) => new(info ?? Info, NewsWords.Lexicon, stages ?? Stages);

    /// <summary>A linear stage of which every second of the first 64 slots is filled.</summary>
    internal static LinearModel Linear(int classes, int bits)
    {
        var weights = new float[classes << bits];
        for (var slot = 0; slot < Math.Min(1 << bits, 64); slot += 2)
            weights[(slot * classes) + (slot % classes)] = slot - 3.25f;
        return new LinearModel(bits, Enumerable.Range(0, classes).Select(c => c + 0.5f).ToArray(), weights);
    }

    /// <summary>One tree of one node.</summary>
    internal static TreeEnsemble Stump(int feature, double leaf) => new([0], [feature], [0.5f], [~0], [~1], [-leaf, leaf], -1.5, 0.25);

    /// <summary>A zip archive that is no model, sealed with the checksum that a model has.</summary>
    internal static byte[] SealedZip(params string[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in entries)
            {
                using var writer = new StreamWriter(zip.CreateEntry(entry).Open());
                writer.Write("{}");
            }

            zip.Comment = new string('0', 64);
        }

        return Seal(stream.ToArray());
    }

    /// <summary>The bytes with a checksum that fits them in place of their last 64.</summary>
    internal static byte[] Seal(byte[] bytes)
    {
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(..^64))), bytes.AsSpan(^64..));
        return bytes;
    }
}
