using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Claims;

/// <summary>
/// Reads and writes the one model file: a zip archive with fixed time stamps, whose comment holds the SHA-256 of all bytes before it,
/// so that the same model always has the same bytes and an altered byte is noticed.
/// </summary>
internal static class ModelFile
{
    /// <summary>Version of the form that is written and read.</summary>
    internal const int Format = 1;

    private const int HashLength = 64;
    private static readonly DateTimeOffset FixedTime = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Reads a model.</summary>
    /// <param name="bytes">The whole file.</param>
    /// <param name="name">What errors call it.</param>
    /// <exception cref="InvalidDataException">The bytes are no model, are damaged, or belong to another version.</exception>
    internal static ClaimModel Read(byte[] bytes, string name)
    {
        Verify(bytes, name);
        return ReadTrusted(new MemoryStream(bytes, writable: false), name);
    }

    /// <summary>Reads a model without its checksum, which takes as long as the rest: for one that is a part of the program.</summary>
    /// <param name="file">The whole file; can be read at any place.</param>
    /// <param name="name">What errors call it.</param>
    /// <exception cref="InvalidDataException">The file is no model, is damaged, or belongs to another version.</exception>
    internal static ClaimModel ReadTrusted(Stream file, string name)
    {
        try
        {
            using var zip = new ZipArchive(file, ZipArchiveMode.Read);
            var info = ReadInfo(zip, name);
            var stages = new ModelStages(Linear(zip, "cues"), Linear(zip, "mentions"), Linear(zip, "antecedents"), Linear(zip, "continuations"), Linear(zip, "standing"), Linear(zip, "words"),
                [Trees(zip, nameof(Label.ReportedFact)), Trees(zip, nameof(Label.OfficialStatement)), Trees(zip, nameof(Label.ExpertAnalysis))], Trees(zip, "attributed"));
            return new ClaimModel(info, ReadLexicon(zip), stages)
            {
                Fingerprint = zip.Comment,
            };
        }
        catch (Exception e) when (e is EndOfStreamException or JsonException or ArgumentException or OverflowException
            || (e is InvalidDataException && !e.Message.StartsWith(name, StringComparison.Ordinal)))
        {
            throw new InvalidDataException($"{name}: the model is damaged: {e.Message}", e);
        }
    }

    /// <summary>The bytes of a model's file.</summary>
    internal static byte[] Write(ClaimModel model)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            WriteEntry(zip, "manifest.json", writer => writer.Write(ModelManifest.Write(model.Info)));
            WriteEntry(zip, "lexicon", model.Lexicon.Write);
            WriteEntry(zip, "cues", writer => FlatArrays.Write(writer, model.Stages.Cues));
            WriteEntry(zip, "mentions", writer => FlatArrays.Write(writer, model.Stages.Mentions));
            WriteEntry(zip, "antecedents", writer => FlatArrays.Write(writer, model.Stages.Antecedents));
            WriteEntry(zip, "continuations", writer => FlatArrays.Write(writer, model.Stages.Continuations));
            WriteEntry(zip, "standing", writer => FlatArrays.Write(writer, model.Stages.Standing));
            WriteEntry(zip, "words", writer => FlatArrays.Write(writer, model.Stages.Words));
            for (var label = 0; label < ClaimModel.Labels; label++)
                WriteEntry(zip, $"trees/{(Label)label}", writer => FlatArrays.Write(writer, model.Stages.Trees[label]));
            WriteEntry(zip, "trees/attributed", writer => FlatArrays.Write(writer, model.Stages.Attributed));
            // The comment's length must be right before its content is known.
            zip.Comment = new string('0', HashLength);
        }

        var bytes = stream.ToArray();
        Encoding.ASCII.GetBytes(HashOf(bytes), bytes.AsSpan(^HashLength..));
        return bytes;
    }

    private static void Verify(byte[] bytes, string name)
    {
        if (bytes.Length < HashLength + 22 || bytes[0] != 'P' || bytes[1] != 'K')
            throw new InvalidDataException($"{name} is not a Claims model: a file written by 'claims train' is needed.");
        if (!Encoding.ASCII.GetString(bytes.AsSpan(^HashLength..)).Equals(HashOf(bytes), StringComparison.Ordinal))
            throw new InvalidDataException($"{name} is damaged or incomplete: its checksum does not fit its content. Train it again or copy it anew.");
    }

    private static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(..^HashLength)));

    private static ModelInfo ReadInfo(ZipArchive zip, string name)
    {
        var info = ModelManifest.Read(Bytes(zip, "manifest.json"));
        if (info.Format != Format || info.Schema != FeatureSchema.Version)
        {
            throw new InvalidDataException($"{name} has format {info.Format} and feature schema {info.Schema}; "
                + $"this version reads format {Format} and schema {FeatureSchema.Version}. Train it again with 'claims train'.");
        }

        return info;
    }

    private static Stream Entry(ZipArchive zip, string entry) =>
        (zip.GetEntry(entry) ?? throw new InvalidDataException($"the model has no part '{entry}'")).Open();

    private static byte[] Bytes(ZipArchive zip, string entry)
    {
        using var stream = Entry(zip, entry);
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static Lexicon ReadLexicon(ZipArchive zip)
    {
        using var reader = new BinaryReader(Entry(zip, "lexicon"));
        return Lexicon.Read(reader);
    }

    private static LinearModel Linear(ZipArchive zip, string entry)
    {
        using var reader = new BinaryReader(Entry(zip, entry));
        return FlatArrays.ReadLinear(reader);
    }

    private static TreeEnsemble Trees(ZipArchive zip, string name)
    {
        using var reader = new BinaryReader(Entry(zip, "trees/" + name));
        return FlatArrays.ReadTrees(reader);
    }

    private static void WriteEntry(ZipArchive zip, string name, Action<BinaryWriter> write)
    {
        // Hashes and weights do not shrink, and what is stored plainly loads faster.
        var entry = zip.CreateEntry(name, CompressionLevel.NoCompression);
        entry.LastWriteTime = FixedTime;
        using var writer = new BinaryWriter(entry.Open());
        write(writer);
    }
}
