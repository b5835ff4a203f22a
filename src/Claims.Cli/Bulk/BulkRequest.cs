namespace Claims.Cli;

/// <summary>What a command line asks to be classified, and how.</summary>
/// <param name="Inputs">Files, folders, globs or "-".</param>
/// <param name="Model">Path of the model; null for the embedded one.</param>
/// <param name="Classifier">How to classify.</param>
/// <param name="Format">Form of the output.</param>
/// <param name="Out">File to write; null for standard output.</param>
/// <param name="Rejected">File for the records that cannot be read; null for the usual place.</param>
/// <param name="Resume">Whether to go on where an interrupted run was.</param>
internal sealed record BulkRequest(string[] Inputs, string? Model, ClassifierOptions Classifier, string Format, string? Out, string? Rejected, bool Resume)
{
    /// <summary>The file for the records that cannot be read; null where they go to standard error.</summary>
    internal string? RejectionFile => Rejected ?? (Out is null ? null : Rejections.FileOf(Out));

    /// <summary>Where the files of the run go; null where the rows go to standard output.</summary>
    internal ResultPlaces? Places => Out is null ? null : new ResultPlaces(Out, RejectionFile!, Format == "parquet");

    /// <summary>All files that the run may write; they are no inputs.</summary>
    internal IEnumerable<string> Results => new[] { Out, RejectionFile, Out is null ? null : ParquetResults.PartOf(Out) }.OfType<string>();

    /// <summary>Does nothing for options that go together.</summary>
    /// <exception cref="InputException">They do not.</exception>
    internal void Check()
    {
        if (Format == "parquet" && Out is null)
            throw new InputException("--format parquet needs --out.");
        if (Resume && (Out is null || RowFormat.Of(Format) is null))
            throw new InputException("--resume needs --out and a --format of jsonl, csv or parquet.");
        if (Resume && Inputs.Contains("-"))
            throw new InputException("--resume does not go with standard input, which cannot be read again; give files.");
        if (Out is not null && Rejected is not null && Path.GetFullPath(Out) == Path.GetFullPath(Rejected))
            throw new InputException("--out and --rejected must be two files.");
    }
}
