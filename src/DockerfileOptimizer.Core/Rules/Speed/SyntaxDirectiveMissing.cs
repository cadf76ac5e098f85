using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Flow;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Speed;

/// <summary>DFO3015: BuildKit's own features without the line that names its frontend.</summary>
public sealed class SyntaxDirectiveMissing : Rule<DockerfileModel>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO3015", "syntax-directive-missing", Category.Speed, Severity.Info) { Since = "1.0", EnabledByDefault = false };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Mounts, `--link`, `--parents` and here-documents came with versions of the Dockerfile frontend. `# syntax=docker/dockerfile:1` has every builder fetch one that knows them, whatever version it brings itself; older ones then say what is wrong, too.",
        Noncompliant = "FROM [|node:22|]\nRUN --mount=type=cache,target=/root/.npm npm ci\n",
        Compliant = "# syntax=docker/dockerfile:1\nFROM node:22\nRUN --mount=type=cache,target=/root/.npm npm ci\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (context.Syntax.DetectedDirective("syntax") is not null || model.Stages.Count == 0 || BuildKitFeatures.Of(model).First is not { } feature)
            return;
        string name = feature is InstructionFlag flag ? $"'--{flag.Name}'" : "A here-document";
        context.Report(
            model.Stages[0],
            $"{name} needs BuildKit; begin the file with '# syntax=docker/dockerfile:1'",
            Frontend.Name(context.Syntax) is { } change ? Fix.Safe("Name the frontend", change) : null);
    }
}
