using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>Takes down what the commands of a script do.</summary>
public sealed class EffectRecorder
{
    private readonly List<FileEffect> _files = [];
    private readonly List<PathTransfer> _transfers = [];
    private readonly List<Download> _downloads = [];
    private readonly List<PackageInstallation> _packages = [];
    private readonly List<BuildStep> _steps = [];
    private readonly Func<PathSet, bool> _isInMount;
    private ShellCommand _command = null!;
    private bool _isConditional;

    internal EffectRecorder(Func<PathSet, bool> isInMount) => _isInMount = isInMount;

    public void Reads(PathSet paths) => Add(EffectKind.Read, paths, FileRole.Content, isCertain: true);

    public void Writes(PathSet paths, FileRole role = FileRole.Content) => Add(EffectKind.Write, paths, role, isCertain: true);

    /// <summary>A write that happens in some builds only.</summary>
    public void MayWrite(PathSet paths, FileRole role = FileRole.Content) => Add(EffectKind.Write, paths, role, isCertain: false);

    public void Removes(PathSet paths) => Add(EffectKind.Remove, paths, FileRole.Content, isCertain: true);

    /// <summary>A removal of some of the paths, or in some builds only.</summary>
    public void MayRemove(PathSet paths) => Add(EffectKind.Remove, paths, FileRole.Content, isCertain: false);

    public void ChangesMode(PathSet paths) => Add(EffectKind.ChangeMode, paths, FileRole.Content, isCertain: true);

    /// <summary>The command may do anything.</summary>
    public void MayDoAnything()
    {
        Add(EffectKind.Read, PathSet.Anywhere, FileRole.Content, isCertain: false);
        MayWrite(PathSet.Anywhere);
        MayRemove(PathSet.Anywhere);
        Add(EffectKind.ChangeMode, PathSet.Anywhere, FileRole.Content, isCertain: false);
    }

    /// <summary>Content gets from one path to another; reading and writing are taken down as well.</summary>
    /// <param name="kind">How.</param>
    /// <param name="from">What is read; null for standard input.</param>
    /// <param name="to">Where it gets to.</param>
    public void Transfers(TransferKind kind, PathSet? from, PathSet to)
    {
        if (from is not null)
            Reads(from);
        if (kind == TransferKind.Move && from is not null)
            Removes(from.WithDepth(isDeep: true));
        Writes(to);
        _transfers.Add(new(kind, from, to, _command));
    }

    /// <summary>Something is fetched; the write is taken down as well.</summary>
    /// <param name="location">The address.</param>
    /// <param name="to">The file or folder; null for standard output.</param>
    public void Downloads(CommandArgument location, PathSet? to)
    {
        if (to is not null)
            Writes(to);
        _downloads.Add(new(location, to, _command));
    }

    public void Installs(PackageManager manager, IReadOnlyList<CommandArgument> packages, string? group = null) =>
        _packages.Add(new(manager, IsRemoval: false, packages, group, _command));

    public void Uninstalls(PackageManager manager, IReadOnlyList<CommandArgument> packages) =>
        _packages.Add(new(manager, IsRemoval: true, packages, Group: null, _command));

    public void Takes(BuildStep step) => _steps.Add(step);

    internal void Begin(ShellCommand command)
    {
        _command = command;
        _isConditional = command.IsConditional;
    }

    internal LayerEffects ToEffects(Instruction instruction) => new(instruction)
    {
        Files = _files,
        Transfers = _transfers,
        Downloads = _downloads,
        Packages = _packages,
        Steps = _steps,
    };

    private void Add(EffectKind kind, PathSet paths, FileRole role, bool isCertain)
    {
        // That something below a folder is written says something; that something below it may be removed does not.
        bool isKnown = kind == EffectKind.Write ? paths.Scope != PathScope.Anywhere : !paths.IsPartial;
        _files.Add(new(kind, paths, isCertain && isKnown && !_isConditional, _command) { Role = role, IsInMount = _isInMount(paths) });
    }
}
