#:project ../../src/Claims.Training/Claims.Training.csproj
#:property PublishAot=false

// Writes the articles of the training data to standard output as JSON lines, again and again with other ids, up to a number of sentences or of bytes:
// articles.cs FOLDER SENTENCES [BYTES].
using System.Text.Json;
using Claims.Training;

var (sentences, bytes) = (long.Parse(args[1]), args.Length > 2 ? long.Parse(args[2]) : long.MaxValue);
var articles = LabelledData.Read([args[0]]).Articles.Select(article => (article.Id, article.Sentences.Count, Text: Text(article))).ToArray();
using var output = new BufferedStream(Console.OpenStandardOutput(), 1 << 16);
var (written, count) = (0L, 0L);
for (var i = 0; count < sentences && written < bytes; i++)
{
    var (id, length, text) = articles[i % articles.Length];
    var line = JsonSerializer.SerializeToUtf8Bytes(new Dictionary<string, string>(StringComparer.Ordinal) { ["id"] = $"{id}-{i / articles.Length}", ["text"] = text });
    output.Write(line);
    output.WriteByte((byte)'\n');
    (written, count) = (written + line.Length + 1, count + length);
}

static string Text(LabelledArticle article) =>
    string.Join("\n\n", article.Sentences.GroupBy(row => row.Paragraph).Select(paragraph => string.Join(' ', paragraph.Select(row => row.Text))));
