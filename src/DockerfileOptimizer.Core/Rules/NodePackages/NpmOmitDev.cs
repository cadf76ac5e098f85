using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.NodePackages;

/// <summary>DFO4405: development dependencies of Node in the image that runs, and the deprecated ways to leave them out.</summary>
public sealed class NpmOmitDev : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO4405", "npm-omit-dev", Category.NodePackages, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Compilers, bundlers and test runners often are the larger part of `node_modules`; the program that runs does not need them. npm 7 and later call `--production` and `--only=production` deprecated.",
        Noncompliant = "FROM node:22-slim\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN [|npm|] ci\nCOPY . .\nCMD [\"node\", \"server.js\"]\n",
        Compliant = "FROM node:22-slim\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci --omit=dev\nCOPY . .\nCMD [\"node\", \"server.js\"]\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        foreach (var run in stage.Instructions.OfType<RunInstruction>())
            CheckDeprecated(run, stage, context);
        if (!stage.IsTarget)
            return;
        foreach (var install in DevelopmentDependencies.Of(context.Model, stage).Kept.Where(install => install is { Step.Ecosystem: Ecosystem.Node, IsUsed: false }))
            CheckKept(install, stage, context);
    }

    private static void CheckKept(DependencyInstall install, Stage stage, RuleContext context)
    {
        if (!StartsProgram(install, stage, context) || DevelopmentImage.Is(context.Model, stage, context.Path) || DevelopmentManifest.IsEmpty(install, new(context.Model, context.BuildContext, context.Files, context.Path)))
            return;
        string? option = ProductionInstall.OptionOf(install.Step, install.Stage);
        var change = option is null ? null : ProductionInstall.Add(install.Step.Command, option);
        context.Report(
            install.Step.Command.Name!,
            $"'{install.Step.Tool}' takes dependencies for development along into the image that runs; {(option is null ? "install those for production only" : $"add '{option}'")}",
            change is null ? null : Fix.Review($"Add '{option}'", "What is listed for development is no longer there when the program runs", change));
    }

    /// <summary>True when it is known that what runs is a program, and not a tool of development behind a script.</summary>
    private static bool StartsProgram(DependencyInstall install, Stage stage, RuleContext context)
    {
        if (StartCommand.Of(stage, context.Model) is not { } start)
            return false;
        string program = ProgramName.Of(start.Words[0].Value!);
        if (program is not ("npm" or "yarn" or "pnpm" or "bun"))
            return program is "node" or "nodejs" or "pm2" or "pm2-runtime";
        string? script = start.Words.Skip(1).Select(word => word.Value).FirstOrDefault(word => word is not "run");
        return script is not null
            && DevelopmentManifest.PackageOf(install, new(context.Model, context.BuildContext, context.Files, context.Path)) is { } package
            && package.Scripts.TryGetValue(script, out string? command)
            && command.StartsWith("node ", StringComparison.Ordinal);
    }

    private static void CheckDeprecated(RunInstruction run, Stage stage, RuleContext context)
    {
        if (context.Model.ScriptOf(run) is not { } script || ProductionInstall.KnowsOmit(stage) != true)
            return;
        foreach (var command in script.Commands.Where(command => ProgramName.Of(command) == "npm"))
        {
            if (DeprecatedOption(command) is { } span)
                context.Report(span, $"'{context.Text.Slice(span)}' is deprecated; use '--omit=dev'", Fix.Review("Use '--omit=dev'", "npm before version 7 does not know the option", new TextChange(span, "--omit=dev")));
        }
    }

    private static TextSpan? DeprecatedOption(ShellCommand command)
    {
        for (int index = 0; index < command.Arguments.Count; index++)
        {
            var word = command.Arguments[index];
            if (word.Value is "--")
                return null;
            if (word.Value is "--production" or "--production=true" or "--only=production" or "--only=prod")
                return word.Span;
            if (word.Value is "--only" && index + 1 < command.Arguments.Count && command.Arguments[index + 1].Value is "production" or "prod")
                return TextSpan.FromBounds(word.Span.Start, command.Arguments[index + 1].Span.End);
        }

        return null;
    }
}
