using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Cli.Files;

/// <summary>A file that the tool works on.</summary>
/// <param name="Name">What the user calls it: the path as given, or the given folder with the rest of the path.</param>
/// <param name="Path">Absolute path; for standard input the path it is to be taken for, or null.</param>
/// <param name="IsStandardInput">True when its text comes from standard input.</param>
internal sealed record Dockerfile(string Name, string? Path, bool IsStandardInput = false)
{
    /// <summary>The argument that means standard input.</summary>
    public const string StandardInput = "-";

    public SourceFileResult Read(CommandHost host)
    {
        if (!IsStandardInput)
            return SourceFile.Read(Path!);
        using var input = host.OpenInput();
        return SourceFile.ReadStream(input);
    }
}
