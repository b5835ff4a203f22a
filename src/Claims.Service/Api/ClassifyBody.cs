using System.ComponentModel;

namespace Claims.Service.Api;

/// <summary>What <c>POST /v1/classify</c> takes as JSON: one article, or several.</summary>
internal sealed record ClassifyBody(
    [property: Description("A name for the article; it comes back as 'article'.")] string? Id,
    [property: Description("The article as plain text. Exactly one of text, html, sentences and articles must be there.")] string? Text,
    [property: Description("The web page, or the part of one, that holds the article.")] string? Html,
    [property: Description("The article as sentences that are already split.")] IReadOnlyList<SentenceBody>? Sentences,
    [property: Description("Several articles, answered line by line in this order.")] IReadOnlyList<ArticleBody>? Articles,
    [property: Description("Sentences below this confidence, from 0 to 1, are marked as abstained.")] double? MinimumConfidence);

/// <summary>One article.</summary>
internal sealed record ArticleBody(
    [property: Description("A name for the article; it comes back as 'article'.")] string? Id,
    [property: Description("The article as plain text. Exactly one of text, html and sentences must be there.")] string? Text,
    [property: Description("The web page, or the part of one, that holds the article.")] string? Html,
    [property: Description("The article as sentences that are already split.")] IReadOnlyList<SentenceBody>? Sentences)
{
    /// <summary>How the article came.</summary>
    internal string Form => Text is not null ? "text" : Html is not null ? "html" : "sentences";

    /// <summary>Reads the article.</summary>
    /// <param name="pointer">Where it stands in the request's body.</param>
    /// <exception cref="ProblemException">It holds no sentence, or is not text (400).</exception>
    internal Article ToArticle(string pointer)
    {
        try
        {
            var article = Text is not null ? Article.FromText(Text, Id)
                : Html is not null ? Article.FromHtml(Html, Id)
                : Article.FromSentences(Sentences!.Select(s => new ArticleSentence(s.Paragraph, s.Sentence, s.Text)), Id);
            if (article.Paragraphs.Count > 0)
                return article;
        }
        catch (FormatException e)
        {
            throw Faulty(pointer, e.Message);
        }

        throw Faulty(pointer, "the article has no text; at least one sentence is needed.");
    }

    private ProblemException Faulty(string pointer, string fault) =>
        new(StatusCodes.Status400BadRequest, "The article cannot be read: " + fault, new Fault($"{pointer}/{Form}", fault));
}

/// <summary>One sentence of an article that is already split.</summary>
internal sealed record SentenceBody(
    [property: Description("Number of its paragraph, from 1; that of the sentence before where it is left out.")] int Paragraph,
    [property: Description("Its number in the article, from 1; the next one where it is left out.")] int Sentence,
    [property: Description("The sentence.")] string Text);
