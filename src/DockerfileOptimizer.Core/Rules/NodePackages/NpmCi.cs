using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Rules.NodePackages;

/// <summary>DFO4404: an install that may change what the lock file says.</summary>
public sealed class NpmCi : Rule<Stage>
{
    private const string Frozen = "--frozen-lockfile";
    private const string Immutable = "--immutable";

    /// <summary>Options by which somebody has decided on the lock file.</summary>
    private static readonly HashSet<string> Decided = new(StringComparer.Ordinal)
    {
        Frozen, Immutable, "--immutable-cache", "--no-frozen-lockfile", "--frozen-lockfile=false", "--no-immutable", "--no-lockfile", "--pure-lockfile", "--no-package-lock", "--package-lock=false",
        "--package-lock-only", "--lockfile-only", "--fix-lockfile", "--dry-run", "--no-save", "--offline",
    };

    private static readonly HashSet<string> NpmInstalls = new(StringComparer.Ordinal) { "install", "i", "in", "ins", "inst", "isntall" };

    public override RuleDescriptor Descriptor { get; } =
        new("DFO4404", "npm-ci", Category.NodePackages, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "`npm install` may resolve other versions than the lock file lists, and rewrites it. `npm ci` installs exactly those, fails where manifest and lock file disagree, and starts from an empty `node_modules`. The other package managers have an option for it.",
        Noncompliant = "FROM node:22-slim AS build\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm [|install|]\n",
        Compliant = "FROM node:22-slim AS build\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        foreach (var install in LockFiles.Of(context.Model, stage).Installs)
        {
            var command = install.Step.Command;
            if (install.Step.Ecosystem == Ecosystem.Node && !command.IsConditional && !IsDecided(install, context) && LockFileOf(install, context) is { } file)
                Report(install, file, context);
        }
    }

    private static bool IsDecided(LockedInstall install, RuleContext context)
    {
        var command = install.Step.Command;
        if (command.Arguments.Any(argument => argument.Value is null || Decided.Contains(argument.Value)))
            return true;
        string? verb = VerbOf(command)?.Value;
        return install.Step.Tool switch
        {
            "npm" => verb is null || !NpmInstalls.Contains(verb),
            // On a server for builds, both freeze by themselves.
            "yarn" => verb is not (null or "install") || IsBuildServer(install, context),
            "pnpm" => verb is not ("install" or "i") || IsBuildServer(install, context),
            _ => verb is not ("install" or "i"),
        };
    }

    private static bool IsBuildServer(LockedInstall install, RuleContext context) => context.Model.EnvironmentAt(install.Run)?.Find("CI").IsSet != false;

    private static ShellWord? VerbOf(ShellCommand command) => command.Arguments.FirstOrDefault(argument => argument.Value is { Length: > 0 } value && value[0] != '-');

    /// <summary>The path in the image of a lock file that is certainly there.</summary>
    private static string? LockFileOf(LockedInstall install, RuleContext context)
    {
        if (install.LockFile is { } file)
            return file;
        return context.BuildContext is { } files ? LockFiles.PathsOf(install.Step).FirstOrDefault(path => ContextOrigin.Of(context.Model, files, install.Run, path) is not null) : null;
    }

    private static void Report(LockedInstall install, string file, RuleContext context)
    {
        var command = install.Step.Command;
        string name = ContextPath.NameOf(file);
        if (install.Step.Tool == "npm")
        {
            var verb = VerbOf(command)!;
            context.Report(verb, $"'npm {verb.Value}' may install other versions than '{name}' lists; use 'npm ci'", Fix.Review("Use 'npm ci'", "It fails where the lock file is not in step with package.json", verb.ReplaceWith("ci")));
            return;
        }

        string? option = install.Step.Tool == "yarn" ? YarnOption(install, file, context) : Frozen;
        var change = option is null ? null : ProductionInstall.Add(command, option);
        string remedy = option is null ? $"'{Frozen}', or '{Immutable}' since version 2" : $"'{option}'";
        context.Report(
            command.Name!,
            $"'{install.Step.Tool}' may install other versions than '{name}' lists; add {remedy}",
            change is null ? null : Fix.Review($"Add '{option}'", "It fails where the lock file is not in step with package.json", change));
    }

    /// <summary>The option of the Yarn that wrote the lock file; null when that is not known.</summary>
    private static string? YarnOption(LockedInstall install, string file, RuleContext context)
    {
        if (context.BuildContext is { } files && ContextOrigin.Of(context.Model, files, install.Run, file) is { } path && files.Read(path).File is { } content)
            return content.Text.Content.Contains("__metadata:") ? Immutable : Frozen;
        if (context.Model.ContextSources.Any(source => source.Path is { } copied && ContextPath.NameOf(copied) is ".yarnrc.yml" or ".yarn" or "releases"))
            return Immutable;
        bool isChosen = context.Model.StageOf(install.Run)!.InheritedInstructions.OfType<Syntax.RunInstruction>()
            .Any(run => context.Model.ScriptOf(run)?.Commands.Any(command => ProgramName.Of(command) == "corepack") == true);
        return isChosen ? null : Frozen;
    }
}
