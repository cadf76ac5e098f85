using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8047: a lock file that restore may write anew.</summary>
public sealed class DotnetLockedRestore : Rule<DockerfileModel>
{
    private const string Base = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /source\nCOPY Shop.csproj packages.lock.json ./\n";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8047", "dotnet-locked-restore", Category.DotNet, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Without `--locked-mode` restore brings a lock file that no longer fits up to date, and the image gets other packages than the ones that were reviewed. With it the build fails instead.",
        Files = new Dictionary<string, string> { ["Shop.csproj"] = "<Project Sdk=\"Microsoft.NET.Sdk\" />", ["packages.lock.json"] = "{}" },
        Noncompliant = Base + "RUN [|dotnet|] restore\n",
        Compliant = Base + "RUN dotnet restore --locked-mode\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (context.BuildContext is not { } files || context.Files is null || context.Project?.RestoreLockedMode == true)
            return;
        var subjects = DotNetSubjects.Of(model, files, context.Files, context.Project);
        foreach (var stage in model.Stages)
        {
            // The first one decides; the others find its lock file.
            if (!DotNetCalls.In(stage, model).Any() || DotNetCalls.InChain(stage, model).FirstOrDefault(call => call.Restores) is not { IsCertain: true } call || call.Stage != stage || IsLocked(call) || subjects.Of(call) is not { } subject)
                continue;
            if (subject.Closure.Mentions("RestoreLockedMode") || subject.Files.FirstOrDefault(file => file.Kind == RestoreInputKind.LockFile && subject.Of(file) == Presence.Present) is not { } lockFile)
                continue;
            string option = call.Verb == "restore" ? "--locked-mode" : "-p:RestoreLockedMode=true";
            var last = call.Command.Command.Arguments.TakeWhile(word => word.Value != "--").Last();
            var fix = Fix.Review($"Add '{option}'", "The build fails when the lock file does not fit, also for a platform that it does not name", last.InsertAfter(" " + option));
            context.Report(call.Command.Command.Name!, $"'{lockFile.ContextPath}' may be changed by restore; add '{option}'", fix);
        }
    }

    private static bool IsLocked(DotNetCall call) => call.Command.Has("--locked-mode", "--force-evaluate", "--use-lock-file") || call.Command.Sets("RestoreLockedMode", "RestoreForceEvaluate");
}
