using DockerfileOptimizer.Project;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>A file that restore reads, in the context and in the image.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="ContextPath">Path from the context's root.</param>
/// <param name="ImagePath">Where restore looks for it.</param>
/// <param name="IsCertain">False when a condition, which is not evaluated, decides whether it is read.</param>
internal sealed record RestoreFile(RestoreInputKind Kind, string ContextPath, string ImagePath, bool IsCertain);
