using CsCheck;

namespace Claims.Tests;

/// <summary>Random texts: pieces of news, quotation marks of every kind and characters that no one would print.</summary>
internal static class NewsText
{
    private static readonly string[] Words =
    [
        "Ann Berg", "Otto Brandt,", "a hydrologist,", "the ministry", "The Northern Water Agency (NWA)", "said", "told reporters", "according to", "he", "She", "they", "that", "the dam",
        "would hold", "was 'safe'", "workers'", "don't", "6'2\"", "U.S.", "3.5%", "e\u0301", "and", "who", "on Monday", "adding:", "NWA", "Berg's", "’90s", "http://a.example/b?c=d", "of", "Dr. Quill",
    ];

    private static readonly string[] Marks =
        ["\"", "“", "”", "‘", "’", "'", "''", "``", "„", "‟", "«", "»", "‹", "›", "‚", "‛", "＂", ". ", ", ", "? ", "! ", ": ", "; ", "... ", " - ", " — ", "(", ")", "[", "]", "-", "*", "&", "@", "."];

    private static readonly string[] Breaks = ["\n", "\n\n", "\r\n", "\r\n\r\n", "\t", " ", "  ", "\u00A0", "\u00AD", "\u200B", "\uFEFF", "\f", "\u2028"];

    private static readonly string[] Odd = ["😀", "\uDE00", "\u0301", "漢字", "ß", "İ", "ſ", "\u202E", "\u0007", "\uFFFD", "ﬁ", "Ⅷ", "٣"];

    // More control and replacement characters than this are refused as no text.
    private const int Tolerated = 3;

    /// <summary>Mixes of all of it that still count as text.</summary>
    internal static Gen<string> Any { get; } = Gen.OneOf(Gen.OneOf(Words), Gen.OneOf(Words), Gen.OneOf(Marks), Gen.OneOf(Breaks), Gen.Const(" "), Gen.OneOf(Odd))
        .Array[0, 120].Select(string.Concat)
        .Where(text => text.Count(c => c is '\u0007' or '\uFFFD') <= Tolerated);

    /// <summary>Words and quotation marks in one line.</summary>
    internal static Gen<string> Line { get; } = Gen.OneOf(Gen.OneOf(Words), Gen.OneOf(Marks), Gen.Const(" ")).Array[1, 40].Select(string.Concat);

    /// <summary>Articles of several paragraphs, each of some lines of words and marks, with blank lines between them.</summary>
    internal static Gen<string[]> Paragraphs { get; } = Line.Where(line => line.Any(char.IsLetter)).Array[3, 6];
}
