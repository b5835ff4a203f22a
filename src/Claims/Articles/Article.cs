namespace Claims;

/// <summary>
/// A news article with its paragraphs. Immutable. All public offsets are UTF-16 code units of <see cref="Text"/>.
/// </summary>
public sealed class Article
{
    private readonly OffsetMap map;

    private Article(string text, string? id, params IReadOnlyList<string> warnings)
        : this(text, TextCleaner.Clean(text), warnings) => Id = id;

    private Article(string text, CleanText clean, IReadOnlyList<string> warnings)
        : this(text, clean, ArticleLayout.Of(clean.Text), warnings)
    {
    }

    private Article(string text, CleanText clean, ArticleLayout layout, IReadOnlyList<string> warnings)
    {
        (Text, Clean, map) = (text, clean.Text, clean.Map);
        (CleanParagraphs, Paragraphs) = (layout.Paragraphs, ToOriginal(layout.Paragraphs));
        Omissions = layout.Omissions.Select(omission => omission with { Span = ToOriginal(omission.Span) }).ToArray();
        Warnings = LanguageCheck.Warn(Clean) is { } warning ? [.. warnings, warning] : warnings;
    }

    /// <summary>The name that the caller gave the article; null if none.</summary>
    public string? Id { get; private init; }

    /// <summary>The title of the web page; null for other input. It is no part of <see cref="Text"/> unless the page prints it there too.</summary>
    public string? Title { get; private init; }

    /// <summary>
    /// The text as it was given; of HTML the text of the article alone, its paragraphs separated by a blank line;
    /// of sentences their texts, separated by one space and between paragraphs by a blank line.
    /// </summary>
    public string Text { get; }

    /// <summary>Whether the article came as sentences, which are then kept as they are.</summary>
    public bool IsPresplit => Rows is not null;

    /// <summary>The paragraphs in reading order, without what was left out; empty where the text holds nothing but white space.</summary>
    public IReadOnlyList<Paragraph> Paragraphs { get; }

    /// <summary>What is no part of the sentences, such as a list of further stories.</summary>
    public IReadOnlyList<Omission> Omissions { get; }

    /// <summary>What a user should know before trusting a result; empty if nothing.</summary>
    public IReadOnlyList<string> Warnings { get; }

    /// <summary>The normalised text on which all later stages work; the same string as <see cref="Text"/> where that needs no cleaning.</summary>
    internal string Clean { get; }

    /// <summary>The paragraphs by their place in <see cref="Clean"/>.</summary>
    internal IReadOnlyList<Paragraph> CleanParagraphs { get; }

    /// <summary>The given sentences by their place in <see cref="Clean"/>; null unless the article came as sentences.</summary>
    internal List<Sentence>? Rows { get; private init; }

    /// <summary>An article from plain text, with paragraphs by blank lines, or by line ends where there are no blank lines.</summary>
    /// <param name="text">The text of the article.</param>
    /// <param name="id">A name for the article.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">It is not text: it holds NUL, or more than a tenth of it are control or replacement characters.</exception>
    public static Article FromText(string text, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        TextCheck.ThrowIfBinary(text);
        return new Article(text, id);
    }

    /// <summary>An article from a web page; navigation, share bars, comments and the like are left behind.</summary>
    /// <param name="html">The page, or a part of one.</param>
    /// <param name="id">A name for the article.</param>
    /// <exception cref="ArgumentNullException"><paramref name="html"/> is null.</exception>
    /// <exception cref="FormatException">It is not text: it holds NUL, or more than a tenth of it are control or replacement characters.</exception>
    public static Article FromHtml(string html, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(html);
        TextCheck.ThrowIfBinary(html);
        var page = HtmlPage.Read(html);
        return new Article(page.Text, id, page.Warnings) { Title = page.Title };
    }

    /// <summary>An article from sentences that are already split. None is dropped, and each keeps its numbers.</summary>
    /// <param name="sentences">The sentences in reading order.</param>
    /// <param name="id">A name for the article.</param>
    /// <exception cref="ArgumentNullException"><paramref name="sentences"/> or one of them is null.</exception>
    /// <exception cref="FormatException">They are not text: they hold NUL, or more than a tenth of them are control or replacement characters.</exception>
    public static Article FromSentences(IEnumerable<ArticleSentence> sentences, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(sentences);
        var rows = PresplitText.Join(sentences);
        TextCheck.ThrowIfBinary(rows.Text);
        var clean = TextCleaner.Clean(rows.Text);
        var cleanRows = rows.In(clean);
        return new Article(rows.Text, clean, PresplitText.LayoutOf(cleanRows), []) { Id = id, Rows = cleanRows };
    }

    /// <summary>The place in <see cref="Text"/> of a span of <see cref="Clean"/>; it starts and ends with visible characters where that does.</summary>
    internal TextSpan ToOriginal(TextSpan clean) => map.ToOriginal(clean);

    private IReadOnlyList<Paragraph> ToOriginal(IReadOnlyList<Paragraph> paragraphs) =>
        ReferenceEquals(Text, Clean) ? paragraphs : paragraphs.Select(paragraph => paragraph with { Span = ToOriginal(paragraph.Span) }).ToArray();
}
