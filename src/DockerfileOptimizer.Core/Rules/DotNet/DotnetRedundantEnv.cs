using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8041: a variable that the .NET image has with the same value.</summary>
public sealed class DotnetRedundantEnv : Rule<EnvInstruction>
{
    private static readonly string[] Prefixes = ["DOTNET_", "ASPNETCORE_", "NUGET_"];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8041", "dotnet-redundant-env", Category.DotNet, Severity.Info) { Since = "1.0", Refines = ["DFO7024"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "The .NET images set what belongs into a container themselves: `DOTNET_RUNNING_IN_CONTAINER`, the port, and in the SDK what keeps it quiet. A line that says it again only raises the question of what it is for.",
        Noncompliant = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENV [|DOTNET_RUNNING_IN_CONTAINER=true|]\nCOPY ./publish /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n",
        Compliant = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY ./publish /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n",
    };

    protected override void Check(EnvInstruction instruction, RuleContext context)
    {
        if (instruction.Onbuild is not null || context.Stage is not { RootImage.Name: { } name } stage || DotNetImage.Of(name) is null || context.Model.EnvironmentAt(instruction) is not { } before)
            return;
        foreach (var setting in ImageSetting.Of(instruction, context.Model))
        {
            bool isOfDotNet = Prefixes.Any(prefix => setting.Name.StartsWith(prefix, StringComparison.Ordinal)) && !setting.Name.EndsWith("_VERSION", StringComparison.Ordinal);
            if (!isOfDotNet || setting.Value is null || name.Facts?.Environment?.ValueOf(setting.Name) is not { } ofImage || !IsSame(setting.Value, ofImage))
                continue;
            // What the file has set before is another matter, and an ARG of that name may be meant for the build.
            if (before.FindInImage(setting.Name).Text != ofImage || before.FindForDocker(setting.Name).Text != ofImage)
                continue;
            var fix = setting.Removal(context.Text) is { } removal ? Fix.Review($"Remove '{setting.Name}'", "Another version of the base image may set something else", removal) : null;
            context.Report(setting.Pair, $"The base image '{stage.RootImage!.Text}' sets '{setting.Name}' to this already; leave it away", fix);
        }
    }

    private static bool IsSame(string value, string ofImage) => value == ofImage || (IsTrue(value) && IsTrue(ofImage));

    private static bool IsTrue(string value) => value == "1" || value.Equals("true", StringComparison.OrdinalIgnoreCase);
}
