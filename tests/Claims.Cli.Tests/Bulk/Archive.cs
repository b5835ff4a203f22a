using System.Text;
using System.Text.Json;

namespace Claims.Cli.Tests;

/// <summary>Writes articles as JSON lines, and runs over them in this process.</summary>
internal static class Archive
{
    /// <summary>A line with an article.</summary>
    internal static string Line(string id, string text) => JsonSerializer.Serialize(new { id, text });

    /// <summary>A file of so many articles, each of six sentences; every 97th line is broken.</summary>
    internal static string Write(TemporaryFolder folder, string name, int lines)
    {
        var text = new StringBuilder();
        for (var i = 1; i <= lines; i++)
            text.Append(i % 97 == 0 ? "{\"id\": \"broken" : Line($"{name}-{i}", Samples.Story)).Append('\n');
        return folder.File(name, text.ToString());
    }

    /// <summary>Runs and gives the exit code.</summary>
    internal static int Run(string input, string format, string output, bool resume = false, string abstain = "off", CancellationToken cancellation = default) =>
        BulkRun.Run(new BulkRequest([input], null, CommonOptions.Options([], abstain), format, output, null, resume), cancellation);

    /// <summary>The JSON lines of a file.</summary>
    internal static JsonElement[] Lines(string path) => File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement).ToArray();
}
