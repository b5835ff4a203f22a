using Claims.Training;

namespace Claims.Benchmarks;

/// <summary>Articles of any length, put together from the training data in a fixed order.</summary>
internal static class NewsArticles
{
    private static readonly (int Article, int Paragraph, string Text)[] Rows = Read();

    /// <summary>The text of an article of <paramref name="sentences"/> sentences; begins anew where the data end.</summary>
    internal static string OfLength(int sentences)
    {
        var text = new System.Text.StringBuilder();
        var before = (-1, -1);
        for (var i = 0; i < sentences; i++)
        {
            var (article, paragraph, words) = Rows[i % Rows.Length];
            if (i > 0)
                text.Append(before == (article, paragraph) ? " " : "\n\n");
            text.Append(words);
            before = (article, paragraph);
        }

        return text.ToString();
    }

    /// <summary>The articles of the training data as they are, each from its text.</summary>
    internal static string[] All() =>
        Rows.GroupBy(row => row.Article)
            .Select(article => string.Join("\n\n", article.GroupBy(row => row.Paragraph).Select(paragraph => string.Join(' ', paragraph.Select(row => row.Text)))))
            .ToArray();

    private static (int Article, int Paragraph, string Text)[] Read()
    {
        var data = LabelledData.Read([Path.Combine(AppContext.BaseDirectory, "training-data")]);
        return data.Articles.SelectMany((article, a) => article.Sentences.Select(sentence => (a, sentence.Paragraph, sentence.Text))).ToArray();
    }
}
