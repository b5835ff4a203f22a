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

    // Beyond these SmartReader takes many seconds or, as it descends by recursion, may exhaust the stack. Real pages have a few thousand nodes, 30 deep.
    private const int MostNodes = 30_000;
    private const int DeepestNode = 256;

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
        var (nodes, deepest) = (0, 0);
        NodeWalk.Visit(document.DocumentElement, Enter, _ => { });
        return nodes <= MostNodes && deepest <= DeepestNode;

        bool Enter(INode node, int depth)
        {
            nodes++;
            deepest = Math.Max(deepest, depth);
            return nodes <= MostNodes && deepest <= DeepestNode;
        }
    }
}
