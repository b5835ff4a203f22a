namespace Claims.Cli;

/// <summary>Takes the records that cannot be read: into a file that appears when the run is done, or as messages.</summary>
/// <param name="file">The file; null for messages.</param>
/// <param name="message">Shows a message.</param>
internal sealed class RejectionLog(PartFile? file, Action<string> message) : IDisposable
{
    /// <summary>A log into a file, or as messages where <paramref name="path"/> is null.</summary>
    /// <exception cref="InputException">The file cannot be written.</exception>
    internal static RejectionLog Open(string? path, Action<string> message)
    {
        var file = path is null ? null : PartFile.Open(path);
        file?.Cut(0);
        return new RejectionLog(file, message);
    }

    internal void Write(RecordException fault)
    {
        if (file is null)
            message(Rejections.Text(fault));
        else
            file.Write(Rejections.Line(fault));
    }

    /// <summary>Ends the log: the run is done.</summary>
    internal void Complete()
    {
        if (file is null)
            return;
        var any = file.Length > 0;
        file.Dispose();
        Rejections.Publish(file.Path, any);
    }

    /// <summary>Removes what was not completed.</summary>
    public void Dispose() => file?.Remove();
}
