using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Flow;

namespace DockerfileOptimizer.Rules.Speed;

/// <summary>DFO3009: a file that is copied for a single RUN.</summary>
public sealed class BindMountForOneShotInput : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO3009", "bind-mount-for-one-shot-input", Category.Speed, Severity.Info) { Since = "1.0", EnabledByDefault = false };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A file that one RUN reads and nobody else needs no layer: `RUN --mount=type=bind` shows it to the RUN while it runs, straight from the build context. The image has a layer less, and nothing to clean up.",
        Equivalents = ["tally:ruby/prefer-gemfile-bind-mounts"],
        Noncompliant = "# syntax=docker/dockerfile:1\nFROM python:3.13-slim\n[|COPY|] requirements.txt /tmp/requirements.txt\nRUN pip install --no-cache-dir -r /tmp/requirements.txt\n",
        Compliant = "# syntax=docker/dockerfile:1\nFROM python:3.13-slim\nRUN --mount=type=bind,source=requirements.txt,target=/tmp/requirements.txt pip install --no-cache-dir -r /tmp/requirements.txt\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!Frontend.Has(context.Syntax, Frontend.Mounts))
            return;
        foreach (var input in OneShotInput.Of(context.Model, stage))
        {
            context.Report(
                input.Copy.Keyword,
                $"'{input.Target}' is there for one RUN alone; mount it there: 'RUN --mount=type=bind'",
                input.Changes(context.Syntax) is { } changes
                    ? Fix.Review("Mount the file in the RUN", "The file is not in the image, and the RUN cannot write to it", [.. changes, .. Frontend.NameForFirstFeature(context.Model)]) with { Phase = FixPhase.Layers }
                    : null);
        }
    }
}
