using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8012: a build whose output nobody takes, since what follows builds itself.</summary>
public sealed class DotnetBuildThenPublish : Rule<DockerfileModel>
{
    private const string Base = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /source\nCOPY . .\n";

    private const string Rest = "RUN dotnet publish -c Release -o /app\n\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app\nCOPY --from=build /app ./\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8012", "dotnet-build-then-publish", Category.DotNet, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "`dotnet publish` builds before it publishes. A `dotnet build` in front of it evaluates the projects a second time, and compiles them twice where its configuration is another one.",
        Noncompliant = Base + "RUN [|dotnet|] build -c Release\n" + Rest,
        Compliant = Base + Rest,
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (VisualStudioLayout.Is(model))
            return;
        var builds = DotNetCalls.All(model).Where(call => call is { Verb: "build", IsCertain: true, Stage.IsExported: false }).ToList();
        var needed = builds.Count > 0 ? StageSources.NeededBy(model) : [];
        foreach (var build in builds.Where(build => needed.Contains(build.Stage)))
        {
            var family = DotNetCalls.FamilyOf(build.Stage);
            var calls = DotNetCalls.InFamily(build.Stage, model).ToList();
            bool isBuiltAgain = calls.Exists(call => call is { Verb: "publish", IsCertain: true } && !call.Command.Has("--no-build") && call.Target is { } target && target == build.Target);
            if (isBuiltAgain && !IsUsed(build, calls, family, model))
                context.Report(build.Command.Command.Name!, "'dotnet publish' below builds again; leave 'dotnet build' out", FixOf(build, context));
        }
    }

    /// <summary>True when something may need what the build makes.</summary>
    private static bool IsUsed(DotNetCall build, List<DotNetCall> calls, IReadOnlyList<Stage> family, DockerfileModel model)
    {
        bool isNeededByCommand = calls.Exists(call => call.Verb is not ("restore" or "build" or "publish") || call.Command.Has("--no-build"));
        var after = build.Stage.After(build.Run).OfType<RunInstruction>().Prepend(build.Run);
        bool hasOthers = after.Any(run => model.ScriptOf(run) is not { } script || script.Commands.Any(command =>
            command.Span.Start > build.Command.Command.Span.Start && command.Inner is null && command.NameText is not ("dotnet" or "cd" or "echo" or "set")));
        return isNeededByCommand || hasOthers || family.Any(stage => stage.IsExported) || model.Stages.Any(stage => Takes(stage, build, family, model));
    }

    private static bool Takes(Stage stage, DotNetCall build, IReadOnlyList<Stage> family, DockerfileModel model)
    {
        string? option = build.Command.ValueOf("-o", "--output");
        string? output = option is null ? null : ArgumentPath.Absolute(option, build.WorkingDirectory);
        return stage.Instructions.OfType<CopyInstruction>()
            .Where(copy => copy.Flag("from")?.Value is { } name && model.FindStage(name, stage) is { } source && family.Contains(source))
            .SelectMany(copy => copy.Sources.Select(word => model.ValueOf(word, copy)))
            .Any(path => path is null || path.IndexOf("bin/", StringComparison.Ordinal) >= 0 || (output is not null && (ContextPath.Clean("/" + path) + "/").StartsWith(output.TrimEnd('/') + "/", StringComparison.Ordinal)));
    }

    private static Fix? FixOf(DotNetCall build, RuleContext context)
    {
        bool isAlone = build.Run is { InnerComments.Count: 0, Heredocs.Count: 0 } && context.Model.ScriptOf(build.Run) is { Commands.Count: 1, Comments.Count: 0 };
        if (!isAlone)
            return null;
        return Fix.Review("Leave the build out", "A build of another project or configuration is no longer checked", new TextChange(context.Text.LinesWithBreak(build.Run.LinesSpan), ""));
    }
}
