namespace DockerfileOptimizer.Testing;

/// <summary>A folder of one test's own, removed with all that is in it.</summary>
public sealed class TemporaryFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dockerfile-optimizer-");

    /// <summary>Absolute path.</summary>
    public string FullName => _folder.FullName;

    /// <summary>The absolute path of a file or folder in it.</summary>
    public string this[string name] => Path.Combine(FullName, name);

    /// <summary>Writes a file, in a folder of its own if the name has one, and returns its absolute path.</summary>
    public string Write(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(this[name])!);
        File.WriteAllText(this[name], content);
        return this[name];
    }

    /// <summary>Writes a file byte by byte.</summary>
    public string Write(string name, byte[] content)
    {
        File.WriteAllBytes(this[name], content);
        return this[name];
    }

    /// <summary>The text of a file.</summary>
    public string Read(string name) => File.ReadAllText(this[name]);

    public void Dispose() => _folder.Delete(recursive: true);
}
