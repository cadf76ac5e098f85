using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Fixes;

/// <summary>Writes what a run of fixes made of a file, and of the files beside it.</summary>
public sealed class FixWriter(WriteScope scope)
{
    private readonly SourceFileWriter _writer = new(scope);

    /// <summary>Writes the file, then the others, which are made to suit what it has become; stops at the first that cannot be written.</summary>
    /// <param name="path">Absolute path of the file.</param>
    /// <param name="source">The file as it was analyzed.</param>
    /// <param name="result">What the fixes made of it.</param>
    /// <returns>Null when all is written.</returns>
    public UnwrittenFile? Write(string path, SourceFile source, FixSessionResult result)
    {
        if (_writer.Replace(path, source, result.Text) is { } problem)
            return new(path, problem);
        foreach (var file in result.OtherFiles)
        {
            var refused = file.Original is { } original ? _writer.Replace(file.Path, original, file.Text) : _writer.Create(file.Path, file.Text);
            if (refused is not null)
                return new(file.Path, refused);
        }

        return null;
    }
}
