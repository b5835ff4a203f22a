using System.Runtime.CompilerServices;

namespace Claims;

/// <summary>The form of a token.</summary>
internal enum TokenKind : byte
{
    LowerWord,
    Capitalised,
    AllCapitals,
    MixedCase,
    Number,
    QuotationMark,
    Punctuation,
}

/// <summary>A word, number or mark of the clean text.</summary>
/// <param name="Start">Index of its first code unit in the clean text.</param>
/// <param name="End">Index after its last code unit.</param>
/// <param name="Lower">Hash of its lower-case form: its identity in features and word lists. The same for all quotation marks.</param>
/// <param name="Exact">Hash of its form as printed.</param>
/// <param name="Kind">Its form.</param>
internal readonly record struct Token(int Start, int End, ulong Lower, ulong Exact, TokenKind Kind)
{
    internal TextSpan Span => new(Start, End);

    internal bool IsWord => Kind <= TokenKind.MixedCase;

    internal bool IsName => Kind is TokenKind.Capitalised or TokenKind.AllCapitals or TokenKind.MixedCase;

    /// <summary>Whether the token, in lower case, is <paramref name="word"/>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Is(ulong word) => Lower == word;
}
