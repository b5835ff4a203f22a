using System.Collections.Frozen;
using System.Text;
using AngleSharp.Dom;

namespace Claims;

/// <summary>Writes the text of an HTML element, block by block, with a blank line between blocks.</summary>
internal sealed class HtmlText
{
    private static readonly FrozenSet<string> Blocks = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "address", "article", "blockquote", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figure", "h1", "h2", "h3", "h4", "h5", "h6",
        "hr", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "th", "thead", "tr", "ul");

    private static readonly FrozenSet<string> NoText = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "aside", "audio", "button", "canvas", "datalist", "dialog", "embed", "figcaption", "footer", "form", "head", "iframe", "input", "map", "nav", "noscript", "object",
        "script", "select", "style", "svg", "template", "textarea", "title", "video");

    private readonly StringBuilder text = new();
    private readonly StringBuilder block = new();
    private int preformatted;

    internal static string Of(IElement root)
    {
        var writer = new HtmlText();
        NodeWalk.Visit(root, (node, _) => writer.Enter(node), writer.Leave);
        return writer.text.ToString();
    }

    private bool Enter(INode node)
    {
        if (node is IText words)
            Append(words.Data);
        if (node is not IElement element || NoText.Contains(element.LocalName) || element.HasAttribute("hidden"))
            return false;
        if (element.LocalName == "br")
            block.Append('\n');
        else if (Blocks.Contains(element.LocalName))
            EndBlock();
        preformatted += element.LocalName == "pre" ? 1 : 0;
        return true;
    }

    private void Leave(INode node)
    {
        if (node is not IElement element)
            return;
        if (Blocks.Contains(element.LocalName))
            EndBlock();
        preformatted -= element.LocalName == "pre" ? 1 : 0;
    }

    private void Append(string words)
    {
        foreach (var c in words)
        {
            if (preformatted > 0 || c is not (' ' or '\t' or '\n' or '\r' or '\f'))
                block.Append(c);
            else if (block.Length > 0 && block[^1] is not (' ' or '\n'))
                block.Append(' ');
        }
    }

    private void EndBlock()
    {
        var words = block.ToString().Trim();
        block.Clear();
        if (words.Length > 0)
            text.Append(text.Length > 0 ? "\n\n" : "").Append(words);
    }
}
