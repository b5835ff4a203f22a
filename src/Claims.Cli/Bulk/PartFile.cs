namespace Claims.Cli;

/// <summary>A file that is written beside its place and moved there when it is whole.</summary>
internal sealed class PartFile : IDisposable
{
    private readonly FileStream stream;

    private PartFile(string path, FileStream stream) => (Path, this.stream) = (path, stream);

    /// <summary>Where the file will stand.</summary>
    internal string Path { get; }

    /// <summary>Its length so far, in bytes.</summary>
    internal long Length => stream.Position;

    /// <summary>Where a file is written until it is whole.</summary>
    internal static string Of(string path) => $"{path}.part";

    /// <summary>Opens the part, as it is left by an earlier run or empty. While it is open no other run can have it.</summary>
    /// <exception cref="InputException">The file cannot be written, or another run is writing it.</exception>
    internal static PartFile Open(string path)
    {
        if (Directory.Exists(path))
            throw new InputException($"{path}: is a folder; the name of a file is needed.");
        try
        {
            return new PartFile(path, new FileStream(Of(path), FileMode.OpenOrCreate, FileAccess.Write, FileShare.None, 1 << 16));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(File.Exists(Of(path))
                ? $"{path}: cannot be written; {Of(path)} is not free: another run may be writing it."
                : $"{path}: cannot be written; an existing folder that may be written to is needed.");
        }
    }

    /// <summary>Cuts the part to a length and goes on behind it.</summary>
    /// <exception cref="InputException">It is shorter.</exception>
    internal void Cut(long length)
    {
        if (stream.Length < length)
            throw new InputException($"{Of(Path)}: is shorter than its checkpoint says; leave out --resume to start anew.");
        stream.SetLength(length);
        stream.Position = length;
    }

    /// <summary>Writes at the end.</summary>
    internal void Write(ReadOnlySpan<byte> bytes) => stream.Write(bytes);

    /// <summary>Sees to it that all that was written survives the machine, too.</summary>
    internal void FlushToDisk() => stream.Flush(flushToDisk: true);

    /// <summary>Closes and removes the part.</summary>
    internal void Remove()
    {
        Dispose();
        File.Delete(Of(Path));
    }

    public void Dispose() => stream.Dispose();
}
