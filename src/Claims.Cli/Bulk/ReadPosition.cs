namespace Claims.Cli;

/// <summary>How far the inputs have been worked off.</summary>
/// <param name="File">The file that is being read, counted from 0; those before it are done.</param>
/// <param name="Records">How many of its records are done.</param>
internal readonly record struct ReadPosition(int File, long Records)
{
    /// <summary>The position behind one record more.</summary>
    internal ReadPosition Behind(ArticleRecord record) => record.Input.Index == File ? this with { Records = Records + 1 } : new ReadPosition(record.Input.Index, 1);
}
