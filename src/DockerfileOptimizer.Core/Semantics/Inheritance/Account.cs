namespace DockerfileOptimizer.Semantics.Inheritance;

/// <summary>An account of an image.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Id">Its number; null when not known.</param>
/// <param name="Home">Its home folder; null when not known.</param>
internal sealed record Account(string Name, int? Id, string? Home);
