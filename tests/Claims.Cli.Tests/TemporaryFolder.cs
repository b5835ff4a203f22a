using System.Text;

namespace Claims.Cli.Tests;

/// <summary>A folder of a test's own, gone when the test is over.</summary>
internal sealed class TemporaryFolder : IDisposable
{
    internal string Path { get; } = Directory.CreateTempSubdirectory("claims-cli-tests-").FullName;

    /// <summary>The path of a file that may not be there yet.</summary>
    internal string this[string name] => System.IO.Path.Combine(Path, name);

    /// <summary>Names of the files in the folder itself.</summary>
    internal string[] Names => Directory.GetFiles(Path).Select(file => System.IO.Path.GetFileName(file)).Order(StringComparer.Ordinal).ToArray();

    /// <summary>Writes a file and gives its path.</summary>
    internal string File(string name, string text) => File(name, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file and gives its path.</summary>
    internal string File(string name, byte[] bytes)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        System.IO.File.WriteAllBytes(this[name], bytes);
        return this[name];
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
