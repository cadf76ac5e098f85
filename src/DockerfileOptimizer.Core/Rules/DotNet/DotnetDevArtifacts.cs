using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8033: files for developers in the image that runs.</summary>
public sealed class DotnetDevArtifacts : Rule<DockerfileModel>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO8033", "dotnet-dev-artifacts", Category.DotNet, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "`dotnet publish` also puts out what only developers need: settings of the environment `Development`, native symbols (`*.dbg`, often larger than the program), documentation for IntelliSense, symbols (`*.pdb`). Microsoft's sample for native AOT removes them before it copies the app. Keep `*.pdb` where stack traces are to have line numbers.",
        Noncompliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0-aot AS build\nCOPY . /src\nRUN dotnet publish /src/Shop.csproj -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/runtime-deps:10.0\nCOPY --from=build [|/app|] /app\nENTRYPOINT [\"/app/Shop\"]\n",
        Compliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0-aot AS build\nCOPY . /src\nRUN dotnet publish /src/Shop.csproj -o /app && rm -f /app/*.dbg\n\n"
            + "FROM mcr.microsoft.com/dotnet/runtime-deps:10.0\nCOPY --from=build /app /app\nENTRYPOINT [\"/app/Shop\"]\n",
        Project = new() { ProjectPath = "/src/App/Shop.csproj", TargetFrameworks = ["net10.0"], AssemblyName = "Shop", OutputType = "Exe", PublishAot = true, UsingMicrosoftNETSdkWeb = false },
        Files = new Dictionary<string, string> { ["Shop.csproj"] = "<Project Sdk=\"Microsoft.NET.Sdk\" />" },
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (DotNetApp.Of(model, context.Project, context.Path) is not { Project: not null, Publish: { } publish } app || StagePurpose.IsWorkplace(app.Target.Name) || StagePurpose.IsWorkplacePath(context.Path))
            return;
        if (ShellPrograms.IsWindows(app.Target) || DotNetCalls.In(publish.Stage, model).FirstOrDefault(call => call.Command.Command == publish.Command.Command) is not { } call)
            return;
        if (PublishOutput.Of(call) is not { } output || output == "/" || SourceIn(app.Target, model, publish.Stage, output) is not { } source)
            return;
        var found = DevelopmentFiles.Of(app, call, output, model, context.BuildContext);
        if (found.Count == 0)
            return;
        string files = string.Join(", ", found.Select(pattern => $"'{pattern}'"));
        context.Report(source, $"What is published holds files for developers: {files}; remove them before it is copied", Remove(call, output, found, model));
    }

    /// <summary>The word of the COPY that takes the whole published folder; null when there is none.</summary>
    private static Word? SourceIn(Stage target, DockerfileModel model, Stage publisher, string output)
    {
        foreach (var copy in target.Chain.SelectMany(stage => stage.Instructions).OfType<CopyInstruction>())
        {
            if (copy.Flag("exclude") is not null || copy.Flag("from")?.Value is not { } from || model.StageOf(copy) is not { } stage || model.FindStage(from, stage)?.Chain.Contains(publisher) != true)
                continue;
            if (copy.Sources.FirstOrDefault(word => model.ValueOf(word, copy) is { } path && "/" + ContextPath.FromRoot(path) == output) is { } source)
                return source;
        }

        return null;
    }

    private static Fix? Remove(DotNetCall call, string output, IReadOnlyList<string> patterns, DockerfileModel model)
    {
        var command = call.Command.Command;
        bool isLast = model.ScriptOf(call.Run) is { } script && script.Commands[script.Commands.Count - 1] == command && command.Wrapper is null && call.Run.Heredocs.Count == 0;
        if (!isLast || output.Any(character => !char.IsLetterOrDigit(character) && character is not ('/' or '-' or '_' or '.')))
            return null;
        string files = string.Join(" ", patterns.Select(pattern => $"{output}/{pattern}"));
        return Fix.Review("Remove them where the app is published", "Without '*.pdb' stack traces have no line numbers, and documentation may be shown by the app", command.InsertAfter($" && rm -f {files}"));
    }
}
