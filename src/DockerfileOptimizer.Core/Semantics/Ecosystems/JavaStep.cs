namespace DockerfileOptimizer.Semantics.Ecosystems;

/// <summary>The next step towards a small image for a program in Java, in the order in which they pay off.</summary>
internal enum JavaStep
{
    /// <summary>There is none, or it is not known.</summary>
    None,

    /// <summary>To build in a stage of its own.</summary>
    OwnStage,

    /// <summary>To run on a runtime in place of a development kit.</summary>
    RuntimeOnly,

    /// <summary>To run on a smaller distribution.</summary>
    SmallDistribution,

    /// <summary>To make a runtime of only the modules that are needed.</summary>
    OwnRuntime,

    /// <summary>To compile the program to machine code.</summary>
    NativeImage,
}
