using System.Buffers;
using System.Text;

namespace Claims.Cli;

/// <summary>A format in which each article is a run of bytes of its own, so that articles can be written by several threads and put together in order.</summary>
internal sealed class RowFormat
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private static readonly RowFormat JsonLines = new(ReadOnlyMemory<byte>.Empty, WriteJson);
    private static readonly RowFormat Csv = new(Text(ResultCsv.WriteHeader), result => Text(writer => ResultCsv.WriteRows(writer, result)));

    private RowFormat(ReadOnlyMemory<byte> header, Func<ClassifiedArticle, ReadOnlyMemory<byte>> write) => (Header, Write) = (header, write);

    /// <summary>What stands before the first article.</summary>
    internal ReadOnlyMemory<byte> Header { get; }

    /// <summary>Writes an article.</summary>
    internal Func<ClassifiedArticle, ReadOnlyMemory<byte>> Write { get; }

    /// <summary>The format of that name; null where it is not one of rows. Parquet is made of CSV rows once all are there.</summary>
    internal static RowFormat? Of(string format) => format switch
    {
        "jsonl" => JsonLines,
        "csv" or "parquet" => Csv,
        _ => null,
    };

    private static ReadOnlyMemory<byte> WriteJson(ClassifiedArticle result)
    {
        var buffer = new ArrayBufferWriter<byte>();
        ResultJson.WriteLines(buffer, result);
        return buffer.WrittenMemory;
    }

    private static ReadOnlyMemory<byte> Text(Action<TextWriter> write)
    {
        using var bytes = new MemoryStream();
        using (var writer = new StreamWriter(bytes, Utf8, leaveOpen: true))
            write(writer);
        return bytes.GetBuffer().AsMemory(0, (int)bytes.Length);
    }
}
