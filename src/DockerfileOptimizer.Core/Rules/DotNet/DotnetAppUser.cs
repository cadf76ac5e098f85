using System.Globalization;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8021: a .NET app that runs as root where its image has an account for it.</summary>
public sealed class DotnetAppUser : Rule<Stage>
{
    private const string Account = "$APP_UID";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8021", "dotnet-app-user", Category.DotNet, Severity.Warning) { Since = "1.0", Refines = ["DFO5002"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Since .NET 8 the images have the account `app` and its number in `APP_UID`, and listen on a port that needs no root. One line less power for whoever breaks in; the number, unlike a name, also satisfies `runAsNonRoot` of Kubernetes.",
        Equivalents = ["trivy:DS002", "sonar:S6471"],
        Noncompliant = "FROM [|mcr.microsoft.com/dotnet/aspnet:10.0|]\nWORKDIR /app\nCOPY ./publish .\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n",
        Compliant = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app\nCOPY ./publish .\nUSER $APP_UID\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget || DotNetImage.Of(stage.RootImage?.Name) is not { Version.Major: >= 8 } image || !IsRuntime(image) || DotNetVariant.Of(image).IsDistroless)
            return;
        if (!StartCommand.IsGiven(stage) || context.Model.UserOf(stage) is not { IsRoot: true, Instruction: null } || ContainerProcess.MayDropPrivileges(stage, context.Model) != false)
            return;
        context.Report(stage, $"The app runs as root; the image has an account for it: 'USER {Account}'", Rewrite(stage, context.Text));
    }

    private static bool IsRuntime(DotNetImage image) => image.Family is DotNetImageFamily.AspNet or DotNetImageFamily.Runtime or DotNetImageFamily.RuntimeDeps;

    private static Fix? Rewrite(Stage stage, SourceText text)
    {
        var start = stage.Instructions.FirstOrDefault(instruction => instruction is EntrypointInstruction or CmdInstruction);
        // What stands behind it may need root, as what a stage inherits may do so.
        if (start is null || stage.After(start).Any(instruction => instruction is RunInstruction))
            return null;
        bool isLower = !start.Keyword.Text.Any(char.IsUpper);
        var place = start.LeadingComments.Count > 0 ? (SyntaxNode)start.LeadingComments[0] : start;
        string line = text.Slice(text.StartOfLine(text.LineAt(place.Span.Start)), place.Span.Start);
        var change = new TextChange(new TextSpan(place.Span.Start, 0), $"{(isLower ? "user" : "USER")} {Account}{text.NewLine}{line}");
        return Fix.Review($"Run as '{Account}'", "What the app writes, on volumes too, must belong to that user", change) with
        {
            AlternativesGroup = $"user of stage {stage.Index.ToString(CultureInfo.InvariantCulture)}",
        };
    }
}
