using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Ecosystems;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Python;

/// <summary>DFO9202: packages of Python that are compiled because the C library of the image is musl.</summary>
public sealed class PythonAlpineWheels : Rule<ImageReference>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO9202", "python-alpine-wheels", Category.Python, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Many packages are published ready-made for glibc only. On Alpine pip compiles them, for minutes in place of seconds and with compilers in the image, or fails. With them the image is often larger than one on `slim`.",
        Noncompliant = "FROM [|python:3.14-alpine|]\nWORKDIR /srv\nRUN pip install --no-cache-dir opencv-python-headless==4.12.0.88\nCOPY service.py .\nCMD [\"python\", \"service.py\"]\n",
        Compliant = "FROM python:3.14-slim\nWORKDIR /srv\nRUN pip install --no-cache-dir opencv-python-headless==4.12.0.88\nCOPY service.py .\nCMD [\"python\", \"service.py\"]\n",
    };

    protected override void Check(ImageReference image, RuleContext context)
    {
        if (image.Instruction is not FromInstruction || image.Name is not { OfficialName: "python", Tag: { } tag } || PythonWheels.SlimTag(tag) is not { } slim)
            return;
        if (PythonWheels.Of(context.Model, image.Stage, context.BuildContext) is not { } wheels)
            return;
        string message = wheels.Package is { } package
            ? $"'{package}' is not published for musl, so that it is compiled or fails; take 'python:{slim}'"
            : $"'{wheels.Compiler}' is there to compile packages; on 'python:{slim}' pip takes most of them ready-made";
        context.Report(image, message, Replace(image, slim, context.Model));
    }

    private static Fix? Replace(ImageReference image, string slim, DockerfileModel model) =>
        image.TagSpan is not { } tag || image.Name!.Digest is not null || ImageDemand.Of(image.Stage, model) is { InstallsPackages: true } or { IsUnknown: true }
            ? null
            : Fix.Review($"Use 'python:{slim}'", "It is Debian in place of Alpine: packages, accounts and the shell differ", new TextChange(tag, slim))
                with
            { AlternativesGroup = RuntimeImage.AlternativesOf(image.Stage) };
}
