using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>What an instruction does to the image, and how: to files, and beyond.</summary>
public sealed class LayerEffects
{
    internal LayerEffects(Instruction instruction) => Instruction = instruction;

    public Instruction Instruction { get; }

    /// <summary>In the order in which they happen; those below a mount among them.</summary>
    public IReadOnlyList<FileEffect> Files { get; internal init; } = [];

    public IReadOnlyList<PathTransfer> Transfers { get; internal init; } = [];

    public IReadOnlyList<Download> Downloads { get; internal init; } = [];

    public IReadOnlyList<PackageInstallation> Packages { get; internal init; } = [];

    public IReadOnlyList<BuildStep> Steps { get; internal init; } = [];

    /// <summary>What gets into the layer: writes, removals and changes of mode that do not happen below a mount.</summary>
    public IEnumerable<FileEffect> Layer => Files.Where(effect => effect.Kind != EffectKind.Read && !effect.IsInMount);

    /// <summary>True when something in it is not known, so that it may write anywhere.</summary>
    public bool MayWriteAnywhere => Files.Any(effect => effect.Kind == EffectKind.Write && effect.Paths.Scope == PathScope.Anywhere);

    /// <summary>True when it certainly writes the path, or something below it.</summary>
    public bool MustWrite(string path) => Layer.Any(effect => effect.Kind == EffectKind.Write && effect.IsCertain && PathSet.Below(path).Covers(effect.Paths));

    /// <summary>True when it may write the path, or something below it.</summary>
    public bool MayWrite(string path) => Layer.Any(effect => effect.Kind == EffectKind.Write && effect.Paths.MayMeet(PathSet.Below(path)));

    /// <summary>True when it may read or use any of the paths.</summary>
    public bool MayRead(PathSet paths) => Files.Any(effect => effect.Kind == EffectKind.Read && effect.Paths.MayMeet(paths));
}
