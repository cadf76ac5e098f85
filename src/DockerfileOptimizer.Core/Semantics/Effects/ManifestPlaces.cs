using DockerfileOptimizer.Context;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>Where the manifest that a restore reads may be looked up.</summary>
/// <param name="Model">The Dockerfile.</param>
/// <param name="Context">The build context; null when it is not known.</param>
/// <param name="Files">Files beside the Dockerfile; null when they are not to be read.</param>
/// <param name="Dockerfile">Its absolute path; null when it has none.</param>
internal sealed record ManifestPlaces(DockerfileModel Model, BuildContext? Context, IContextFiles? Files, string? Dockerfile)
{
    /// <summary>The text of the file that a COPY brings; null when it is not known.</summary>
    public string? Copied(DependencyInstall install, string name) =>
        Context is not null && PathOf(install, name) is { } path && ContextOrigin.Of(Model, Context, install.Run, path) is { } origin ? TextOf(Context.Read(origin)) : null;

    /// <summary>As <see cref="Copied"/>, and where the context is not known, the file of that name beside the Dockerfile: most likely the same.</summary>
    public string? Likely(DependencyInstall install, string name)
    {
        if (Context is not null || Files is null || Dockerfile is null || Path.GetDirectoryName(Dockerfile) is not { } folder)
            return Copied(install, name);
        return TextOf(Files.Read(Path.Combine(folder, name)));
    }

    private static string? PathOf(DependencyInstall install, string name) => install.Step.Manifests.FirstOrDefault(path => ContextPath.NameOf(path.Path) == name)?.Path;

    private static string? TextOf(SourceFileResult result) => result.File?.Text.Content;
}
