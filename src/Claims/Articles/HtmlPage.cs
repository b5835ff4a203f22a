using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using SmartReader;

namespace Claims;

/// <summary>The article that a web page holds: its text, with a blank line between paragraphs, and its title.</summary>
internal sealed record HtmlPage(string Text, string? Title, IReadOnlyList<string> Warnings)
{
    // SmartReader needs an address to resolve links with; this one never exists (RFC 6761).
    private const string Address = "https://article.invalid/";

    // Beyond these SmartReader becomes slow or, as it descends by recursion, may exhaust the stack. Real pages have a few thousand elements, 30 deep.
    private const int MostElements = 100_000;
    private const int DeepestElement = 256;

    private const string NotFound = "no article was found in the page; all of its text was taken but menus, sidebars and footers";

    internal static HtmlPage Read(string html)
    {
        var document = Parse(html);
        if (IsManageable(document) && FindArticle(document) is { } page)
            return page;
        document = Parse(html);
        return new HtmlPage(HtmlText.Of(document.Body ?? document.DocumentElement), NotBlank(document.Title), [NotFound]);
    }

    private static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(html);

    private static HtmlPage? FindArticle(IHtmlDocument document)
    {
        using var reader = new Reader(Address, document) { ContinueIfNotReadable = true };
        var article = reader.GetArticle();
        if (!article.IsReadable || string.IsNullOrWhiteSpace(article.Content))
            return null;
        var text = HtmlText.Of(Parse(article.Content).Body!);
        return text.Length == 0 ? null : new HtmlPage(text, NotBlank(article.Title), []);
    }

    private static string? NotBlank(string? title) => string.IsNullOrWhiteSpace(title) ? null : title.Trim();

    private static bool IsManageable(IHtmlDocument document)
    {
        var (elements, depth) = (0, 0);
        for (INode? node = document.DocumentElement; node is not null && elements <= MostElements && depth <= DeepestElement; elements++)
        {
            if (node.FirstChild is { } child)
            {
                depth++;
                node = child;
                continue;
            }

            while (node is not null && node.NextSibling is null)
            {
                depth--;
                node = node.Parent;
            }

            node = node?.NextSibling;
        }

        return elements <= MostElements && depth <= DeepestElement;
    }
}
