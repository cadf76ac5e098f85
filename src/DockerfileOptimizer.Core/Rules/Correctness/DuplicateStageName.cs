using System.Globalization;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;

namespace DockerfileOptimizer.Rules.Correctness;

/// <summary>DFO1007: two stages of one name.</summary>
public sealed class DuplicateStageName : Rule<Stage>
{
    private const int MostNamesakes = 20;

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
        var namesakes = context.Model.StagesNamed(name.Text);
        var first = namesakes[0];
        if (first == stage)
            return;
        int line = context.Text.LineAt(first.From.Span.Start);
        context.Report(name, $"The stage '{name}' has the name of the one in line {line}; give it a name of its own", Rename(stage, namesakes, context.Model));
    }

    private static Fix? Rename(Stage stage, IReadOnlyList<Stage> namesakes, DockerfileModel model)
    {
        // A text that repeats itself this often is generated, and its names are not chosen one by one.
        if (namesakes.Count > MostNamesakes)
            return null;
        string newName = FreeNames(stage.From.StageName!.Text, model)
            .ElementAt(namesakes.TakeWhile(other => other != stage).Count() - 1);
        return StageRenaming.Changes(model, stage, newName) is { } changes
            ? Fix.Review($"Rename it to '{newName}'", "What builds the stage by its name from outside, as '--target' does, must follow", [.. changes])
            : null;
    }

    private static IEnumerable<string> FreeNames(string name, DockerfileModel model) =>
        Enumerable.Range(2, model.Stages.Count + MostNamesakes)
            .Select(number => $"{name}-{number.ToString(CultureInfo.InvariantCulture)}")
            .Where(candidate => model.StagesNamed(candidate).Count == 0);
}
