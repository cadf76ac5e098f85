using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8038: a .NET image of a repository or a Debian that Microsoft has given up.</summary>
public sealed class DotnetDeprecatedRepository : Rule<ImageReference>
{
    private const string DockerHub = "docker.io";
    private const string Current = "mcr.microsoft.com/dotnet/";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8038", "dotnet-deprecated-repository", Category.DotNet, Severity.Warning) { Since = "1.0", Refines = ["DFO2006", "DFO2007"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Nobody builds these images any more: Microsoft's have moved twice, from Docker Hub to `mcr.microsoft.com/dotnet/core` and on to `mcr.microsoft.com/dotnet`. What is left in the old places has the holes of its time.",
        Noncompliant = "FROM [|mcr.microsoft.com/dotnet/core/aspnet:3.1|]\nCOPY ./publish /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n",
        Compliant = "FROM mcr.microsoft.com/dotnet/aspnet:3.1\nCOPY ./publish /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n",
    };

    protected override void Check(ImageReference image, RuleContext context)
    {
        if (DotNetImage.Of(image.Name) is not { } dotNet || image.Name is not { } name)
            return;
        bool isMoved = name.Registry == DockerHub || name.Facts?.Deprecation is { IsWhole: true };
        bool isOldDebian = Semantics.DotNet.DotNetVariant.Of(dotNet).IsOldDebian;
        if (!isMoved && !isOldDebian)
            return;
        string? successor = isMoved ? RepositorySuccessor.Of(name) : null;
        string remedy = successor is not null ? $"use '{successor}'"
            : (isMoved ? RepositorySuccessor.NameOf(name) : dotNet.Repository) is { } repository && repository.StartsWith(Current, StringComparison.Ordinal) ? $"use '{repository}' with a version that is supported"
            : "move to one that is kept up";
        string what = isMoved ? "is of a repository that Microsoft has given up" : $"stands on Debian '{dotNet.Variant.Split('-')[0]}', out of support as .NET {dotNet.Version} is";
        context.Report(image, $"{image.Description} {what}; {remedy}", successor is null ? null : Replace(image, successor), image.IsExportedBase ? Severity.Warning : Severity.Info);
    }

    private static Fix? Replace(ImageReference image, string successor) =>
        image.Name!.Digest is null && image.IsLiteral && image.Span.Length == image.Text.Length
            ? Fix.Review($"Use '{successor}'", "The old repository may hold another build of the same version", image.ReplaceWith(successor))
            : null;
}
