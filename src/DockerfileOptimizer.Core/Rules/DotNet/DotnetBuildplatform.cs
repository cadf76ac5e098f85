using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8032: an SDK that is emulated when the image is built for another platform.</summary>
public sealed class DotnetBuildplatform : Rule<DockerfileModel>
{
    private static readonly string[] PlatformArguments = ["TARGETPLATFORM", "TARGETARCH", "TARGETVARIANT", "BUILDPLATFORM", "BUILDARCH"];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8032", "dotnet-buildplatform", Category.DotNet, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A build for several platforms runs each stage on each of them, and .NET is not supported under QEMU: the SDK is slow there, hangs or crashes. On `$BUILDPLATFORM` it runs natively and publishes for the other architecture with `-a $TARGETARCH`.",
        Noncompliant =
            "FROM [|mcr.microsoft.com/dotnet/sdk:10.0|] AS build\nARG TARGETARCH\nWORKDIR /src\nCOPY . .\nRUN dotnet publish -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n",
        Compliant =
            "FROM --platform=$BUILDPLATFORM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nARG TARGETARCH\nWORKDIR /src\nCOPY . .\nRUN dotnet publish -a $TARGETARCH -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY --from=build /app /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (!IsForSeveralPlatforms(model))
            return;
        foreach (var stage in model.Stages.Where(stage => stage is { IsExported: false, BaseImage: not null }))
        {
            if (stage.From.Flag("platform") is not null || ShellPrograms.IsWindows(stage) || !IsSdk(stage.BaseImage!, context))
                continue;
            // What shares the stage runs on its platform too, and native code is made for the machine at hand.
            if (stage.Children.Any(child => child.IsExported))
                continue;
            var calls = model.Stages.Where(other => other.Root == stage).SelectMany(other => DotNetCalls.In(other, model)).ToList();
            if (!calls.Any(call => call.Verb is "build" or "publish") || calls.Any(IsNative))
                continue;
            context.Report(stage.BaseImage!, "A build for another platform emulates this SDK, which .NET does not support; use '--platform=$BUILDPLATFORM' and '-a $TARGETARCH'", Rewrite(stage, calls, context.Text));
        }
    }

    private static bool IsForSeveralPlatforms(DockerfileModel model) =>
        model.Syntax.Instructions.OfType<ArgInstruction>().SelectMany(argument => argument.Pairs).Any(pair => PlatformArguments.Contains(pair.Key.Text, StringComparer.Ordinal))
        || model.Stages.Any(stage => stage.From.Flag("platform")?.Value is { } platform && (platform.IndexOf("BUILDPLATFORM", StringComparison.Ordinal) >= 0 || platform.IndexOf("TARGETPLATFORM", StringComparison.Ordinal) >= 0));

    private static bool IsSdk(ImageReference image, RuleContext context) =>
        DotNetImage.Of(image.Name) is { Family: DotNetImageFamily.Sdk, Variant: { } variant } sdk && !(sdk.Version?.Major < 7)
        && ImageArchitecture.Of(image.Name!) is null && variant.IndexOf("aot", StringComparison.Ordinal) < 0 && context.Project?.PublishAot != true;

    private static bool IsNative(DotNetCall call) => call.Command.Sets("PublishAot", "NativeLib");

    private static Fix? Rewrite(Stage stage, IReadOnlyList<DotNetCall> calls, SourceText text)
    {
        var builds = calls.Where(call => call.Verb is "restore" or "build" or "publish").ToList();
        var changes = new List<TextChange> { stage.From.Image!.InsertBefore("--platform=$BUILDPLATFORM ") };
        bool choosesPlatform = builds.Any(call => call.Command.Has("-r", "--runtime", "-a", "--arch", "--os", "--ucr", "--use-current-runtime") || call.Command.Sets("RuntimeIdentifier"));
        if (!choosesPlatform)
        {
            // What names a solution cannot be published for one architecture.
            if (builds.Any(call => call.Stage != stage || call.Command.Operands.Any(operand => DotNetCall.IsSolution(operand.Value ?? ""))))
                return null;
            if (!stage.Instructions.OfType<ArgInstruction>().SelectMany(argument => argument.Pairs).Any(pair => pair.Key.Text == "TARGETARCH"))
                changes.Add(new(new TextSpan(stage.From.LinesSpan.End, 0), $"{text.NewLine}{(stage.From.Keyword.Text.Any(char.IsUpper) ? "ARG" : "arg")} TARGETARCH"));
            changes.AddRange(builds.Select(call => call.Command.Command.Arguments[0].InsertAfter(" -a $TARGETARCH")));
        }

        return Fix.Review("Build on the platform at hand", "What is not published by 'dotnet' is then made for the wrong platform", [.. changes]);
    }
}
