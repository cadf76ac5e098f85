namespace DockerfileOptimizer.Knowledge;

/// <summary>Where a fact comes from. What is not known is not there at all.</summary>
public enum FactBasis
{
    /// <summary>Read from the image's manifest, or from the file that it is built by.</summary>
    Measured,

    /// <summary>Concluded from documentation, or from another image that holds this one or was built like it.</summary>
    Derived,
}
