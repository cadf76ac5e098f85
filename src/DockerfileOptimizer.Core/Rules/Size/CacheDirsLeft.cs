using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Flow;

namespace DockerfileOptimizer.Rules.Size;

/// <summary>DFO2120: caches that stay in a layer.</summary>
public sealed class CacheDirsLeft : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2120", "cache-dirs-left", Category.Size, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Package managers keep what they download, to be faster the next time; in an image there is no next time. A study of smells in Dockerfiles found 48 MB of such leftovers in an image on average. A cache mount keeps them from build to build and out of the layer.",
        Equivalents = ["dockle:DKL-LI-0003"],
        Noncompliant = "WORKDIR /srv/shop\nCOPY Pipfile Pipfile.lock ./\nRUN [|pipenv|] install --system --deploy\n",
        Compliant = "WORKDIR /srv/shop\nCOPY Pipfile Pipfile.lock ./\nRUN pipenv install --system --deploy && rm -rf /root/.cache/pipenv\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget)
            return;
        bool runsProgram = ContainerUses.Of(stage, context.Model, context.Path) == ContainerUse.Program;
        foreach (var caches in LeftCache.In(stage, context.Model, runsProgram).GroupBy(cache => cache.Command))
        {
            List<string> paths = [.. caches.Select(cache => cache.Path)];
            context.Report(
                caches.Key.Name!,
                $"{LayerNames.Paths(paths)} {(paths.Count == 1 ? "stays" : "stay")} in the layer; mount a cache there, or remove {(paths.Count == 1 ? "it" : "them")} in the same RUN",
                Rewrite([.. caches], context));
        }
    }

    private static Fix? Rewrite(List<LeftCache> caches, RuleContext context)
    {
        var run = caches[0].Instruction;
        List<string?> paths = [.. caches.Select(cache => ShellQuoting.Plain(cache.Path))];
        if (caches[0].Command.Wrapper is not null || paths.Contains(null) || caches.Any(cache => cache.IsNeededLater) || context.Model.ScriptOf(run) is not { } script)
            return null;
        return new ScriptEnd(run, script, context.Syntax).Append("rm -rf " + string.Join(" ", paths)) is { } change
            ? Fix.Review(caches.Count == 1 ? "Remove it" : "Remove them", "A program that runs later may look for it there", change) with { Phase = FixPhase.Layers }
            : null;
    }
}
