using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8046: a client in JavaScript that is built where Node.js is missing.</summary>
public sealed class DotnetSpaNodeMissing : Rule<DockerfileModel>
{
    private static readonly string[] Tools = ["node", "nodejs", "npm", "yarn", "pnpm"];

    private static readonly string[] HarmlessProperties =
        ["UseAppHost", "Version", "AssemblyVersion", "FileVersion", "InformationalVersion", "PublishReadyToRun", "PublishTrimmed", "PublishSingleFile", "SelfContained", "Configuration", "DebugType"];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8046", "dotnet-spa-node-missing", Category.DotNet, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A project with a client in JavaScript calls npm when it is published, and the images of the SDK have no Node.js: the publish fails with exit code 127. Build the client in a stage FROM `node` and copy what it makes, or install Node.js where the project is published.",
        Noncompliant =
            "FROM [|mcr.microsoft.com/dotnet/sdk:10.0|] AS build\nCOPY . /src\nRUN dotnet publish /src/Shop.csproj -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n",
        Compliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nCOPY --from=node:24 /usr/local/bin /usr/local/bin\nCOPY --from=node:24 /usr/local/lib/node_modules /usr/local/lib/node_modules\nCOPY . /src\nRUN dotnet publish /src/Shop.csproj -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n",
        NoFixBecause = "Which version of Node.js the client needs stands in no file that this could rely on.",
        Project = new() { ProjectPath = "/src/App/Shop.csproj", TargetFrameworks = ["net10.0"], AssemblyName = "Shop", OutputType = "Exe", SpaRoot = "client\\" },
        Files = new Dictionary<string, string> { ["Shop.csproj"] = "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><Target Name=\"Client\" AfterTargets=\"ComputeFilesToPublish\"><Exec WorkingDirectory=\"$(SpaRoot)\" Command=\"npm run build\" /></Target></Project>" },
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (context.Project is not { } project || context.Files?.Read(project.ProjectPath).File is not { } file || SpaClient.NeedOf(project, file.Text.Content) is not { } need)
            return;
        var build = DotNetBuild.Of(model, project, context.Path);
        foreach (var step in build.Outputs.Where(step => step.Command.Verb == "publish" && build.IsOwn(step)))
        {
            // A property may leave the client out.
            if (!step.Command.Properties.Keys.All(name => HarmlessProperties.Contains(name, StringComparer.OrdinalIgnoreCase)))
                continue;
            if (step.Stage.RootImage is not { } image || DotNetImage.Of(image.Name) is not { Family: DotNetImageFamily.Sdk } || ShellPrograms.IsWindows(step.Stage) || MayHaveNode(step, model))
                continue;
            context.Report(image, $"Publishing the project builds its client ('{need}'), and this image has no Node.js; install it, or build the client in a stage FROM 'node'");
            return;
        }
    }

    /// <summary>True when something before the command may have brought Node.js; a script of unknown content may.</summary>
    private static bool MayHaveNode(DotNetStep step, DockerfileModel model)
    {
        foreach (var instruction in step.Stage.InheritedInstructions)
        {
            if (instruction is TransferInstruction transfer && (transfer.Flag("from") is not null || transfer is AddInstruction))
                return true;
            if (instruction is not RunInstruction run)
                continue;
            if (run == step.Run)
                break;
            var effects = model.EffectsOf(run);
            if (effects.MayWriteAnywhere || effects.Downloads.Count > 0 || effects.Steps.Any(other => other.Ecosystem == Ecosystem.Node)
                || effects.Packages.Any(packages => packages.Packages.Any(package => package.Value is not { } name || Tools.Any(tool => name.StartsWith(tool, StringComparison.Ordinal)))))
                return true;
        }

        // A 'npm' in the same RUN finds what the RUN has brought.
        return model.EffectsOf(step.Run) is var own && (own.Downloads.Count > 0 || own.Packages.Count > 0 || own.Transfers.Count > 0);
    }
}
