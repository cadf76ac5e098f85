using DockerfileOptimizer.Diagnostics;

namespace DockerfileOptimizer.Configuration;

/// <summary>What decides on the severity of a rule besides the configuration.</summary>
/// <param name="Id">The rule's ID (<c>DFO4001</c>).</param>
/// <param name="Name">The rule's name (<c>apt-use-apt-get</c>).</param>
/// <param name="Category">The category's name (<c>Apt</c>); its key is <c>category-DockerfileApt</c>.</param>
/// <param name="Default">The severity the rule has when it is on.</param>
/// <param name="EnabledByDefault">False for rules that must be switched on.</param>
/// <param name="AlwaysOn">True for the tool's own messages and parse errors, which no mode and no key for all rules touches.</param>
public readonly record struct RuleSeverity(
    string Id,
    string Name,
    string Category,
    Severity Default,
    bool EnabledByDefault = true,
    bool AlwaysOn = false);
