using System.Security.Cryptography;
using System.Text;

namespace Claims;

/// <summary>The style sheet and the script that are embedded in this assembly and written into each page.</summary>
internal static class PageAssets
{
    /// <summary>The text of page.css.</summary>
    internal static string Stylesheet { get; } = Read("page.css");

    /// <summary>The text of page.js.</summary>
    internal static string Script { get; } = Read("page.js");

    /// <summary>A content security policy under which a page may run and show these two only, and ask for nothing from anywhere.</summary>
    internal static string Policy { get; } =
        $"default-src 'none'; style-src '{Hash(Stylesheet)}'; script-src '{Hash(Script)}'; base-uri 'none'; form-action 'none'";

    private static string Read(string name)
    {
        using var stream = typeof(PageAssets).Assembly.GetManifestResourceStream("output/" + name)
            ?? throw new InvalidOperationException($"The page's '{name}' is missing from the assembly; rebuild it with src/Claims/Output in place.");
        using var reader = new StreamReader(stream);
        // Browsers hash the script as they parse it, with line feeds, whatever line ends the checkout has.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
