namespace DockerfileOptimizer.Knowledge;

/// <summary>The C library of an image.</summary>
public enum CLibrary
{
    None,
    Glibc,
    Musl,
    Uclibc,
}
