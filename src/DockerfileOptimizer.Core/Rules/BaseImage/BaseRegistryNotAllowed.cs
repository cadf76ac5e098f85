using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;

namespace DockerfileOptimizer.Rules.BaseImage;

/// <summary>DFO2005: an image of a registry that is not on the list.</summary>
public sealed class BaseRegistryNotAllowed : Rule<ImageReference>
{
    private const string AllowedRegistries = "allowed_registries";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO2005", "base-registry-not-allowed", Category.BaseImage, Severity.Warning) { Since = "1.0", EnabledByDefault = false };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Who may take images from anywhere may ship anything. The rule needs a list in `.editorconfig`, such as `dockerfile_optimizer.DFO2005.allowed_registries = mcr.microsoft.com, docker.io/library, *.azurecr.io`: hosts, also with the beginning of a path, and `*.` for all hosts of a domain. Without a list it is silent.",
        Equivalents = ["hadolint:DL3026"],
        Options = new Dictionary<string, string> { ["dockerfile_optimizer.DFO2005.allowed_registries"] = "mcr.microsoft.com, docker.io/library" },
        Noncompliant = "FROM [|ghcr.io/someone/runtime:1.4|]\n",
        Compliant = "FROM mcr.microsoft.com/dotnet/runtime:10.0\n",
        NoFixBecause = "Which allowed image does the same is not known.",
    };

    protected override void Check(ImageReference image, RuleContext context)
    {
        if (image.Name is not { } name || image.MayBeContext || context.Model.StagesNamed(name.FamiliarName).Count > 0)
            return;
        string[] allowed = [.. (context.Option(AllowedRegistries) ?? "").Split(',', ' ').Select(entry => entry.Trim().TrimEnd('/')).Where(entry => entry.Length > 0)];
        if (allowed.Length == 0 || allowed.Any(entry => Allows(entry, name)))
            return;
        context.Report(image, $"{image.Description} comes from '{name.Registry}', which is not among the allowed registries: {string.Join(", ", allowed.Take(3))}{(allowed.Length > 3 ? ", …" : "")}");
    }

    private static bool Allows(string entry, ImageName name)
    {
        int slash = entry.IndexOf('/');
        string host = slash < 0 ? entry : entry.Substring(0, slash);
        bool isHost = host.StartsWith("*.", StringComparison.Ordinal)
            ? name.Registry.EndsWith(host.Substring(1), StringComparison.OrdinalIgnoreCase)
            : host == "*" || name.Registry.Equals(host, StringComparison.OrdinalIgnoreCase);
        return isHost && (slash < 0 || (name.Repository + "/").StartsWith(entry.Substring(slash + 1) + "/", StringComparison.Ordinal));
    }
}
