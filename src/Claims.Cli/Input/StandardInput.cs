namespace Claims.Cli;

/// <summary>Standard input: JSON lines where its first visible character is a brace, else one page or text.</summary>
internal static class StandardInput
{
    /// <summary>The articles: of JSON lines each as soon as its line has ended, else one at the end.</summary>
    /// <param name="file">Standard input.</param>
    /// <param name="mayBeEmpty">Whether nothing but white space counts as JSON lines without a line: what a program pipes may be none.</param>
    internal static IEnumerable<ArticleRecord> Read(InputFile file, bool mayBeEmpty)
    {
        var input = Console.OpenStandardInput();
        var head = Head(input);
        if (IsJson(head))
            return JsonLines.Read(file, input, head, () => 0);
        if (IsBlank(head) && mayBeEmpty)
            return [];
        using var whole = new MemoryStream();
        whole.Write(head);
        input.CopyTo(whole);
        var bytes = whole.ToArray();
        return [file.Record(new RecordPlace(file.Name), bytes.Length, 0, () => TextFile.Read(bytes, file.Stem), isWhole: true)];
    }

    // What comes up to the first visible character and, as far as it is there already, behind it.
    private static byte[] Head(Stream input)
    {
        using var head = new MemoryStream();
        var buffer = new byte[1 << 12];
        while (IsBlank(head.GetBuffer().AsSpan(0, (int)head.Length)) && input.Read(buffer) is > 0 and var count)
            head.Write(buffer, 0, count);
        return head.ToArray();
    }

    private static bool IsJson(ReadOnlySpan<byte> head) => Visible(head) is [(byte)'{', ..];

    private static bool IsBlank(ReadOnlySpan<byte> head) => Visible(head).IsEmpty;

    private static ReadOnlySpan<byte> Visible(ReadOnlySpan<byte> head) => (head.StartsWith("\uFEFF"u8) ? head[3..] : head).TrimStart(" \t\r\n"u8);
}
