namespace Claims;

/// <summary>One paragraph of an article.</summary>
/// <param name="Number">Its number in the article, from 1; for pre-split rows the number given there.</param>
/// <param name="Span">Where it stands in <see cref="Article.Text"/>, without the white space around it.</param>
public sealed record Paragraph(int Number, TextSpan Span);

/// <summary>A part of an article's text that is no part of its sentences.</summary>
/// <param name="Span">Where it stands in <see cref="Article.Text"/>.</param>
/// <param name="Reason">Why it was left out, as a phrase that a user can read.</param>
public sealed record Omission(TextSpan Span, string Reason);

/// <summary>One sentence of an article that comes already split.</summary>
/// <param name="Paragraph">Number of its paragraph.</param>
/// <param name="Number">Its number in the article.</param>
/// <param name="Text">The sentence.</param>
public sealed record ArticleSentence(int Paragraph, int Number, string Text);
