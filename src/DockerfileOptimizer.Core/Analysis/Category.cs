namespace DockerfileOptimizer.Analysis;

/// <summary>What a rule is about; the name is the word after <c>category-Dockerfile</c> in an <c>.editorconfig</c> key.</summary>
public enum Category
{
    Correctness,
    BaseImage,
    Size,
    MultiStage,
    Speed,
    Context,
    Apt,
    Apk,
    Rpm,
    PythonPackages,
    NodePackages,
    OtherPackages,
    Security,
    Reliability,
    Portability,
    Shell,
    Maintainability,
    DotNet,
    Java,
    Node,
    Python,
    Packs,

    /// <summary>The tool's own messages, DFO0001 to DFO0099.</summary>
    Tool,
}
