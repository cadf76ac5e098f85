using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>Packages of a distribution that a command certainly installs and that nothing may remove later.</summary>
/// <param name="Instruction">The RUN.</param>
/// <param name="Installation">The command and all that it installs.</param>
/// <param name="Packages">Those that stay, each with its name.</param>
internal sealed record KeptPackages(RunInstruction Instruction, PackageInstallation Installation, IReadOnlyList<KeyValuePair<string, CommandArgument>> Packages)
{
    private static readonly string[] Installing = ["install", "add", "in", "groupinstall"];

    /// <summary>Programs that remove packages, or leave them to be removed, without naming them to the package manager.</summary>
    private static readonly string[] Removing = ["apt-mark", "dpkg", "rpm", "docker-php-source"];

    private static readonly char[] Wildcards = ['*', '?', '^', '$'];

    /// <summary>Those of a stage and the stages it is FROM, in order.</summary>
    public static IReadOnlyList<KeptPackages> In(Stage stage, DockerfileModel model) => WalkOver(stage, model).Kept;

    /// <summary>True when packages are installed as a group of a name, kept or not.</summary>
    public static bool IsGroup(string name, Stage stage, DockerfileModel model) => WalkOver(stage, model).Groups.Contains(name);

    private static Walk WalkOver(Stage stage, DockerfileModel model) => model.FactOf(stage, found =>
    {
        var walk = new Walk();
        foreach (var run in found.InheritedInstructions.OfType<RunInstruction>())
        {
            if (model.ScriptOf(run)?.Commands is { } commands && commands.Any(command => PackageCommand.TryRead(command) is not null))
                walk.Enter(run, model.EffectsOf(run), commands);
        }

        return walk;
    });

    /// <summary>Goes from RUN to RUN.</summary>
    private sealed class Walk
    {
        private readonly List<KeptPackages> _kept = [];
        private readonly Dictionary<(PackageManager Manager, string Name), int> _removed = [];
        private IReadOnlyList<KeptPackages>? _present;
        private int _lastClear = -1;

        public HashSet<string> Groups { get; } = new(StringComparer.Ordinal);

        public IReadOnlyList<KeptPackages> Kept => _present ??=
        [
            .. _kept
                .Select(kept => kept with { Packages = [.. kept.Packages.Where(package => !IsRemoved(kept, package.Key))] })
                .Where(kept => kept.Packages.Count > 0),
        ];

        public void Enter(RunInstruction run, LayerEffects effects, IReadOnlyList<ShellCommand> commands)
        {
            foreach (var step in effects.Packages)
            {
                if (step.Group is not null)
                    Groups.Add(step.Group);
                if (step.IsRemoval)
                    Remove(step);
                else if (!step.Command.IsConditional && Array.IndexOf(Installing, PackageCommand.TryRead(step.Command)?.Subcommand?.Value) >= 0)
                    _kept.Add(new(run, step, [.. step.Packages.Where(package => package is { IsKnown: true, HasGlob: false }).Select(package => new KeyValuePair<string, CommandArgument>(PackageName.Of(package.KnownStart), package))]));
            }

            if (commands.LastOrDefault(command => Array.IndexOf(Removing, ProgramName.Of(command)) >= 0 && MayRemove(command)) is { } other)
                _lastClear = Math.Max(_lastClear, other.Span.Start);
        }

        private void Remove(PackageInstallation step)
        {
            int time = step.Command.Span.Start;
            // A pattern, or a list that is computed, may hold any package.
            if (step.Packages.Any(package => !package.IsKnown || package.HasGlob || package.KnownStart.IndexOfAny(Wildcards) >= 0))
                _lastClear = time;
            foreach (var package in step.Packages)
                _removed[(step.Manager, PackageName.Of(package.KnownStart))] = time;
        }

        private bool IsRemoved(KeptPackages kept, string name)
        {
            int time = kept.Installation.Command.Span.Start;
            return _lastClear > time
                || IsRemovedAfter(time, (kept.Installation.Manager, name))
                || (kept.Installation.Group is { } group && IsRemovedAfter(time, (kept.Installation.Manager, group)));
        }

        private bool IsRemovedAfter(int time, (PackageManager Manager, string Name) package) => _removed.TryGetValue(package, out int removed) && removed > time;

        private static bool MayRemove(ShellCommand command) =>
            ProgramName.Of(command) is not ("dpkg" or "rpm") || command.Arguments.Any(argument => argument.Value is "-r" or "-P" or "--remove" or "--purge" or "-e" or "--erase" or null);
    }
}
