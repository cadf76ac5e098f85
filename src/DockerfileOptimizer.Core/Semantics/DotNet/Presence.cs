namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>Whether a file of the context is at a place of the image.</summary>
internal enum Presence
{
    Unknown,
    Absent,
    Present,
}
