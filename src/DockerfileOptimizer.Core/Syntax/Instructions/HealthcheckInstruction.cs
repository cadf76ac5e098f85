using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Syntax;

/// <summary><c>HEALTHCHECK [flags] CMD command</c> or <c>HEALTHCHECK NONE</c>.</summary>
public sealed class HealthcheckInstruction : CommandInstruction
{
    internal HealthcheckInstruction(InstructionParts parts, Word? type, View command, IReadOnlyList<Word> arguments, bool isJson)
        : base(parts, command, arguments, isJson) => Type = type;

    /// <summary>The word CMD or NONE as written; null when it is missing.</summary>
    public Word? Type { get; }

    /// <summary>True for <c>HEALTHCHECK NONE</c>, which switches an inherited check off.</summary>
    public bool IsNone => Type is { } type && type.Text.Equals("none", StringComparison.OrdinalIgnoreCase);
}
