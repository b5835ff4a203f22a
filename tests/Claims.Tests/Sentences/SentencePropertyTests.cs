using CsCheck;

namespace Claims.Tests;

/// <summary>What holds for any text, tried on random mixes of what news texts are made of.</summary>
public class SentencePropertyTests
{
    private static readonly string[] Words =
        ["The", "mayor", "said", "U.S.", "Lt.", "Mr.", "J.", "a.m.", "No.", "5", "3.5", "José", "Müller", "al-Hadid", "He", "https://a.example/B.C", "left", "Read more", "MANILA", "Monday"];

    private static readonly string[] Punctuation = [". ", "? ", "! ", "… ", "... ", ", ", ": ", "; ", " - ", " — ", ".", "?", " • ", "* "];
    private static readonly string[] Quotes = ["\"", "'", "''", "“", "”", "‘", "’", "«", "»", "„", "(", ")", "[", "]"];
    private static readonly string[] Spaces = [" ", " ", " ", "\n", "\n\n", "\r\n", "\r\n\r\n", "\r", "\t", "\u00A0", "\u2009"];
    private static readonly string[] Invisible = ["\u00AD", "\uFEFF", "\u200B", "e\u0301", "n\u0303", "\u0301", "a\u0323\u0302", "\u0096", "\v", "😀"];

    private static readonly Gen<string> Text =
        Gen.OneOf(Gen.OneOf(Words), Gen.OneOf(Punctuation), Gen.OneOf(Quotes), Gen.OneOf(Spaces), Gen.OneOf(Words), Gen.OneOf(Spaces), Gen.OneOf(Invisible))
            .Array[0, 80].Select(string.Concat);

    private static readonly Gen<string> Tidy =
        Gen.OneOf(Gen.OneOf(Words), Gen.OneOf(Punctuation), Gen.OneOf(Quotes), Gen.OneOf(" ", " ", "\n\n", "\n")).Array[0, 80].Select(string.Concat);

    [Fact]
    public void Sentences_are_ordered_ranges_of_the_text() => Text.Sample(text =>
    {
        var article = Article.FromText(text);
        var end = 0;
        foreach (var sentence in SentenceSplitter.Split(article))
        {
            var span = article.ToOriginal(sentence.Span);
            Assert.True(end <= span.Start && span.Start < span.End && span.End <= text.Length);
            end = span.End;
        }
    });

    [Fact]
    public void What_is_shown_cleans_to_what_is_classified() => Text.Sample(text =>
    {
        var article = Article.FromText(text);
        foreach (var sentence in SentenceSplitter.Split(article))
        {
            var shown = article.ToOriginal(sentence.Span).Of(text).ToString();
            Assert.Equal(sentence.Span.Of(article.Clean).ToString(), TextCleaner.Clean(shown).Text);
        }
    });

    [Fact]
    public void Every_visible_character_is_in_a_sentence_or_left_out_with_a_reason() => Text.Sample(text =>
    {
        var article = Article.FromText(text);
        var covered = SentenceSplitter.Split(article).Select(s => article.ToOriginal(s.Span)).Concat(article.Omissions.Select(o => o.Span)).ToArray();
        for (var i = 0; i < text.Length; i++)
            Assert.True(char.IsWhiteSpace(text[i]) || CharacterFix.Of(text[i]) is CharacterFix.Removed or ' ' or '\n' || covered.Any(s => s.Start <= i && i < s.End), $"{i} of {text}");
    });

    [Fact]
    public void Sentences_lie_inside_their_paragraphs() => Text.Sample(text =>
    {
        var article = Article.FromText(text);
        foreach (var sentence in SentenceSplitter.Split(article))
            Assert.True(article.CleanParagraphs[sentence.Paragraph - 1].Span.Contains(sentence.Span));
    });

    [Fact]
    public void Noise_that_no_reader_sees_changes_no_sentence() => Gen.Select(Tidy, Gen.Int[0, 5]).Sample((text, kind) =>
        Assert.Equal(Sentences(text), Sentences(AddNoise(text, kind))));

    [Fact]
    public void Rows_are_never_dropped() => Text.Array[0, 10].Sample(rows =>
    {
        var article = Article.FromSentences(rows.Select((row, i) => new ArticleSentence((i / 3) + 1, i + 1, row)));
        var sentences = SentenceSplitter.Split(article);
        Assert.Equal(rows.Select(row => TextCleaner.Clean(row).Text.Trim()), sentences.Select(s => s.Span.Of(article.Clean).ToString()));
        Assert.Equal(Enumerable.Range(1, rows.Length), sentences.Select(s => s.Number));
    });

    private static string AddNoise(string text, int kind) => kind switch
    {
        0 => text.Replace("\n", "\r\n", StringComparison.Ordinal),
        1 => text.Replace(" ", "\u00A0", StringComparison.Ordinal),
        2 => string.Concat(text.Select(c => char.IsLetter(c) ? c + "\u00AD" : c.ToString())),
        3 => text.Replace("é", "e\u0301", StringComparison.Ordinal).Replace("ü", "u\u0308", StringComparison.Ordinal),
        4 => "\uFEFF" + text.Replace(" ", "\t", StringComparison.Ordinal),
        _ => text.Replace("\n", "\r", StringComparison.Ordinal),
    };

    private static string[] Sentences(string text)
    {
        var article = Article.FromText(text);
        return SentenceSplitter.Split(article).Select(s => s.Span.Of(article.Clean).ToString()).ToArray();
    }
}
