using DockerfileOptimizer.Context;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Ecosystems;

/// <summary>The tree of a server made with Next.js or Nuxt, which a stage copies from another one along with its packages.</summary>
/// <param name="Framework">The framework.</param>
/// <param name="Copy">The instruction that copies what the framework has built.</param>
/// <param name="Source">Its source.</param>
internal sealed record ServerTree(string Framework, CopyInstruction Copy, Word Source)
{
    private static readonly string[] Settings = ["next.config.js", "next.config.mjs", "next.config.ts", "next.config.cjs"];

    /// <summary>The instruction that copies the packages.</summary>
    public CopyInstruction? Packages { get; private init; }

    /// <summary>True when the settings ask for the standalone output, so that the build makes it.</summary>
    public bool HasStandalone { get; private init; }

    /// <summary>Reads a stage; null where it copies something else, or the standalone output.</summary>
    public static ServerTree? Of(Stage stage, DockerfileModel model, BuildContext? context)
    {
        var copies = stage.Instructions.OfType<CopyInstruction>()
            .Where(copy => copy is { Onbuild: null, Sources.Count: 1 } && StageSources.Of(model, copy).Any())
            .Select(copy => (Copy: copy, Path: ContextPath.FromRoot(model.ValueOf(copy.Sources[0], copy) ?? "")))
            .ToList();
        if (copies.Exists(copy => copy.Path.EndsWith("/standalone", StringComparison.Ordinal) || ContextPath.NameOf(copy.Path) == ".output"))
            return null;
        var packages = copies.Find(copy => ContextPath.NameOf(copy.Path) == "node_modules");
        var built = copies.Find(copy => ContextPath.NameOf(copy.Path) is ".next" or ".nuxt");
        if (packages.Copy is null || built.Copy is null)
            return null;
        string? settings = context is null ? null : Settings.Select(name => context.Read(name).File?.Text.Content).FirstOrDefault(text => text is not null);
        return new(ContextPath.NameOf(built.Path) == ".next" ? "Next.js" : "Nuxt", built.Copy, built.Copy.Sources[0])
        {
            Packages = packages.Copy,
            HasStandalone = settings is not null && (settings.Contains("'standalone'") || settings.Contains("\"standalone\"")),
        };
    }
}
