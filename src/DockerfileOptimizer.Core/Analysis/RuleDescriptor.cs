using DockerfileOptimizer.Diagnostics;

namespace DockerfileOptimizer.Analysis;

/// <summary>What is known of a rule without running it.</summary>
/// <param name="Id">Final, never reused: <c>DFO4001</c>.</param>
/// <param name="Name">In kebab case; the class and the file bear it in PascalCase.</param>
/// <param name="Category">What it is about.</param>
/// <param name="Severity">The severity it has when it is on and nothing else is configured.</param>
public sealed record RuleDescriptor(string Id, string Name, Category Category, Severity Severity)
{
    /// <summary>Off rules run only when they are switched on.</summary>
    public bool EnabledByDefault { get; init; } = true;

    /// <summary>The version that brought the rule.</summary>
    public required string Since { get; init; }

    /// <summary>Names of commands that a rule on <c>ShellCommand</c> asks for; empty is every command.</summary>
    public IReadOnlyList<string> Triggers { get; init; } = [];

    /// <summary>IDs of more general rules, whose findings at the same node give way to this rule's.</summary>
    public IReadOnlyList<string> Refines { get; init; } = [];
}
