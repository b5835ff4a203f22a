using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Claims.Cli;

/// <summary>Says which records could not be read, where they stand and why.</summary>
internal static partial class Rejections
{
    private static readonly Json Lines = new(new JsonSerializerOptions(Json.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>The file of them beside a result.</summary>
    internal static string FileOf(string result) => $"{result}.rejected.jsonl";

    /// <summary>A JSON line of <c>file</c>, <c>line</c> or <c>row</c>, and <c>reason</c>.</summary>
    internal static byte[] Line(RecordException fault) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(new Entry(fault.Place.File, fault.Place.Line, fault.Place.Row, fault.Reason), Lines.Entry), (byte)'\n'];

    /// <summary>A line for people.</summary>
    internal static string Text(RecordException fault) => $"rejected: {PlainText.Of(fault.Message)}";

    /// <summary>Moves the part of a file of rejections to its place; without any there shall be no file.</summary>
    internal static void Publish(string path, bool any)
    {
        if (any)
        {
            File.Move(PartFile.Of(path), path, overwrite: true);
            return;
        }

        // Those of an earlier run would be taken for this one's.
        File.Delete(path);
        File.Delete(PartFile.Of(path));
    }

    internal sealed record Entry(string File, long? Line, long? Row, string Reason);

    [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
    [JsonSerializable(typeof(Entry))]
    private sealed partial class Json : JsonSerializerContext;
}
