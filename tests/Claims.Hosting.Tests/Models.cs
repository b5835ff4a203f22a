using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;

namespace Claims.Hosting.Tests;

/// <summary>Files of models, good and bad, made from the embedded one.</summary>
internal static class Models
{
    /// <summary>The embedded model.</summary>
    internal static byte[] Default { get; } = Read();

    /// <summary>A working model whose fingerprint is another one: its temperature differs.</summary>
    internal static byte[] Other { get; } = Changed(manifest => manifest.Replace("\"temperature\": ", "\"temperature\": 1", StringComparison.Ordinal));

    /// <summary>A model that loads and has a right checksum, but labels nothing: its probabilities are not numbers.</summary>
    internal static byte[] Useless { get; } = Changed(manifest => manifest.Replace("\"temperature\": ", "\"temperature\": 1e-300, \"was\": ", StringComparison.Ordinal));

    /// <summary>One bit of the model is another one.</summary>
    internal static byte[] Damaged()
    {
        var bytes = Default.ToArray();
        bytes[bytes.Length / 2] ^= 1;
        return bytes;
    }

    private static byte[] Read()
    {
        using var stream = typeof(ClaimClassifier).Assembly.GetManifestResourceStream("claims.model")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    private static byte[] Changed(Func<string, string> change)
    {
        using var stream = new MemoryStream();
        stream.Write(Default);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            using var entry = zip.GetEntry("manifest.json")!.Open();
            var manifest = new StreamReader(entry).ReadToEnd();
            var changed = Encoding.UTF8.GetBytes(change(manifest));
            Assert.NotEqual(manifest.Length, changed.Length);
            entry.SetLength(0);
            entry.Write(changed);
        }

        var bytes = stream.ToArray();
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(..^64))), bytes.AsSpan(^64..));
        return bytes;
    }
}
