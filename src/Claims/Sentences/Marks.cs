namespace Claims;

/// <summary>Punctuation around sentences.</summary>
internal static class Marks
{
    /// <summary>Marks that may end a sentence.</summary>
    internal const string Stops = ".?!…";

    internal static bool IsStop(char c) => c is '.' or '?' or '!' or '…';

    internal static bool IsDash(char c) => c is '-' or '–' or '—' or '―';

    /// <summary>Marks that close a quotation or a parenthesis wherever they stand, and straight ones, which may.</summary>
    internal static bool IsCloser(char c) => IsClosingQuote(c) || c is ')' or ']' or '}';

    internal static bool IsClosingQuote(char c) => c is '"' or '\'' or '”' or '’' or '»' or '›';

    /// <summary>Marks that open a quotation in English but close one in German, Danish and other styles.</summary>
    internal static bool IsForeignCloser(char c) => c is '“' or '‘' or '«' or '‹';

    /// <summary>Marks that open a quotation or a parenthesis, and straight ones, which may.</summary>
    internal static bool IsOpener(char c) => IsOpeningQuote(c) || c is '(' or '[' or '{';

    internal static bool IsOpeningQuote(char c) => c is '"' or '\'' or '“' or '‘' or '„' or '‚' or '«' or '‹' or '»' or '`';
}
