using System.Text.Json;
using System.Text.Json.Serialization;

namespace Claims.Cli;

/// <summary>What an interrupted run needs to go on: how far it was, and how long its files were then.</summary>
/// <param name="Fingerprint">What the run depends on.</param>
/// <param name="Position">How far the inputs were worked off.</param>
/// <param name="Tally">What was done.</param>
/// <param name="Rows">Length of the part of the result, in bytes.</param>
/// <param name="Rejections">Length of the part of the rejections, in bytes.</param>
/// <param name="IsWhole">Whether all is done and only the files are to be moved to their places.</param>
internal sealed record Checkpoint(RunFingerprint Fingerprint, ReadPosition Position, RunTally Tally, long Rows, long Rejections, bool IsWhole)
{
    /// <summary>The checkpoint beside a result.</summary>
    internal static string FileOf(string result) => $"{result}.checkpoint";

    /// <summary>The checkpoint of a result; null if there is none.</summary>
    /// <exception cref="InputException">It cannot be read.</exception>
    internal static Checkpoint? Read(string result)
    {
        var path = FileOf(result);
        if (!File.Exists(path))
            return null;
        try
        {
            return JsonSerializer.Deserialize(File.ReadAllBytes(path), CheckpointContext.Default.Checkpoint) ?? throw Unreadable(path);
        }
        catch (JsonException)
        {
            throw Unreadable(path);
        }
    }

    /// <summary>Puts this checkpoint in the place of the one before, in one step: a run that ends in between finds either.</summary>
    internal void Write(string result)
    {
        var beside = $"{FileOf(result)}.new";
        using (var file = File.Create(beside))
        {
            JsonSerializer.Serialize(file, this, CheckpointContext.Default.Checkpoint);
            file.Flush(flushToDisk: true);
        }

        File.Move(beside, FileOf(result), overwrite: true);
    }

    /// <summary>Removes the checkpoint of a result, if there is one.</summary>
    internal static void Remove(string result)
    {
        File.Delete($"{FileOf(result)}.new");
        File.Delete(FileOf(result));
    }

    private static InputException Unreadable(string path) => new($"{path}: is no checkpoint of claims; leave out --resume to start anew.");
}

[JsonSerializable(typeof(Checkpoint))]
internal sealed partial class CheckpointContext : JsonSerializerContext;
