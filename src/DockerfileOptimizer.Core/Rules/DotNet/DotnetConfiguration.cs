using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8011: an image that gets what was built for debugging.</summary>
public sealed class DotnetConfiguration : Rule<Stage>
{
    private const string Rest = "\n\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app\nCOPY --from=build /app ./\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n";

    private const string Base = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /source\nCOPY . .\n";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8011", "dotnet-configuration", Category.DotNet, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "`dotnet build` compiles for debugging unless it is told not to, and so does `dotnet publish` up to version 7. The code is not optimized and runs slower.",
        Noncompliant = Base + "RUN [|dotnet|] build -o /app" + Rest,
        Compliant = Base + "RUN dotnet build -o /app -c Release" + Rest,
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        var model = context.Model;
        var calls = DotNetCalls.In(stage, model).Where(call => call.IsCertain && call.Verb is "build" or "publish" && !IsChosen(call, context)).ToList();
        if (calls.Count == 0 || StagePurpose.IsWorkplace(stage.Name) || !StageSources.NeededBy(model).Contains(stage) || StartsSdk(model))
            return;
        var all = DotNetCalls.All(model).ToList();
        foreach (var call in calls)
        {
            bool isDebug = call.Verb == "publish" ? PublishesDebug(call, context) : !all.Exists(other => other.Verb is "publish" or "test" or "pack");
            if (isDebug)
                context.Report(call.Command.Command.Name!, $"'dotnet {call.Verb}' builds for debugging here; add '-c Release'", FixOf(call, context));
        }
    }

    private static bool IsChosen(DotNetCall call, RuleContext context) =>
        call.Command.Has("-c", "--configuration") || call.Command.Sets("Configuration")
        || call.Command.Operands.Any(word => call.Command.TextOf(word) is null)
        || call.Stage.InheritedInstructions.Any(instruction => instruction is EnvInstruction or ArgInstruction && ((KeyValueInstruction)instruction).Pairs.Any(pair => pair.Key.Text.Equals("Configuration", StringComparison.OrdinalIgnoreCase)))
        || (context.BuildContext is { } files && context.Files is not null
            && DotNetSubjects.Of(context.Model, files, context.Files, context.Project).Of(call)?.Closure.Mentions("<Configuration") == true);

    /// <summary>Since version 8 the SDK publishes Release for what targets version 8 or later, and since 7 a project can ask for it.</summary>
    private static bool PublishesDebug(DotNetCall call, RuleContext context)
    {
        if (DotNetImage.Of(call.Stage.RootImage?.Name) is not { Family: DotNetImageFamily.Sdk, Version.Major: var sdk } || call.Command.Sets("PublishRelease"))
            return false;
        if (sdk < 7)
            return true;
        if (context.BuildContext is not { } files || context.Files is null || context.Project is not { TargetFrameworks.Count: > 0, PublishRelease: not true } project)
            return false;
        var subjects = DotNetSubjects.Of(context.Model, files, context.Files, project);
        return subjects.Of(call) is { } subject && subjects.IsEvaluated(subject) && !subject.Closure.Mentions("PublishRelease")
            && DotNetTargets.Of(project).Versions is { Count: > 0 } versions && versions.All(version => version.Major < 8);
    }

    /// <summary>An image that is there to work in builds anew.</summary>
    private static bool StartsSdk(DockerfileModel model) =>
        model.Target is { } target && StartCommand.Of(target, model) is { } start && DotNetStart.Of(start) is { Verb: not null };

    private static Fix FixOf(DotNetCall call, RuleContext context)
    {
        var last = call.Command.Command.Arguments.TakeWhile(word => word.Value != "--").Last();
        var paths = context.Model.Stages.SelectMany(stage => stage.Instructions).SelectMany(instruction => instruction.Arguments.SelectMany(word => Release(word, context.Text)));
        return Fix.Review("Add '-c Release'", "Code and settings for debugging are left out", [last.InsertAfter(" -c Release"), .. paths.Where(change => !change.Span.Contains(last.Span))]);
    }

    /// <summary>What is looked for where Debug has been put.</summary>
    private static IEnumerable<TextChange> Release(Word word, SourceText text)
    {
        const string debug = "bin/Debug/";
        string written = text.Slice(word.Span);
        for (int index = written.IndexOf(debug, StringComparison.Ordinal); index >= 0; index = written.IndexOf(debug, index + 1, StringComparison.Ordinal))
            yield return new(new(word.Span.Start + index, debug.Length), "bin/Release/");
    }
}
