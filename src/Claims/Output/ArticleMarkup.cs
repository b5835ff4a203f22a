namespace Claims;

/// <summary>One article as an article: headline, legend with counts, warnings, paragraphs, and what was left out.</summary>
internal static class ArticleMarkup
{
    /// <summary>Writes the article.</summary>
    /// <param name="html">Where to.</param>
    /// <param name="result">The labelled article.</param>
    /// <param name="number">Its place on the page, from 1.</param>
    internal static void Write(MarkupWriter html, ClassifiedArticle result, int number)
    {
        html.Write($"<article id=\"a{number}\">\n<header>\n");
        if (result.Article is { Title: not null, Id: { } id })
            html.Write($"<p class=\"kicker\">{id}</p>\n");
        html.Write($"<h2>{Headline(result.Article)}</h2>\n");
        WriteLegend(html, result.Sentences);
        WriteStrip(html, result.Sentences);
        WriteWarnings(html, result.Warnings);
        html.Write($"</header>\n<div class=\"story\">\n");
        WriteParagraphs(html, result, number);
        html.Write($"</div>\n");
        WriteOmissions(html, result.Article);
        html.Write($"</article>\n");
    }

    /// <summary>The title, or the next best name.</summary>
    internal static string Headline(Article article) => article.Title ?? article.Id ?? "Article";

    /// <summary>Writes one tick for each sentence in the colour of its label: the shape of the article at a glance.</summary>
    internal static void WriteStrip(MarkupWriter html, IReadOnlyList<ClassifiedSentence> sentences)
    {
        html.Write($"<div class=\"strip\" aria-hidden=\"true\">");
        foreach (var sentence in sentences)
            html.Write($"<i class=\"{ResultWords.StyleOf(sentence)}\"></i>");
        html.Write($"</div>\n");
    }

    private static void WriteLegend(MarkupWriter html, IReadOnlyList<ClassifiedSentence> sentences)
    {
        html.Write($"<ul class=\"legend\" aria-label=\"Sentences by label\">\n");
        foreach (var label in ResultWords.Labels)
        {
            html.Write($"<li><span class=\"sentence {ResultWords.Short(label)}\">{ResultWords.Of(label)}</span> ");
            html.Write($"<b class=\"count\">{sentences.Count(s => s.Label == label)}</b></li>\n");
        }
        if (sentences.Count(s => s.Abstained) is > 0 and var unsure)
            html.Write($"<li><span class=\"sentence unsure\">of these unsure</span> <b class=\"count\">{unsure}</b></li>\n");
        html.Write($"</ul>\n");
    }

    private static void WriteWarnings(MarkupWriter html, IReadOnlyList<string> warnings)
    {
        foreach (var warning in warnings)
            html.Write($"<p class=\"warning\"><b>Please note:</b> {warning}</p>\n");
    }

    private static void WriteParagraphs(MarkupWriter html, ClassifiedArticle result, int number)
    {
        if (result.Sentences.Count == 0)
            html.Write($"<p class=\"empty\">There are no sentences in this article.</p>\n");
        // Counted anew: pre-split rows may bring any numbers, and each sentence needs an id of its own.
        foreach (var paragraph in result.Sentences.Index().GroupBy(s => s.Item.Paragraph))
        {
            html.Write($"<p>");
            var separator = "";
            foreach (var (index, sentence) in paragraph)
            {
                html.Write($"{separator}");
                SentenceMarkup.Write(html, sentence, $"a{number}s{index + 1}");
                separator = " ";
            }
            html.Write($"</p>\n");
        }
    }

    private static void WriteOmissions(MarkupWriter html, Article article)
    {
        if (article.Omissions.Count == 0)
            return;
        var count = article.Omissions.Count == 1 ? "1 passage was" : $"{article.Omissions.Count} passages were";
        html.Write($"<details class=\"omitted\">\n<summary>{count} left out of the sentences</summary>\n");
        foreach (var omission in article.Omissions)
            html.Write($"<p class=\"reason\">{omission.Reason}</p>\n<blockquote>{omission.Span.Of(article.Text).ToString()}</blockquote>\n");
        html.Write($"</details>\n");
    }
}
