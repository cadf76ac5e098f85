using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8034: an image that runs its app as on a developer's machine.</summary>
public sealed class DotnetDevelopmentEnvironment : Rule<Stage>
{
    private static readonly string[] Variables = ["ASPNETCORE_ENVIRONMENT", "DOTNET_ENVIRONMENT"];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8034", "dotnet-development-environment", Category.DotNet, Severity.Warning) { Since = "1.0", Refines = ["DFO5031"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "In the environment `Development` an ASP.NET Core app shows exceptions with their source to whoever asks, and takes settings and secrets that are for developers. Without the variable it is `Production`; whoever wants another one sets it where the container is started.",
        Equivalents = ["sonar:S4507"],
        Noncompliant = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENV [|ASPNETCORE_ENVIRONMENT=Development|]\nCOPY ./publish /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n",
        Compliant = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY ./publish /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget || StagePurpose.IsWorkplace(stage.Name) || StagePurpose.IsWorkplace(FileName(context.Path)) || RunsSources(stage, context.Model))
            return;
        foreach (string name in Variables)
        {
            if (ImageSetting.Find(stage, context.Model, name) is not { Value: { } value } setting || !value.Equals("Development", StringComparison.OrdinalIgnoreCase))
                continue;
            var fix = setting.Removal(context.Text) is { } removal ? Fix.Review($"Remove '{name}'", "The app runs in the environment 'Production' then", removal) : null;
            context.Report(setting.Pair, $"'{name}' makes the app of this image show its inside to everybody; leave it away, or set it where the container starts", fix);
        }
    }

    // 'dotnet watch' and 'dotnet run' are for developers.
    private static bool RunsSources(Stage stage, DockerfileModel model) =>
        StartCommand.Of(stage, model) is { } start && DotNetStart.Of(start) is { Verb: not null };

    private static string? FileName(string? path) => path?.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
}
