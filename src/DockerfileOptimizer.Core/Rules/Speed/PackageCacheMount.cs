using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Semantics.Flow;

namespace DockerfileOptimizer.Rules.Speed;

/// <summary>DFO3004: a package manager that fetches everything anew.</summary>
/// <remarks>In the stages that are shipped the rules on clean-up speak of package managers that have one, and a mount is among their remedies.</remarks>
public sealed class PackageCacheMount : Rule<Stage>
{
    private static readonly Ecosystem[] Compiling = [Ecosystem.DotNet, Ecosystem.Java, Ecosystem.Go, Ecosystem.Rust];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO3004", "package-cache-mount", Category.Speed, Severity.Info) { Since = "1.0", Refines = ["DFO2120", "DFO4301", "DFO4401"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "When a dependency changes, the layer is made anew, and the package manager fetches all of them. A cache mount keeps what it fetched from build to build: then only the new one is fetched, and nothing of it gets into a layer.",
        Equivalents = ["tally:prefer-package-cache-mounts", "tally:js/node-gyp-cache-mounts", "tally:ruby/prefer-bundler-cache-mount"],
        Noncompliant = "# syntax=docker/dockerfile:1\nFROM node:22-slim AS build\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN [|npm|] ci\nCOPY . .\nRUN npm run build\n\nFROM nginx:1.27\nCOPY --from=build /app/dist/ /usr/share/nginx/html/\n",
        Compliant = "# syntax=docker/dockerfile:1\nFROM node:22-slim AS build\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN --mount=type=cache,target=/root/.npm npm ci\nCOPY . .\nRUN npm run build\n\nFROM nginx:1.27\nCOPY --from=build /app/dist/ /usr/share/nginx/html/\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!Frontend.Has(context.Syntax, Frontend.Mounts))
            return;
        foreach (var missing in MissingMount.Of(context.Model, stage).Where(missing => !stage.IsExported || Compiling.Contains(missing.Step.Ecosystem)))
        {
            context.Report(
                missing.Step.Command.Name!,
                $"'{missing.Step.Tool}' starts from nothing each time this layer is made; mount a cache at '{missing.Store}'",
                missing.Changes(context.Model) is { } changes
                    ? Fix.Review($"Mount a cache at '{missing.Store}'", "The cache is kept by the builder: on a fresh one it is empty", [.. changes, .. Frontend.NameForFirstFeature(context.Model)])
                    : null,
                atMost: Severity.Info);
        }
    }
}
