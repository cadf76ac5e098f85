namespace DockerfileOptimizer.Context;

/// <summary>The files of a build context, a folder at a time.</summary>
public interface IContextTree
{
    /// <summary>The entries of a folder in ordinal order, or null when it does not exist, is no folder, or cannot be read.</summary>
    /// <param name="folder">Path from the context's root with forward slashes; empty for the root.</param>
    IReadOnlyList<ContextEntry>? List(string folder);
}
