using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;

namespace DockerfileOptimizer.Cli.Settings;

/// <summary>Which fixes are applied, and whether they are written.</summary>
internal sealed record FixSettings
{
    /// <summary>True applies fixes to review, too.</summary>
    public required bool Review { get; init; }

    /// <summary>True prints what would change and writes nothing.</summary>
    public required bool DiffOnly { get; init; }

    /// <summary>IDs of the rules whose fixes are wanted; empty is all.</summary>
    public required IReadOnlySet<string> Rules { get; init; }

    /// <summary>Fixes to review of mere advice are applied only when their rule is asked for.</summary>
    public bool Wants(Finding finding)
    {
        if (finding is not { Suppression: null, Fix: { } fix, Diagnostic: var diagnostic } || diagnostic.Severity < Severity.Info)
            return false;
        bool isNamed = Rules.Contains(diagnostic.Id);
        if (!isNamed && Rules.Count > 0)
            return false;
        return fix.Safety == FixSafety.Safe || (Review && (isNamed || diagnostic.Severity >= Severity.Warning));
    }
}
