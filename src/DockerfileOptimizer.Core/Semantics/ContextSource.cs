using DockerfileOptimizer.Context;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>A path of the build context that an instruction takes: a source of COPY or ADD, or of a bind mount.</summary>
/// <param name="Instruction">The COPY, ADD or RUN.</param>
/// <param name="Stage">The stage it stands in.</param>
/// <param name="Node">Where the path is written: the source's word, or the flag of a mount.</param>
/// <param name="Value">The path with variables replaced and quotes taken off; null when it is not known.</param>
public sealed record ContextSource(Instruction Instruction, Stage Stage, SyntaxNode Node, string? Value)
{
    /// <summary>The path from the context's root, which is empty; null when it is not known.</summary>
    public string? Path { get; } = Value is null ? null : ContextPath.FromRoot(Value);

    /// <summary>The word of COPY or ADD; null for a mount.</summary>
    public Word? Word => Node as Word;

    public bool IsMount => Node is InstructionFlag;

    public bool HasWildcard => Path is not null && Path.Split('/').Any(GlobPattern.HasWildcard);

    /// <summary>True for a path that is written without variables, quotes and wildcards.</summary>
    public bool IsLiteral => Word is { } word && Value is not null && word.Value == Value && !HasWildcard;

    /// <summary>True when it takes all that stands in the context's root.</summary>
    public bool TakesAll => Path is "" or "*" or "**";

    /// <summary>True when the path climbs above the root, where BuildKit stops.</summary>
    public bool Climbs => Value is not null && (ContextPath.Clean(Value.TrimStart('/')) is ".." || ContextPath.Clean(Value.TrimStart('/')).StartsWith("../", StringComparison.Ordinal));

    /// <summary>True when what it takes is a matter of flags too, or of a Windows path, so that a look-up of the path alone does not tell.</summary>
    public bool IsFiltered => Instruction.Flag("exclude") is not null || (HasWildcard && Instruction.Flag("parents") is not null) || Value?.IndexOf('\\') >= 0;

    /// <summary>True when a look-up of the path in the context tells what it selects.</summary>
    public bool CanBeFound => Word is not null && Path is { Length: > 0 } && !IsFiltered && !ShellPrograms.IsWindows(Stage);
}
