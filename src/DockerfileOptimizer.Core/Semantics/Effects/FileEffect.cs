using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>What an instruction, or a command of one, does to paths of the image.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Paths">
/// To which paths. A write below a folder puts something there, nobody knows what; a removal below a folder takes all of it away.
/// </param>
/// <param name="IsCertain">True when it happens in every build that succeeds (must); false when it may.</param>
/// <param name="Source">The command, the word of a COPY, or the instruction that does it.</param>
public sealed record FileEffect(EffectKind Kind, PathSet Paths, bool IsCertain, SyntaxNode Source)
{
    /// <summary>What is written.</summary>
    public FileRole Role { get; init; }

    /// <summary>True when the paths lie below a mount, so that nothing of it gets into the layer.</summary>
    public bool IsInMount { get; init; }
}
