namespace Claims.Hosting.Tests;

/// <summary>A folder of a test's own that holds one model; gone when the test is over.</summary>
internal sealed class ModelFolder : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("claims-hosting-tests-").FullName;

    internal ModelFolder(byte[] model)
    {
        Model = Path.Combine(folder, "live.model");
        File.WriteAllBytes(Model, model);
    }

    /// <summary>Path of the model.</summary>
    internal string Model { get; }

    /// <summary>Puts another file in its place, in one step.</summary>
    internal void Replace(byte[] model)
    {
        var beside = Model + ".new";
        File.WriteAllBytes(beside, model);
        File.Move(beside, Model, overwrite: true);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
