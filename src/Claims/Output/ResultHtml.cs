namespace Claims;

/// <summary>
/// Writes labelled articles as one self-contained web page: each sentence marked by its label, with its source and confidence on hover and focus.
/// The page asks for nothing from outside, and nothing in the articles can become markup.
/// </summary>
public static class ResultHtml
{
    /// <summary>
    /// The content security policy under which the page shows its style and runs its script, and nothing else. The page holds it itself;
    /// a server whose own policy is stricter must send this one with the page.
    /// </summary>
    public static string ContentSecurityPolicy => PageAssets.Policy;

    /// <summary>Writes a whole page.</summary>
    /// <param name="output">Where to, in UTF-8.</param>
    /// <param name="results">The labelled articles; with more than one the page begins with a list of them.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static void Write(TextWriter output, IReadOnlyList<ClassifiedArticle> results)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(results);
        var html = new MarkupWriter(output);
        var title = results.Count == 1 ? ArticleMarkup.Headline(results[0].Article) : $"{results.Count} articles";
        WriteHead(html, output, title);
        html.Write($"<body>\n<div class=\"masthead\"><h1>Claims</h1> <p>On whose authority each sentence stands</p> ");
        html.Write($"<button type=\"button\" id=\"scheme\" hidden>Dark</button></div>\n<main>\n");
        if (results.Count > 1)
            WriteContents(html, results);
        for (var i = 0; i < results.Count; i++)
            ArticleMarkup.Write(html, results[i], i + 1);
        WriteFooter(html);
    }

    private static void WriteHead(MarkupWriter html, TextWriter output, string title)
    {
        html.Write($"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
        html.Write($"<meta http-equiv=\"Content-Security-Policy\" content=\"{PageAssets.Policy}\">\n");
        html.Write($"<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        html.Write($"<meta name=\"color-scheme\" content=\"light dark\">\n");
        html.Write($"<title>{title}</title>\n");
        output.Write($"<style>{PageAssets.Stylesheet}</style>\n<script>{PageAssets.Script}</script>\n</head>\n");
    }

    private static void WriteFooter(MarkupWriter html)
    {
        html.Write($"</main>\n<footer><p>Point at a sentence, tap it or move to it with the Tab key to see who is cited, ");
        html.Write($"how that was found and how sure the label is. ");
        html.Write($"<span class=\"mention\">Bold</span> words name the source, <span class=\"cue\">slanted</span> words attribute.</p></footer>\n");
        html.Write($"</body>\n</html>\n");
    }

    private static void WriteContents(MarkupWriter html, IReadOnlyList<ClassifiedArticle> results)
    {
        html.Write($"<nav aria-label=\"Articles\">\n<ol>\n");
        for (var i = 0; i < results.Count; i++)
        {
            html.Write($"<li><a href=\"#a{i + 1}\">{ArticleMarkup.Headline(results[i].Article)}</a> ");
            ArticleMarkup.WriteStrip(html, results[i].Sentences);
            html.Write($"</li>\n");
        }
        html.Write($"</ol>\n</nav>\n");
    }
}
