namespace Claims;

/// <summary>How an article is laid out: its paragraphs and what is no part of them, by their place in the clean text.</summary>
internal sealed record ArticleLayout(IReadOnlyList<Paragraph> Paragraphs, IReadOnlyList<Omission> Omissions)
{
    internal static ArticleLayout Of(string clean)
    {
        var lines = TextLine.Read(clean);
        var omitted = StoryList.Find(clean, lines);
        var paragraphs = ParagraphSplitter.Split(clean, lines, omitted);
        return new ArticleLayout(paragraphs, omitted.ConvertAll(list => Describe(clean, lines, list)));
    }

    private static Omission Describe(string clean, List<TextLine> lines, Range list)
    {
        var heading = lines[list.Start.Value].Span;
        return new Omission(new TextSpan(heading.Start, lines[list.End.Value - 1].Span.End), $"a list of further stories under \"{heading.Of(clean)}\"");
    }
}
