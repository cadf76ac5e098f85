using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.MultiStage;

/// <summary>DFO2208: packages copied from a stage that installed those for development, too.</summary>
public sealed class DevDependenciesCopied : Rule<CopyInstruction>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2208", "dev-dependencies-copied", Category.MultiStage, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A stage that builds needs compilers, bundlers and test runners; the image that runs does not. Copied as they are, `node_modules`, `.venv` or `vendor` bring them along, and they often are the larger part.",
        Noncompliant =
            "FROM node:22 AS build\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\nRUN npm run build\n\n"
            + "FROM node:22-slim\nWORKDIR /app\nCOPY --from=build [|/app/node_modules|] ./node_modules\nCOPY --from=build /app/dist ./dist\nCMD [\"node\", \"dist/server.js\"]\n",
        Compliant =
            "FROM node:22 AS build\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\nRUN npm run build\nRUN npm prune --omit=dev\n\n"
            + "FROM node:22-slim\nWORKDIR /app\nCOPY --from=build /app/node_modules ./node_modules\nCOPY --from=build /app/dist ./dist\nCMD [\"node\", \"dist/server.js\"]\n",
    };

    protected override void Check(CopyInstruction instruction, RuleContext context)
    {
        if (instruction.Onbuild is not null || context.Stage is not { IsExported: true } stage || context.Model.Target is not { } target)
            return;
        if (StageSources.Of(context.Model, instruction).FirstOrDefault() is not { } source)
            return;
        foreach (var word in instruction.Sources)
        {
            if (context.Model.ValueOf(word, instruction) is not { } value || Find(context.Model, source, ContextPath.Clean("/" + value)) is not { } install)
                continue;
            if (DevelopmentImage.Is(context.Model, target, context.Path) || StagePurpose.IsWorkplace(stage.Name) || DevelopmentManifest.IsEmpty(install, new(context.Model, context.BuildContext, context.Files, context.Path)))
                continue;
            context.Report(
                word,
                $"'{value}' holds what '{install.Step.Tool}' installed for development in stage '{source.Name ?? source.From.Image?.Text}'; leave it out before copying",
                FixOf(install, source, context));
        }
    }

    private static DependencyInstall? Find(DockerfileModel model, Stage source, string path) =>
        DevelopmentDependencies.Of(model, source).Kept.FirstOrDefault(install => install.Step.Dependencies is { } folder
            && (folder.Scope == PathScope.Below ? folder.Path == path && !folder.IsPartial : folder.Scope == PathScope.Glob && folder.Covers(PathSet.Below(path))));

    /// <summary>Installs them without where nothing in the stage needs them, else takes them out at its end.</summary>
    private static Fix? FixOf(DependencyInstall install, Stage source, RuleContext context)
    {
        const string because = "What is listed for development is no longer there when the program runs";
        if (source.Children.Count > 0 || install.Stage != source)
            return null;
        if (!install.IsUsed)
        {
            return ProductionInstall.OptionOf(install.Step, source) is { } option && ProductionInstall.Add(install.Step.Command, option) is { } change
                ? Fix.Review($"Add '{option}'", because, change)
                : null;
        }

        var last = source.Instructions[source.Instructions.Count - 1];
        string? folder = last is WorkdirInstruction ? null : context.Model.WorkingDirectoryAt(last);
        if (folder is null || ContextPath.Clean(install.Step.Dependencies!.Path + "/..") != folder || ProductionInstall.PruneOf(install.Step, source) is not { } prune)
            return null;
        return Fix.Review($"Run '{prune}' at the end of the stage", because, new TextChange(new TextSpan(last.LinesSpan.End, 0), $"{context.Text.NewLine}{install.Run.Keyword.Text} {prune}"));
    }
}
