using System.IO.Compression;

namespace Claims.Cli;

/// <summary>Articles as JSON lines: one object a line, blank lines left aside.</summary>
internal static class JsonLines
{
    // Far beyond any article. Labelling takes some hundred times the memory of the text.
    private const int LongestLine = 16 << 20;

    /// <summary>The articles of a file, read as they are asked for.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">It is packed and damaged.</exception>
    internal static IEnumerable<ArticleRecord> Read(InputFile file)
    {
        using var stream = new FileStream(file.Path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0, FileOptions.SequentialScan);
        using var lines = file.IsPacked ? new GZipStream(stream, CompressionMode.Decompress) : (Stream)stream;
        foreach (var record in Read(file, lines, [], () => stream.CanSeek ? stream.Position : 0))
            yield return record;
    }

    /// <summary>The articles of a stream, each as soon as its line has ended.</summary>
    /// <param name="file">The file they belong to.</param>
    /// <param name="stream">The lines.</param>
    /// <param name="head">Bytes that have been read from it already.</param>
    /// <param name="position">How many bytes of the file have been read.</param>
    internal static IEnumerable<ArticleRecord> Read(InputFile file, Stream stream, byte[] head, Func<long> position)
    {
        foreach (var line in LineReader.Read(stream, head, LongestLine))
        {
            var place = new RecordPlace(file.Name, line.Number);
            if (line.IsTooLong)
                yield return file.Faulty(place, position(), $"the line is longer than {LongestLine >> 20} MB; an article must be shorter.");
            else if (!line.IsBlank)
                yield return file.Record(place, line.Bytes.Length, position(), () => JsonArticle.Read(line.Bytes, $"{file.Stem}:{line.Number}"));
        }
    }
}
