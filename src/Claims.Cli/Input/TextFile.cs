using System.Text;

namespace Claims.Cli;

/// <summary>A file, or standard input, that is one article: text or a page.</summary>
internal static class TextFile
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The article of a file; it is opened only when it is read.</summary>
    internal static ArticleRecord Record(InputFile file) =>
        file.Record(new RecordPlace(file.Name), file.Length, file.Length, () => Make(Decode(File.ReadAllBytes(file.Path)), file.Stem, file.Form == InputForm.Html), isWhole: true);

    /// <summary>The article of bytes that may be a page or a text.</summary>
    /// <exception cref="FormatException">They are not text in UTF-8.</exception>
    internal static Article Read(byte[] bytes, string id)
    {
        var text = Decode(bytes);
        var start = text.AsSpan(0, Math.Min(text.Length, 500)).TrimStart().TrimStart('\uFEFF');
        return Make(text, id, start.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase) || start.StartsWith("<html", StringComparison.OrdinalIgnoreCase));
    }

    private static Article Make(string text, string id, bool html) => html ? Article.FromHtml(text, id) : Article.FromText(text, id);

    private static string Decode(byte[] bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException e)
        {
            throw new FormatException($"not valid UTF-8 at byte {e.Index}; save the article as UTF-8.", e);
        }
    }
}
