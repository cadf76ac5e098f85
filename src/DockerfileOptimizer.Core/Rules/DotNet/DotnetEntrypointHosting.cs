using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8005: an app that is started in a way for which it is not published.</summary>
public sealed class DotnetEntrypointHosting : Rule<DockerfileModel>
{
    private static readonly string[] SystemFolders = ["", "bin", "usr", "opt", "sbin"];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8005", "dotnet-entrypoint-hosting", Category.DotNet, Severity.Error) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "`dotnet App.dll` needs the program `dotnet` in the image and the assembly beside the app. Native AOT and single files leave no assembly, and `runtime-deps` has no `dotnet`; without an app host in turn there is no program `./App`. The container does not start.",
        Noncompliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0-aot AS build\nCOPY . /src\nRUN dotnet publish /src/App.csproj -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/runtime-deps:10.0\nWORKDIR /app\nCOPY --from=build /app .\nENTRYPOINT [\"dotnet\", [|\"App.dll\"|]]\n",
        Compliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0-aot AS build\nCOPY . /src\nRUN dotnet publish /src/App.csproj -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/runtime-deps:10.0\nWORKDIR /app\nCOPY --from=build /app .\nENTRYPOINT [\"./App\"]\n",
        Project = new() { ProjectPath = "/src/App/App.csproj", TargetFrameworks = ["net10.0"], AssemblyName = "App", OutputType = "Exe", PublishAot = true },
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (DotNetApp.Of(model, context.Project, context.Path) is not { Start: { Verb: null, App: { Value: { } path } word } dotNet } app || ShellPrograms.IsWindows(app.Target))
            return;
        var start = StartCommand.Of(app.Target, model)!;
        // Where another app may be meant, it is at most likely.
        var severity = app.StartsProject ? Severity.Error : Severity.Warning;
        if (dotNet.IsProgram)
        {
            bool isProject = app.StartsProject && app.IsSelfContained != true && app.IsSingleFile != true;
            if (app.HasAppHost == false && isProject && dotNet.AssemblyName == app.Project!.AssemblyName && !path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase))
                context.Report(word.Span, $"The app is published without its own program '{path}'; start it with 'dotnet'", Rewrite(DotNetStartRewriter.ToAssembly(dotNet, context.Text)));
            return;
        }

        string? kind = app.IsAot == true ? "Native AOT" : app.IsSingleFile == true ? "A single file" : null;
        if (kind is not null && (app.Project is null || app.StartsProject))
        {
            context.Report(word.Span, $"{kind} has no assembly '{path}'; start '{DotNetStartRewriter.ProgramOf(path)}'", Rewrite(DotNetStartRewriter.ToProgram(start, dotNet, context.Text)), severity);
        }
        else if (app.Image?.Family == DotNetImageFamily.RuntimeDeps && !MayHaveDotNet(app.Target, model))
        {
            bool bringsItsOwn = app.IsSelfContained == true;
            string remedy = bringsItsOwn ? $"start '{DotNetStartRewriter.ProgramOf(path)}'" : "use an image with .NET, or publish self-contained";
            context.Report(word.Span, $"There is no 'dotnet' in 'runtime-deps' to start '{path}'; {remedy}", bringsItsOwn ? Rewrite(DotNetStartRewriter.ToProgram(start, dotNet, context.Text)) : null);
        }
    }

    private static bool MayHaveDotNet(Stage target, DockerfileModel model) =>
        DotNetInstall.MayBeIn(target, model) || target.InheritedInstructions.Any(instruction => instruction switch
        {
            EnvInstruction environment => environment.Pairs.Any(pair => pair.Key.Text == "PATH"),
            RunInstruction run => model.EffectsOf(run).MayWriteAnywhere,
            TransferInstruction { Destination.Value: { } destination } => destination.IndexOf('$') >= 0
                || (destination.StartsWith("/", StringComparison.Ordinal) && SystemFolders.Contains(destination.Split('/')[1], StringComparer.Ordinal)),
            _ => false,
        });

    private static Fix? Rewrite(TextChange? change) =>
        change is { } words ? Fix.Review("Start what is published", "Another file of the image may have been meant", words) : null;
}
