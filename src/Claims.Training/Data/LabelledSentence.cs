namespace Claims.Training;

/// <summary>One row of labelled data.</summary>
/// <param name="Article">Id of its article.</param>
/// <param name="Paragraph">Number of its paragraph, from 1.</param>
/// <param name="Number">Number of the sentence in the article, from 1.</param>
/// <param name="Text">The sentence.</param>
/// <param name="Label">Its label.</param>
/// <param name="Source">The resolved source, or empty.</param>
/// <param name="Mention">The words of <paramref name="Text"/> that name the source, or empty.</param>
/// <param name="Cue">The words of <paramref name="Text"/> that carry the attribution, or empty.</param>
/// <param name="Form">How the source's words are given; null if nothing is attributed or it is not said.</param>
/// <param name="Role">The standing of the source; null if nothing is attributed or it is not said.</param>
/// <param name="Place">File and line, for messages.</param>
public sealed record LabelledSentence(
    string Article,
    int Paragraph,
    int Number,
    string Text,
    Label Label,
    string Source,
    string Mention,
    string Cue,
    AttributionForm? Form,
    SourceRole? Role,
    string Place)
{
    /// <summary>Whether the sentence is attributed to anyone.</summary>
    public bool IsAttributed => Source.Length > 0 || Mention.Length > 0 || Cue.Length > 0 || Role is not null;
}

/// <summary>The labelled sentences of one article, in reading order.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Desk">The file it stands in, without folder and ending.</param>
/// <param name="Sentences">Its sentences.</param>
public sealed record LabelledArticle(string Id, string Desk, IReadOnlyList<LabelledSentence> Sentences)
{
    /// <summary>The article as the classifier takes it, split as the rows are.</summary>
    public Article ToArticle() => Article.FromSentences(Sentences.Select(row => new ArticleSentence(row.Paragraph, row.Number, row.Text)), Id);
}
