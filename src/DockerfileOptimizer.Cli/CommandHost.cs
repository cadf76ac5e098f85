using DockerfileOptimizer.Reports;

namespace DockerfileOptimizer.Cli;

/// <summary>What surrounds a run of the tool: its arguments, its streams and its folder.</summary>
internal sealed record CommandHost
{
    /// <summary>The arguments of the command line.</summary>
    public required IReadOnlyList<string> Arguments { get; init; }

    public required Func<Stream> OpenInput { get; init; }

    public required TextWriter Output { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>A terminal that shows how far the run is; <see cref="TextWriter.Null"/> where nobody looks.</summary>
    public TextWriter Progress { get; init; } = TextWriter.Null;

    /// <summary>Absolute path of the folder that relative paths start from.</summary>
    public required string Folder { get; init; }

    /// <summary>The program that reads projects.</summary>
    public string DotnetProgram { get; init; } = "dotnet";

    /// <summary>The absolute path that an argument means, without <c>.</c> and <c>..</c>.</summary>
    public string FullPath(string path) => Path.GetFullPath(path, Folder);

    /// <summary>Tells of something that keeps no file from being analyzed.</summary>
    public void Warn(string message) => Error.WriteLine($"dockerfile-optimizer: {PrintableText.Message(message)}");
}
