using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Ecosystems;

/// <summary>The lock files that lie beside the manifest of a restore, its own and those of other package managers.</summary>
/// <param name="Own">Its own; null when it certainly has none.</param>
/// <param name="Foreign">One of another package manager.</param>
/// <param name="Owner">That package manager.</param>
internal sealed record NodeLockFiles(string? Own, string Foreign, string Owner)
{
    /// <summary>A stage with more is generated: it is put right where it is made.</summary>
    private const int MostInstructions = 500;

    private static readonly (string Tool, string[] Names)[] Known =
        [("npm", ["package-lock.json", "npm-shrinkwrap.json"]), ("yarn", ["yarn.lock"]), ("pnpm", ["pnpm-lock.yaml"])];

    /// <summary>Reads what lies beside the manifest; null where there is no foreign lock file, or the own one may or may not be there.</summary>
    public static NodeLockFiles? Of(DockerfileModel model, RunInstruction run, BuildStep step, BuildContext? context)
    {
        var own = Array.Find(Known, entry => entry.Tool == step.Tool);
        var manifest = step.Manifests.FirstOrDefault(path => path.Scope == PathScope.Exact && ContextPath.NameOf(path.Path) == "package.json");
        if (own.Names is null || manifest is null)
            return null;
        string folder = ContextPath.FolderOf(manifest.Path);
        var before = model.StageOf(run)!.InheritedInstructions.TakeWhile(instruction => instruction != run).Take(MostInstructions + 1).Where(instruction => instruction.Onbuild is null).ToList();
        if (before.Count > MostInstructions)
            return null;
        bool? Lies(string name) => IsThere(model, before, run, (folder == "/" ? "" : folder) + "/" + name, context);

        foreach (var (tool, names) in Known.Where(entry => entry.Tool != step.Tool))
        {
            if (Array.Find(names, name => Lies(name) == true) is not { } foreign)
                continue;
            if (Array.Find(own.Names, name => Lies(name) == true) is { } lying)
                return new(lying, foreign, tool);
            return own.Names.All(name => Lies(name) == false) ? new(null, foreign, tool) : null;
        }

        return null;
    }

    /// <summary>Whether a file is there; null when that is not known.</summary>
    private static bool? IsThere(DockerfileModel model, List<Instruction> before, RunInstruction run, string path, BuildContext? context)
    {
        if (before.Any(instruction => instruction is RunInstruction && model.EffectsOf(instruction).Files.Any(effect => effect is { Kind: EffectKind.Remove } && effect.Paths.MayHold(path))))
            return null;
        if (context is not null && ContextOrigin.Of(model, context, run, path) is not null)
            return true;
        var writes = before.OfType<TransferInstruction>().SelectMany(transfer => model.EffectsOf(transfer).Layer).Where(effect => effect.Kind == EffectKind.Write && effect.Role != FileRole.Folder && effect.Paths.MayHold(path)).ToList();
        if (writes.Exists(effect => effect is { IsCertain: true, Paths.Scope: PathScope.Exact }))
            return true;
        // Of what the build context has, all is known.
        return writes.Count == 0 || (context is not null && before.OfType<TransferInstruction>().All(transfer => transfer.Flag("from") is null)) ? false : null;
    }
}
