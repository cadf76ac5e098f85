using System.Globalization;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;

namespace DockerfileOptimizer.Rules.Correctness;

/// <summary>DFO1007: two stages of one name.</summary>
public sealed class DuplicateStageName : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO1007", "duplicate-stage-name", Category.Correctness, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Names of stages are compared without regard to case, and of two stages of one name the later one wins: `--target`, `COPY --from` and a further FROM silently mean another stage than the one above them.",
        Equivalents =
        [
            "hadolint:DL3024", "buildkit:DuplicateStageName", "trivy:DS012", "checkov:CKV_DOCKER_11",
            "kics:same_alias_in_different_froms", "dockerfile-utils:DUPLICATE_BUILD_STAGE_NAME",
        ],
        Noncompliant = "FROM golang:1.27 AS build\nFROM node:26 AS [|build|]\nFROM debian:13\nCOPY --from=build /app /app\n",
        Compliant = "FROM golang:1.27 AS build\nFROM node:26 AS build-2\nFROM debian:13\nCOPY --from=build-2 /app /app\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (stage.From.StageName is not { } name)
            return;
        var stages = context.Model.Stages;
        var first = stages.First(other => other.Name == stage.Name);
        if (first == stage)
            return;
        int line = context.Text.LineAt(first.From.Span.Start);
        context.Report(name, $"The stage '{name}' has the name of the one in line {line}; give it a name of its own", Rename(stage, context.Model));
    }

    private static Fix? Rename(Stage stage, DockerfileModel model)
    {
        string newName = FreeNames(stage.From.StageName!.Text, model.Stages)
            .ElementAt(model.Stages.Count(other => other.Name == stage.Name && other.Index < stage.Index) - 1);
        return StageRenaming.Changes(model, stage, newName) is { } changes
            ? Fix.Review($"Rename it to '{newName}'", "What builds the stage by its name from outside, as '--target' does, must follow", [.. changes])
            : null;
    }

    private static IEnumerable<string> FreeNames(string name, IReadOnlyList<Stage> stages) =>
        Enumerable.Range(2, 2 * stages.Count)
            .Select(number => $"{name}-{number.ToString(CultureInfo.InvariantCulture)}")
            .Where(candidate => stages.All(stage => !candidate.Equals(stage.Name, StringComparison.OrdinalIgnoreCase)));
}
