namespace Claims;

/// <summary>A stretch between quotation marks inside one paragraph.</summary>
/// <param name="Span">From the opening mark to behind the closing mark, in the clean text.</param>
/// <param name="Inner">The words between the marks.</param>
/// <param name="Closed">Whether a closing mark was printed; otherwise the quotation ends with its paragraph.</param>
/// <param name="Opened">Whether an opening mark was printed; otherwise it begins with its paragraph.</param>
/// <param name="Continues">Whether it goes on with the unclosed quotation of the paragraph before.</param>
internal readonly record struct Quotation(TextSpan Span, TextSpan Inner, bool Closed, bool Opened, bool Continues);
