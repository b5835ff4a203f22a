using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Claims;

/// <summary>
/// Writes HTML in which the literal parts of a string are markup and everything filled in is escaped, so that no text can become markup.
/// </summary>
internal sealed class MarkupWriter(TextWriter output)
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly TextWriter output = output;

    /// <summary>Writes markup; the handler has written all of it by the time of the call.</summary>
    [SuppressMessage("Performance", "CA1822", Justification = "The handler is made with the instance.")]
    internal void Write([InterpolatedStringHandlerArgument("")] Markup markup) => _ = markup;

    /// <summary>Takes an interpolated string apart.</summary>
    [InterpolatedStringHandler]
    internal readonly ref struct Markup
    {
        private readonly TextWriter output;

        public Markup(int literalLength, int formattedCount, MarkupWriter writer)
        {
            _ = literalLength + formattedCount;
            output = writer.output;
        }

        public void AppendLiteral(string markup) => output.Write(markup);

        public void AppendFormatted(string? text)
        {
            if (text is not null)
                Encoder.Encode(output, text);
        }

        public void AppendFormatted(int number) => output.Write(number);
    }
}
