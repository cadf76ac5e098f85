using System.Text.RegularExpressions;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8040: a package of Debian in a .NET image that stands on Ubuntu.</summary>
public sealed class DotnetDefaultDistroChange : Rule<ShellCommand>
{
    private const int FirstOnUbuntu = 10;

    /// <summary>Packages that bear a version which Ubuntu 24.04 does not have, whose own come last.</summary>
    private static readonly Regex DebianPackage = new(
        @"\A(?:libicu(?!74\b)[0-9]{2}|libssl1\.[01]|libjpeg62-turbo(?:-dev)?|libtiff5|libldap-2\.[45]-[02]|libffi7|libwebp6|libavcodec5[0-9]|libavformat5[0-9]|libvpx[67]|libx264-16[0-3]|libre2-9|libprotobuf(?:17|23))(?::[a-z0-9]+)?(?:=.*)?\z",
        RegexOptions.CultureInvariant);

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8040", "dotnet-default-distro-change", Category.DotNet, Severity.Info) { Since = "1.0", Triggers = ["apt", "apt-get", "curl", "wget"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Up to .NET 9 the tags without a distribution stand on Debian, from 10 on they stand on Ubuntu. Packages that bear a version in their name differ between the two: `libicu72` of Debian 12 is `libicu74` in Ubuntu 24.04.",
        Noncompliant = "FROM mcr.microsoft.com/dotnet/runtime:10.0\nRUN apt-get update && apt-get install -y --no-install-recommends [|libicu72|] && rm -rf /var/lib/apt/lists/*\n",
        Compliant = "FROM mcr.microsoft.com/dotnet/runtime:10.0\nRUN apt-get update && apt-get install -y --no-install-recommends libicu74 \\\n    && rm -rf /var/lib/apt/lists/*\n",
        NoFixBecause = "What the package is called in Ubuntu is not known for all of them.",
    };

    protected override void Check(ShellCommand command, RuleContext context)
    {
        if (context.Stage is not { } stage || DotNetImage.Of(stage.RootImage?.Name) is not { Version.Major: >= FirstOnUbuntu, Variant: "" } image)
            return;
        if (command.NameText is "apt" or "apt-get")
        {
            bool installs = command.Arguments.Any(word => word.Value == "install");
            foreach (var word in command.Arguments.Where(word => installs && word.Value is { } value && DebianPackage.IsMatch(value)))
                context.Report(word.Span, $"'{word.Value}' is a package of Debian, and '{image.Version!.ToString(2)}' stands on Ubuntu; take the name that Ubuntu has for it");
            return;
        }

        foreach (var word in command.Arguments.Where(word => word.Text.IndexOf("packages.microsoft.com/config/debian/", StringComparison.Ordinal) >= 0))
            context.Report(word.Span, $"These packages are for Debian, and '{image.Version!.ToString(2)}' stands on Ubuntu; take those for Ubuntu");
    }
}
