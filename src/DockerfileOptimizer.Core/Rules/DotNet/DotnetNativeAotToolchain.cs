using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8029: Native AOT in an SDK image without a linker.</summary>
public sealed class DotnetNativeAotToolchain : Rule<ImageReference>
{
    private const int FirstWithAot = 10;

    private static readonly string[] Toolchain = ["clang", "gcc", "g++", "lld", "llvm", "build-essential", "build-base"];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8029", "dotnet-native-aot-toolchain", Category.DotNet, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Native AOT links with `clang` and needs the headers of zlib. The plain SDK images have neither, and the publish stops with `Platform linker not found`. From .NET 10 on there are SDK images with `-aot` in their tag; before, install the packages.",
        Noncompliant =
            "FROM [|mcr.microsoft.com/dotnet/sdk:10.0|] AS build\nWORKDIR /src\nCOPY . .\nRUN dotnet publish -p:PublishAot=true -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled\nCOPY --from=build /app /app\nENTRYPOINT [\"/app/Shop\"]\n",
        Compliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0-aot AS build\nWORKDIR /src\nCOPY . .\nRUN dotnet publish -p:PublishAot=true -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/runtime-deps:10.0-noble-chiseled\nCOPY --from=build /app /app\nENTRYPOINT [\"/app/Shop\"]\n",
    };

    protected override void Check(ImageReference image, RuleContext context)
    {
        if (image.Instruction is not FromInstruction || DotNetImage.Of(image.Name) is not { Family: DotNetImageFamily.Sdk, IsPreview: false, Version: { } version } sdk || DotNetVariant.Of(sdk) is { IsAot: true } or { IsWindows: true })
            return;
        if (DotNetApp.Of(context.Model, context.Project, context.Path) is not { IsAot: true, Publish: { } publish } || publish.Stage.RootImage != image || ShellPrograms.IsWindows(image.Stage))
            return;
        if (MayHaveLinker(publish, context.Model))
            return;
        string? tag = version.Major >= FirstWithAot ? image.Name!.Tag + "-aot" : null;
        bool isListed = tag is not null && Knowledge.BaseImages.Shipped.Find(sdk.Repository, tag)?.Image is not null;
        string packages = DotNetVariant.Of(sdk).IsAlpine ? "clang build-base zlib-dev" : "clang zlib1g-dev";
        string remedy = isListed ? $"use '{tag}'" : $"install '{packages}'";
        context.Report(image, $"Native AOT needs a linker, which '{image.Text}' does not have; {remedy}", isListed && image.Name!.Digest is null && image.TagSpan is { } place
            ? Fix.Review($"Use the tag '{tag}'", "The image is larger by compiler and linker", new TextChange(place, tag!))
            : null);
    }

    /// <summary>True when something before the publish installs a compiler, or may do so.</summary>
    private static bool MayHaveLinker(DotNetStep publish, DockerfileModel model) => publish.Stage.InheritedInstructions.TakeWhile(instruction => instruction != publish.Run).Append(publish.Run).Any(instruction => instruction switch
    {
        RunInstruction run => model.ScriptOf(run) is not { } script
            || (run != publish.Run && model.EffectsOf(run).MayWriteAnywhere)
            || script.Commands.SelectMany(command => command.Arguments.Prepend(command.Name)).Any(word => word is not null && IsTool(word.Text)),
        CopyInstruction copy => copy.Flag("from") is not null && copy.Destination?.Value.StartsWith("/usr", StringComparison.Ordinal) == true,
        _ => false,
    });

    // Versions stand behind the names: 'clang-18'.
    private static bool IsTool(string word) => Toolchain.Any(tool => word.StartsWith(tool, StringComparison.Ordinal));
}
