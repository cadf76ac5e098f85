namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>The world that a build tool belongs to.</summary>
public enum Ecosystem
{
    DotNet,
    Node,
    Java,
    Python,
    Go,
    Rust,
    Ruby,
    Php,
    Native,
}
