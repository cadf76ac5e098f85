using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8043: a COPY from another folder than the one that was published to.</summary>
public sealed class DotnetPublishOutputMismatch : Rule<CopyInstruction>
{
    private const string Base = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /source\nCOPY . .\nRUN dotnet publish -c Release -o /app/publish\n\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app\n";

    private const string Rest = " ./\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8043", "dotnet-publish-output-mismatch", Category.DotNet, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A path that no step of the stage writes is not found, and the build fails at the COPY, after all has been compiled.",
        Noncompliant = Base + "COPY --from=build [|/app/out|]" + Rest,
        Compliant = Base + "COPY --from=build /app/publish" + Rest,
    };

    protected override void Check(CopyInstruction copy, RuleContext context)
    {
        var model = context.Model;
        if (!DotNetCalls.All(model).Any() || context.Stage is not { } stage || copy.Flag("from")?.Value is not { } name || model.FindStage(name, stage) is not { } source || ShellPrograms.IsWindows(source))
            return;
        var calls = DotNetCalls.InChain(source, model).Where(call => call.Verb is "publish" or "build").ToList();
        var published = calls.Where(call => call.Verb == "publish").ToList();
        if (published.Count == 0 || calls.Exists(call => call.Command.Sets("PublishDir", "OutputPath", "OutDir", "BaseOutputPath", "PublishProfile") || call.Command.Has("--artifacts-path")))
            return;
        var outputs = published.Select(PublishOutput.Of).Distinct().ToList();
        if (outputs.Contains(null))
            return;
        foreach (var word in copy.Sources)
        {
            if (model.ValueOf(word, copy) is { } value && ContextPath.Clean("/" + value) is var path && IsMissing(path, source, calls, model))
                Report(word, path, outputs, context);
        }
    }

    /// <summary>True when no step of a stage, and not its base image, can have put anything there.</summary>
    private static bool IsMissing(string path, Stage source, List<DotNetCall> calls, DockerfileModel model)
    {
        if (path.IndexOfAny(['*', '?', '[']) >= 0 || !StageFiles.IsKnownBase(source, path))
            return false;
        var place = PathSet.Below(path);
        return source.InheritedInstructions.All(instruction => model.EffectsOf(instruction).Files.All(effect =>
                effect.Kind != EffectKind.Write || IsOfBuild(effect) || !effect.Paths.MayMeet(place)))
            && calls.TrueForAll(call => PublishOutput.ProjectFolder(call) is { } folder && !PublishOutput.IsAtOrBelow(path, folder) && !PublishOutput.IsAtOrBelow(folder, path)
                && (!call.Command.Has("-o", "--output") || (PublishOutput.Of(call) is { } output && !PublishOutput.IsAtOrBelow(path, output) && !PublishOutput.IsAtOrBelow(output, path))));
    }

    /// <summary>What a build writes is its output and what lies in the folders of projects.</summary>
    private static bool IsOfBuild(FileEffect effect) =>
        effect.Source is ShellCommand command && DotNetCommand.TryRead(command) is { Verb: "restore" or "build" or "publish" };

    private static void Report(Word word, string path, List<string?> outputs, RuleContext context)
    {
        string message = $"Nothing is published to '{path}'; copy from {FileList.Name([.. outputs.OfType<string>().Select(output => output)])}";
        bool isPlain = outputs.Count == 1 && context.Text.Slice(word.ContentSpan) == word.Value;
        context.Report(word, message, isPlain ? Fix.Safe($"Copy from '{outputs[0]}'", new TextChange(word.ContentSpan, outputs[0]! + (word.Value.EndsWith("/", StringComparison.Ordinal) ? "/" : ""))) : null);
    }
}
