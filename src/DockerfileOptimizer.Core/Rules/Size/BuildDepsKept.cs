using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Flow;

namespace DockerfileOptimizer.Rules.Size;

/// <summary>DFO2111: compilers and headers that stay in the image.</summary>
public sealed class BuildDepsKept : Rule<Stage>
{
    private const string Group = ".build-deps";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO2111", "build-deps-kept", Category.Size, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Compilers and headers are needed while packages are built and never again; `build-essential` alone takes 250 to 300 MB, and each of them widens what scanners report. Build in a stage of its own and copy the result, or remove them in the RUN that installs and uses them.",
        Equivalents = ["dockerfilelint:apkadd-missing-virtual"],
        Noncompliant = "FROM python:3.13-alpine\nRUN apk add --no-cache [|gcc|] musl-dev \\\n    && pip install --no-cache-dir uwsgi\nCMD [\"uwsgi\", \"--ini\", \"/srv/shop.ini\"]\n",
        Compliant = "FROM python:3.13-alpine\nRUN apk add --virtual .build-deps --no-cache gcc musl-dev \\\n    && pip install --no-cache-dir uwsgi \\\n    && apk del .build-deps\nCMD [\"uwsgi\", \"--ini\", \"/srv/shop.ini\"]\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget || ContainerUses.Of(stage, context.Model, context.Path) is not (ContainerUse.Program or ContainerUse.Script))
            return;
        var kept = KeptPackages.In(stage, context.Model);
        if (!kept.Any(installed => installed.Packages.Any(package => IsForBuild(installed, package))))
            return;
        // Where the app itself is built in the image that runs, all of that belongs into another stage.
        if (AppStage.Runs(stage, context.Path) && AppStage.BuildOf(stage, context.Model) is not null)
            return;
        var uses = CompilerUse.In(stage, context.Model);
        int next = 0;
        foreach (var installed in kept)
        {
            while (next < uses.Count && uses[next].Command.Span.Start < installed.Installation.Command.Span.Start)
                next++;
            var packages = installed.Packages.Where(package => IsForBuild(installed, package)).ToList();
            if (packages.Count > 0 && next < uses.Count)
                Report(installed, packages, uses[next], context);
        }
    }

    private static void Report(KeptPackages installed, List<KeyValuePair<string, CommandArgument>> packages, CompilerUse use, RuleContext context)
    {
        List<string> names = [.. packages.Select(package => package.Key)];
        string stay = names.Count == 1 ? "stays" : "stay";
        context.Report(
            packages[0].Value.Word,
            $"{LayerNames.Paths(names)}, for '{use.Command.NameText}' in line {context.Text.LineAt(use.Command.Name!.Span.Start)}, {stay} in the image; {Remedy(installed, names, use)}",
            Rewrite(installed, names, use, context));
    }

    private static string Remedy(KeptPackages installed, List<string> names, CompilerUse use)
    {
        if (names.All(name => BuildPackages.IsHeaders(installed.Installation.Manager, name)))
            return "keep the library alone, or build in another stage";
        return use.Instruction == installed.Instruction ? "remove in the same RUN, or build in another stage" : "build in another stage, or in the RUN that installs and removes";
    }

    private static bool IsForBuild(KeptPackages installed, KeyValuePair<string, CommandArgument> package) => BuildPackages.Contains(installed.Installation.Manager, package.Key);

    private static Fix? Rewrite(KeptPackages installed, List<string> names, CompilerUse use, RuleContext context)
    {
        var (run, installation) = (installed.Instruction, installed.Installation);
        var uses = CompilerUse.In(context.Stage!, context.Model);
        if (use.Instruction != run || uses[uses.Count - 1].Instruction != run || run.Onbuild is not null || installation is not { Group: null, Command.Wrapper: null } || context.Model.ScriptOf(run) is not { } script)
            return null;
        var end = new ScriptEnd(run, script, context.Syntax);
        switch (installation.Manager)
        {
            // The group is all that the command installs.
            case PackageManager.Apk when names.Count == installation.Packages.Count && !KeptPackages.IsGroup(Group, context.Stage!, context.Model) && PackageCommand.TryRead(installation.Command)?.Subcommand is { } add:
                return end.Append("apk del " + Group) is { } delete
                    ? Fix.Review("Remove them as a group", "Libraries that they bring along go with them; those that the program needs have to be installed by name", add.InsertAfter($" --virtual {Group}"), delete)
                        with
                    { Phase = FixPhase.Layers }
                    : null;
            // Headers bring along libraries, which would go with them.
            case PackageManager.Apt when !names.Any(name => BuildPackages.IsHeaders(PackageManager.Apt, name)):
                return end.Append($"{installation.Command.NameText} purge -y --auto-remove {string.Join(" ", names)}") is { } purge
                    ? Fix.Review("Purge them", "What they bring along goes with them; the program may need some of it", purge) with { Phase = FixPhase.Layers }
                    : null;
            default:
                return null;
        }
    }
}
