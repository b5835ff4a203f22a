namespace Claims;

/// <summary>What the government is called that is cited by its capital: "Riga said" is the Latvian government's word.</summary>
internal sealed class Governments
{
    private readonly SortedDictionary<string, string> names = new(StringComparer.Ordinal);

    private Governments()
    {
    }

    /// <summary>The names in some rows of a capital and its government; a later row replaces an earlier one.</summary>
    /// <param name="rows">Capital and name of the government.</param>
    internal static Governments Of(IEnumerable<(string Capital, string Government)> rows)
    {
        var governments = new Governments();
        foreach (var (capital, government) in rows)
            governments.names[capital] = government;
        return governments;
    }

    /// <summary>These names and further ones, which replace those of the same capitals.</summary>
    internal Governments With(IEnumerable<(string Capital, string Government)> rows) => Of(names.Select(name => (name.Key, name.Value)).Concat(rows));

    /// <summary>What a source is called in public: its fullest name or description as printed, and a government by its own name.</summary>
    internal string NameOf(TokenizedArticle text, SourceEntity source)
    {
        var printed = text.SpanOf(WithoutArticle(text, source.Name)).Of(text.Text).ToString().Replace('\n', ' ');
        return source is { IsName: true, IsBody: true } && (source.Classes & WordClass.Capital) != 0 ? names.GetValueOrDefault(printed, printed) : printed;
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    internal static Governments Read(BinaryReader reader) =>
        Of(Enumerable.Range(0, reader.ReadInt32()).Select(_ => (reader.ReadString(), reader.ReadString())).ToArray());

    /// <summary>Writes all names in order.</summary>
    internal void Write(BinaryWriter writer)
    {
        writer.Write(names.Count);
        foreach (var (capital, government) in names)
        {
            writer.Write(capital);
            writer.Write(government);
        }
    }

    // "The Hague" and "No 10" keep their first word, "one of them" does, too.
    private static TokenRange WithoutArticle(TokenizedArticle text, TokenRange name) =>
        name.Length > 1 && Words.Articles.Contains(text.Tokens[name.Start].Lower) && !(text.Tokens[name.Start].IsName && text.Tokens[name.Start + 1].IsName)
            ? new TokenRange(name.Start + 1, name.End) : name;
}
