namespace Claims;

/// <summary>One sentence of an article, as a range into the article's clean text.</summary>
/// <param name="Paragraph">Number of its paragraph, from 1.</param>
/// <param name="Number">Its number in the article, from 1; for pre-split rows the number given there.</param>
/// <param name="Span">Where it stands in <see cref="Article.Clean"/>.</param>
internal readonly record struct Sentence(int Paragraph, int Number, TextSpan Span);
