using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.BaseImage;

/// <summary>DFO2014: a distribution that a language runtime is installed on.</summary>
public sealed class BaseOsPlusRuntimeInstall : Rule<ImageReference>
{
    private static readonly string[] Distributions =
        ["debian", "ubuntu", "alpine", "fedora", "centos", "almalinux", "rockylinux", "rockylinux/rockylinux", "amazonlinux", "oraclelinux", "quay.io/centos/centos"];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO2014", "base-os-plus-runtime-install", Category.BaseImage, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "The packages of a distribution hold the one version of a runtime that it was released with, and bring more than the runtime needs. The official image has each supported version, is rebuilt for security updates, and its layers are shared with other images.",
        Equivalents = ["tally:gpu/no-redundant-cuda-install"],
        Noncompliant = "FROM [|alpine:3.24|]\nRUN apk add --no-cache nodejs npm\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD [\"node\", \"server.js\"]\n",
        Compliant = "FROM node:24-alpine\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD [\"node\", \"server.js\"]\n",
        NoFixBecause = "Which version the distribution installs, and what else the app takes from its packages, has to be looked up first.",
    };

    protected override void Check(ImageReference image, RuleContext context)
    {
        if (!image.IsExportedBase || image.Name is not { } name || !Distributions.Contains(name.OfficialName ?? name.FamiliarName, StringComparer.Ordinal))
            return;
        if (context.Model.Target is not { } target || RuntimePackages.Of(target, context.Model) is not { } runtime)
            return;
        // On Alpine, with the app made elsewhere, the bare runtime may be the smallest choice.
        if (name.OfficialName == "alpine" && target.Chain.SelectMany(stage => stage.Instructions).Any(instruction => instruction is CopyInstruction && instruction.Flag("from") is not null))
            return;
        context.Report(image, $"{image.Description} gets {runtime.Name} from its packages; the image '{runtime.Image}' has it in each supported version");
    }
}
