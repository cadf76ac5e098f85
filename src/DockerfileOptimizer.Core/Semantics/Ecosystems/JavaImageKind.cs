namespace DockerfileOptimizer.Semantics.Ecosystems;

/// <summary>What an image of Java is for.</summary>
internal enum JavaImageKind
{
    /// <summary>It runs programs, and cannot compile.</summary>
    Runtime,

    /// <summary>It has a compiler and the tools of a development kit.</summary>
    Kit,

    /// <summary>It has a development kit and a build tool.</summary>
    BuildTool,
}
