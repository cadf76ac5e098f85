using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Knowledge;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8031: a program published for another C library, or another processor, than the image has.</summary>
public sealed class DotnetRidLibcMismatch : Rule<ImageReference>
{
    private const string Glibc = "linux-";
    private const string Musl = "linux-musl-";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8031", "dotnet-rid-libc-mismatch", Category.DotNet, Severity.Error) { Since = "1.0", Refines = ["DFO2010", "DFO2011"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A program for `linux-x64` is linked against glibc, one for `linux-musl-x64` against musl. On an image with the other one it does not start: the message is `not found` or `no such file or directory`, though the file is there. Alpine Linux has musl, Debian and Ubuntu have glibc.",
        Noncompliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY . .\nRUN dotnet publish App.csproj -r linux-x64 --self-contained -o /app\n\n"
            + "FROM [|mcr.microsoft.com/dotnet/runtime-deps:10.0-alpine|]\nWORKDIR /app\nCOPY --from=build /app .\nENTRYPOINT [\"./App\"]\n",
        Compliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY . .\nRUN dotnet publish App.csproj -r linux-musl-x64 --self-contained -o /app\n\n"
            + "FROM mcr.microsoft.com/dotnet/runtime-deps:10.0-alpine\nWORKDIR /app\nCOPY --from=build /app .\nENTRYPOINT [\"./App\"]\n",
        Project = new() { ProjectPath = "/src/App/App.csproj", TargetFrameworks = ["net10.0"], AssemblyName = "App", OutputType = "Exe" },
    };

    protected override void Check(ImageReference image, RuleContext context)
    {
        if (!image.IsExportedBase || image.Name?.Facts is not { } facts || DotNetApp.Of(context.Model, context.Project, context.Path) is not { Start.IsProgram: true, Publish: { } publish } app)
            return;
        if (app.Target.RootImage != image || app is { Project: not null, StartsProject: false })
            return;
        var severity = app.StartsProject ? Severity.Error : Severity.Warning;
        if (facts.Libc is CLibrary.Musl or CLibrary.Glibc && app.Libc is { } built && built != facts.Libc)
        {
            if (GlibcEvidence.HasBridge(app.Target.Root, context.Model))
                return;
            string made = app.RuntimeIdentifier is { } identifier ? $"'{identifier}'" : $"'{app.Builder}'";
            string remedy = app.RuntimeIdentifier is { } wrong ? $"use '{OtherLibc(wrong)}'" : $"publish with '-r' for {NameOf(facts.Libc.Value)}";
            context.Report(image, $"The app is published for {NameOf(built)}, that of {made}, and {image.Description.TrimEnd(',')} has {NameOf(facts.Libc.Value)}; {remedy}", Rename(app, context), severity);
        }
        else if (ArchitectureOf(app.RuntimeIdentifier) is { } processor && image.Stage.Root.From.Flag("platform")?.Value is { } platform && platform.StartsWith("linux/", StringComparison.Ordinal) && platform.Split('/')[1] is "amd64" or "arm64" && platform.Split('/')[1] != processor)
        {
            context.Report(image, $"The app is published for '{app.RuntimeIdentifier}', and the image is for '{platform}'; publish for that", atMost: Severity.Warning);
        }
    }

    private static string NameOf(CLibrary library) => library == CLibrary.Musl ? "musl" : "glibc";

    private static string? ArchitectureOf(string? identifier) => identifier is null ? null
        : identifier.EndsWith("-x64", StringComparison.Ordinal) ? "amd64"
        : identifier.EndsWith("-arm64", StringComparison.Ordinal) ? "arm64"
        : null;

    private static string OtherLibc(string identifier) =>
        identifier.StartsWith(Musl, StringComparison.Ordinal) ? Glibc + identifier.Substring(Musl.Length) : Musl + identifier.Substring(Glibc.Length);

    /// <summary>Names the other C library wherever the stage names this identifier: restore and publish have to agree.</summary>
    private static Fix? Rename(DotNetApp app, RuleContext context)
    {
        if (app is not { RuntimeIdentifier: { } identifier, Publish: { } publish } || !identifier.StartsWith(Glibc, StringComparison.Ordinal))
            return null;
        var words = publish.Stage.InheritedInstructions.OfType<RunInstruction>()
            .SelectMany(run => context.Model.ScriptOf(run)?.Commands ?? [])
            .Where(command => command.NameText == "dotnet")
            .SelectMany(command => command.Arguments)
            .Where(word => word.Text.EndsWith(identifier, StringComparison.Ordinal) && word.Span.Length == word.Text.Length)
            .Select(word => PlaceOf(word, identifier))
            .ToList();
        bool isComplete = words.Any(place => publish.Command.Command.Span.Contains(place));
        return isComplete ? Fix.Review($"Publish for '{OtherLibc(identifier)}'", "Packages with native parts must have them for that identifier, too", [.. words.Select(place => new TextChange(place, OtherLibc(identifier)))]) : null;
    }

    private static TextSpan PlaceOf(ShellWord word, string identifier) => new(word.Span.End - identifier.Length, identifier.Length);
}
