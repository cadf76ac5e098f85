using System.Globalization;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Knowledge;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.BaseImage;

/// <summary>DFO2011: what was made for one C library, copied to another.</summary>
public sealed class BaseImageLibcMismatch : Rule<CopyInstruction>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2011", "base-image-libc-mismatch", Category.BaseImage, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Programs and native modules are linked against the C library of the stage they are built in. On an image with the other one, or with an older glibc, they do not load; packages without native code do, until the first one with it is added.",
        Noncompliant = "FROM node:24 AS deps\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\n\nFROM node:24-alpine\nWORKDIR /app\nCOPY --from=[|deps|] /app/node_modules ./node_modules\nCOPY . .\nCMD [\"node\", \"server.js\"]\n",
        Compliant = "FROM node:24-alpine AS deps\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\n\nFROM node:24-alpine\nWORKDIR /app\nCOPY --from=deps /app/node_modules ./node_modules\nCOPY . .\nCMD [\"node\", \"server.js\"]\n",
    };

    protected override void Check(CopyInstruction copy, RuleContext context)
    {
        if (context.Stage is not { } stage || copy.Flag("from") is not { Value: { } name } flag || context.Model.FindStage(name, stage) is not { } source)
            return;
        if (LibcOf(source) is not { } from || LibcOf(stage) is not { } to || NativeCopy.Of(copy, source, context.Model) is not { } native)
            return;
        // What Rust builds on Alpine holds musl itself.
        if (from != to && (!native.IsLinked || from == CLibrary.Glibc))
            Report($"{native.What} from a stage with {NameOf(from)} to one with {NameOf(to)}; build both on the same");
        else if (from == to && native.IsLinked && NativeCopy.DebianOf(source) is { } newer && NativeCopy.DebianOf(stage) is { } older && newer > older)
            Report($"{native.What} from Debian {Number(newer)} to the older glibc of Debian {Number(older)}; build on the older one");

        void Report(string what) => context.Report(flag.ValueSpan, $"This copies {what}", Align(source, stage, context.Model));
    }

    private static CLibrary? LibcOf(Stage stage) => stage.RootImage?.Name?.Facts?.Libc is { } libc and (CLibrary.Glibc or CLibrary.Musl) ? libc : null;

    private static string NameOf(CLibrary libc) => libc == CLibrary.Musl ? "musl" : "glibc";

    private static string Number(int release) => release.ToString(CultureInfo.InvariantCulture);

    /// <summary>Builds on the image that runs, where both are variants of one release.</summary>
    private static Fix? Align(Stage source, Stage stage, DockerfileModel model)
    {
        if (source.RootImage is not { IsLiteral: true, Name: { Digest: null } build } image || stage.RootImage is not { IsLiteral: true, Name: { } run })
            return null;
        bool isSameRelease = build.FamiliarName == run.FamiliarName && build.Facts?.Release is { } release && release == run.Facts?.Release;
        var demand = ImageDemand.Of(source, model);
        if (!isSameRelease || demand.InstallsPackages || demand.IsUnknown || image.Span.Length != image.Text.Length || source.Root == stage.Root)
            return null;
        return Fix.Review($"Build on '{run}'", "Tools of the other variant are missing there, and what is compiled may need them", image.ReplaceWith(run.ToString()));
    }
}
