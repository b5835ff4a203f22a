using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace Claims.Cli.Tests;

/// <summary>Invented articles, labelled rows and models for the command line.</summary>
internal static class Samples
{
    internal const string Story = """
        LINDSTAD - The dam above the town will hold, the Northern Water Agency said on Monday.

        “The river is falling. Nobody has to leave,” said Otto Brandt, a spokesman for the agency.

        Ann Berg, a hydrologist at the University of Lind, said a dam of this age can fail without a warning.

        The rain began on Friday. Two bridges are shut.
        """;

    internal const string Page = """
        <!doctype html><html><head><title>Dam will hold</title></head><body><nav>Home | Sport | Weather</nav><article><h1>Dam will hold</h1>
        <p>The dam above the town will hold, the Northern Water Agency said on Monday. It was built a hundred years ago and mended twice since then.</p>
        <p>&ldquo;The river is falling. Nobody has to leave the town tonight,&rdquo; said Otto Brandt, a spokesman for the agency.</p>
        <p>Ann Berg, a hydrologist at the University of Lind, said that a dam of this age can fail without a warning and that she would not sleep below it.</p>
        <p>The rain began on Friday. Two bridges are shut, and the ferry stayed in the harbour for a third day, with no one on board.</p>
        </article><footer>All rights reserved</footer></body></html>
        """;

    internal const string Rows = """"
        article_id,paragraph,sentence,text,label,source
        dam,1,1,The dam will hold. the Northern Water Agency said on Monday.,OfficialStatement,Northern Water Agency
        dam,1,2,"""The river is falling,"" said Otto Brandt, a spokesman for the agency.",OfficialStatement,Otto Brandt
        dam,2,3,"Ann Berg, a hydrologist at the University of Lind, said the dam could fail.",ExpertAnalysis,Ann Berg
        dam,2,4,The rain began on Friday.,ReportedFact,

        """";

    internal const string German =
        "Der Damm wird halten, sagte die Ministerin am Montag vor der Presse in der Hauptstadt. Niemand muss die Stadt verlassen, und das Wasser wird bis zum Abend fallen, sagte sie weiter den Leuten.";

    private static readonly Lazy<byte[]> Embedded = new(() =>
    {
        using var stream = typeof(ClaimClassifier).Assembly.GetManifestResourceStream("claims.model")!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    });

    /// <summary>The bytes of the embedded model.</summary>
    internal static byte[] Model => (byte[])Embedded.Value.Clone();

    /// <summary>The embedded model with other values in its manifest (null takes one out), sealed again with a checksum that fits.</summary>
    internal static byte[] ModelWith(params (string Name, JsonNode? Value)[] values)
    {
        using var stream = new MemoryStream();
        stream.Write(Embedded.Value);
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            JsonObject manifest;
            using (var old = zip.GetEntry("manifest.json")!.Open())
                manifest = JsonNode.Parse(old)!.AsObject();
            foreach (var (name, value) in values)
            {
                manifest.Remove(name);
                if (value is not null)
                    manifest[name] = value;
            }

            zip.GetEntry("manifest.json")!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry("manifest.json").Open());
            writer.Write(manifest.ToJsonString());
        }

        var bytes = stream.ToArray();
        Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(bytes.AsSpan(..^64))), bytes.AsSpan(^64..));
        return bytes;
    }

    /// <summary>The embedded model with confidences of the test's own to abstain below; null is none.</summary>
    internal static byte[] ModelThatAbstains(double? for95, double? for98) => ModelWith(("confidenceFor95Percent", for95), ("confidenceFor98Percent", for98));

    /// <summary>Labelled articles that are just enough to train on, in two files.</summary>
    internal static void WriteTrainingData(TemporaryFolder folder)
    {
        for (var file = 0; file < 2; file++)
        {
            var rows = new StringBuilder("article_id,paragraph,sentence,text,label,source,mention,cue,form,role\n");
            for (var a = 0; a < 20; a++)
            {
                var (name, town) = ($"Anna{a} Berg{file}", $"Lind{a}");
                rows.Append($"f{file}/{a},1,1,The mayor of {town} said the dam would hold.,OfficialStatement,The mayor of {town},The mayor of {town},said,indirect,official\n")
                    .Append($"f{file}/{a},1,2,The rain fell on {town} for {a + 2} days.,ReportedFact,,,,,\n")
                    .Append($"f{file}/{a},2,3,\"{name}, a hydrologist, warned that dam {a} could fail.\",ExpertAnalysis,{name},\"{name}, a hydrologist,\",warned,indirect,expert\n")
                    .Append($"f{file}/{a},2,4,A farmer in {town} told reporters he would stay.,ReportedFact,a farmer,A farmer,told,indirect,individual\n")
                    .Append($"f{file}/{a},3,5,The {town} Times wrote that {a + 3} bridges were shut.,ReportedFact,The {town} Times,The {town} Times,wrote,indirect,media\n")
                    .Append($"f{file}/{a},3,6,Critics say the wall of {town} is too low.,ReportedFact,critics,Critics,say,indirect,unnamed\n");
            }

            folder.File($"data/file{file}.csv", rows.ToString());
        }
    }
}
