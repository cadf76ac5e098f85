using DockerfileOptimizer.Configuration;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Analysis;

/// <summary>What stands around an example: its project, its build context and its configuration.</summary>
public sealed record ExampleSetting
{
    /// <summary>The folder of an example's Dockerfile, which is the build context too.</summary>
    public const string Folder = "/src/App";

    private const string Dockerfile = "Dockerfile";

    /// <summary>Facts on the project, or null.</summary>
    public ProjectFacts? Project { get; init; }

    /// <summary>Settings of rules, by their keys in an <c>.editorconfig</c>.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Texts of the files of the build context by path; null leaves the context unknown.</summary>
    public IReadOnlyDictionary<string, string>? Files { get; init; }

    /// <summary>Bytes of further files whose content does not matter, by path.</summary>
    public IReadOnlyDictionary<string, long>? FileSizes { get; init; }

    /// <summary>The file that an example is the text of, where it is not the Dockerfile: that one then is among the files.</summary>
    public string? ExampleFile { get; init; }

    /// <summary>The start of a sentence in Markdown on the files, without its period; null when there are none.</summary>
    public string? Description
    {
        get
        {
            if (Files is null)
                return null;
            string others = string.Join(", ", Files.Keys.Where(name => name != Dockerfile)
                .Select(name => $"`{name}`")
                .Concat(FileSizes?.Select(file => $"`{file.Key}` of {ByteCount.Format(file.Value)}") ?? []));
            string text = ExampleFile is null ? "In a build context" : $"In `{ExampleFile}`, for a Dockerfile with `{Files[Dockerfile].Trim()}`";
            return others.Length == 0 ? text : ExampleFile is null ? $"{text} with {others}" : $"{text} and the files {others}";
        }
    }

    /// <summary>An example with all around it, and every rule on.</summary>
    public AnalysisInput InputOf(string text)
    {
        var files = Files?.ToDictionary(file => file.Key, file => file.Value);
        string dockerfile = ExampleFile is null ? text : ExampleText.Complete(files![Dockerfile]);
        if (files is not null)
            files[ExampleFile ?? Dockerfile] = text;
        return new()
        {
            Path = Folder + "/" + Dockerfile,
            Source = SourceFile.Decode(System.Text.Encoding.UTF8.GetBytes(dockerfile)),
            Severity = new SeverityOptions { EveryRule = true, EditorConfig = Options },
            Project = Project,
            ContextRoot = files is null ? null : Folder,
            Files = files is null ? null : new MemoryFiles(Folder, files, FileSizes),
        };
    }
}
