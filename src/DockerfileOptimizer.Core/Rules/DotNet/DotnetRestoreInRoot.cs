using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8017: a project in the root of the file system.</summary>
public sealed class DotnetRestoreInRoot : Rule<Stage>
{
    private const string Rest = "COPY . .\nRUN [|dotnet|] publish -c Release -o /app\n\nFROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app\nCOPY --from=build /app ./\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n";

    private const string Folder = "/src";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8017", "dotnet-restore-in-root", Category.DotNet, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A project takes in all source files below its folder. In `/` that is the whole file system, `/proc` and `/sys` included: the build takes minutes, fails on files that it may not read, or never ends.",
        Noncompliant = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\n" + Rest,
        Compliant = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\n" + Rest.Replace("[|", "").Replace("|]", ""),
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (ShellPrograms.IsWindows(stage))
            return;
        var call = DotNetCalls.In(stage, context.Model).FirstOrDefault(call => (call.Builds || call.Verb == "restore") && IsInRoot(call));
        if (call is not null)
            context.Report(call.Command.Command.Name!, $"'dotnet {call.Verb}' takes '/' for the folder of the project; set a WORKDIR", FixOf(stage, context));
    }

    private static bool IsInRoot(DotNetCall call) =>
        call.Target is { } target && (target == "/" || (DotNetCall.IsProject(target) && ContextPath.FolderOf(target).Length == 0));

    /// <summary>A WORKDIR in front of all that is relative, when nothing else of the file leads to where that has been.</summary>
    private static Fix? FixOf(Stage stage, RuleContext context)
    {
        var model = context.Model;
        if (stage.Parent is not null || stage.Instructions.OfType<WorkdirInstruction>().Any() || stage.Instructions.OfType<TransferInstruction>().Any(copy => IsAbsolute(copy.Destination?.Value)))
            return null;
        bool isOutputAbsolute = DotNetCalls.In(stage, model).All(call => !call.Builds || IsAbsolute(call.Command.ValueOf("-o", "--output")));
        bool isIndependent = isOutputAbsolute && DotNetCalls.In(stage, model).All(call => !IsAbsolute(call.Command.Operands.Select(call.Command.TextOf).FirstOrDefault()));
        if (!isIndependent || stage.IsExported)
            return null;
        var place = new TextSpan(stage.From.LinesSpan.End, 0);
        return Fix.Review($"Set the WORKDIR '{Folder}'", "The files of the stage get to another folder", new TextChange(place, $"{context.Text.NewLine}WORKDIR {Folder}"));
    }

    private static bool IsAbsolute(string? path) => path?.StartsWith("/", StringComparison.Ordinal) == true;
}
