namespace Claims;

/// <summary>Splits an article into its sentences.</summary>
internal static class SentenceSplitter
{
    /// <summary>The sentences in reading order, numbered through the article; of a pre-split article its rows as they are.</summary>
    internal static List<Sentence> Split(Article article)
    {
        if (article.Rows is { } rows)
            return rows;
        var sentences = new List<Sentence>();
        foreach (var paragraph in article.CleanParagraphs)
        {
            var ends = new SentenceEnds(article.Clean, paragraph.Span);
            for (var start = paragraph.Span.Start; start < paragraph.Span.End;)
            {
                var end = ends.Next(start);
                var span = TextLine.Trim(article.Clean, new TextSpan(start, end));
                if (span.Length > 0)
                    sentences.Add(new Sentence(paragraph.Number, sentences.Count + 1, span));
                start = end;
            }
        }

        return sentences;
    }
}
