using DockerfileOptimizer.Diagnostics;

namespace DockerfileOptimizer.Configuration;

/// <summary>What becomes of the findings of a rule in one file.</summary>
/// <param name="Severity">Their severity, before the configuration drops them; none when the rule is off.</param>
/// <param name="IsSuppressed">True when the rule would be on and the configuration drops its findings.</param>
public readonly record struct ResolvedSeverity(Severity Severity, bool IsSuppressed)
{
    /// <summary>The rule is off: not even a suppressed finding is to be reported.</summary>
    public bool IsOff => Severity == Severity.None;

    /// <summary>False when the rule need not run.</summary>
    /// <param name="keepSuppressed">True when suppressed findings are to be listed.</param>
    public bool NeedsRun(bool keepSuppressed) => !IsOff && (keepSuppressed || !IsSuppressed);
}
