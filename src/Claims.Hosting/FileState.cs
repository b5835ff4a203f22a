namespace Claims.Hosting;

/// <summary>By what a replaced file is told from the one before; all zero where there is no file.</summary>
internal readonly record struct FileState(long Length, DateTime Written)
{
    internal static FileState Of(string? path)
    {
        if (path is null)
            return default;
        var file = new FileInfo(path);
        return file.Exists ? new FileState(file.Length, file.LastWriteTimeUtc) : default;
    }
}
