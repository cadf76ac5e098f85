using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>Follows packages from layer to layer.</summary>
internal sealed class PackageWalk
{
    private static readonly char[] VersionMarks = ['=', '~', '<', '>', ':', '@'];

    private readonly Dictionary<(PackageManager Manager, string Name), Instruction> _installed = [];

    /// <summary>The removals of packages that another layer of the chain installs. What may not happen is left out.</summary>
    public static IReadOnlyList<PackageRemoval> Run(DockerfileModel model, Stage stage)
    {
        var walk = new PackageWalk();
        return [.. stage.InheritedInstructions.OfType<RunInstruction>().SelectMany(run => walk.Enter(model.EffectsOf(run)))];
    }

    private List<PackageRemoval> Enter(LayerEffects layer)
    {
        var removals = new List<PackageRemoval>();
        foreach (var step in layer.Packages.Where(step => !step.Command.IsConditional))
        {
            var names = step.Packages.Where(package => package is { IsKnown: true, HasGlob: false }).Select(package => NameOf(package.KnownStart)).ToList();
            if (!step.IsRemoval)
            {
                foreach (string name in step.Group is null ? names : [.. names, step.Group])
                    _installed[(step.Manager, name)] = layer.Instruction;
                continue;
            }

            var earlier = names.Where(name => _installed.TryGetValue((step.Manager, name), out var installer) && installer != layer.Instruction).ToList();
            if (earlier.Count > 0)
                removals.Add(new(step.Command, earlier, earlier.Select(name => _installed[(step.Manager, name)]).OrderBy(installer => installer.Span).Last()));
            foreach (string name in names)
                _installed.Remove((step.Manager, name));
        }

        return removals;
    }

    private static string NameOf(string package) => package.IndexOfAny(VersionMarks) is > 0 and var mark ? package.Substring(0, mark) : package;
}
