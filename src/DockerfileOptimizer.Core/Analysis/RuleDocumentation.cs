using DockerfileOptimizer.Project;

namespace DockerfileOptimizer.Analysis;

/// <summary>What people read about a rule. The examples are executed by the tests.</summary>
public sealed record RuleDocumentation
{
    /// <summary>Why it matters, in one to four sentences of Markdown, with the saving where one is known.</summary>
    public required string Why { get; init; }

    /// <summary>The same check elsewhere, as <c>tool:id</c>: their suppression comments are honoured.</summary>
    public IReadOnlyList<string> Equivalents { get; init; } = [];

    /// <summary>
    /// A Dockerfile, or a piece of one without FROM (it is then put below <c>FROM debian:bookworm-slim</c>),
    /// with the findings marked by <c>[|…|]</c>; a finding of no width is <c>[||]</c>.
    /// </summary>
    public required string Noncompliant { get; init; }

    /// <summary>The same without the finding. Where the rule has a fix, this is what it makes of <see cref="Noncompliant"/>.</summary>
    public required string Compliant { get; init; }

    /// <summary>Why the rule has no fix; set exactly when it never has one.</summary>
    public string? NoFixBecause { get; init; }

    /// <summary>True when the examples are files as they stand, even without FROM.</summary>
    public bool AreWholeFiles { get; init; }

    /// <summary>Settings of the rule that the examples need, by their keys in an <c>.editorconfig</c>.</summary>
    public IReadOnlyDictionary<string, string> Options { get; init; } = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Facts on the project that the examples need.</summary>
    public ProjectFacts? Project { get; init; }

    /// <summary>Texts of the files of the build context that the examples need, by path; a path that ends in a slash is a folder. Null leaves the context unknown.</summary>
    public IReadOnlyDictionary<string, string>? Files { get; init; }

    /// <summary>Bytes of further files whose content does not matter, by path.</summary>
    public IReadOnlyDictionary<string, long>? FileSizes { get; init; }

    /// <summary>The file that the examples are texts of, where it is not the Dockerfile: that one then is among <see cref="Files"/>.</summary>
    public string? ExampleFile { get; init; }

    /// <summary>What stands around the examples.</summary>
    public ExampleSetting Setting => new() { Project = Project, Files = Files, FileSizes = FileSizes, ExampleFile = ExampleFile, Options = Options };
}
