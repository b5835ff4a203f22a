using System.Text;

namespace Claims.Training.Tests;

/// <summary>A folder of a test's own, gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal const string Header = "article_id,paragraph,sentence,text,label,source,mention,cue,form,role\n";

    internal string Path { get; } = Directory.CreateTempSubdirectory("claims-tests-").FullName;

    /// <summary>Writes a file and gives its path.</summary>
    internal string File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file and gives its path.</summary>
    internal string File(string name, byte[] bytes)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
