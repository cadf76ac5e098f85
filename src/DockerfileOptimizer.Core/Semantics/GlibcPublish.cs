using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>Finds a .NET app that is published for glibc and runs on an image with musl.</summary>
internal static class GlibcPublish
{
    private static readonly string[] Identifiers = ["linux-x64", "linux-arm64", "linux-arm"];

    /// <summary>The publish that the target takes its app from; null when there is none for glibc.</summary>
    public static GlibcEvidence? Of(Stage target, DockerfileModel model)
    {
        if (StartCommand.Of(target, model) is not { } start || DotNetStart.Of(start) is not { } dotNet)
            return null;
        var sources = target.Chain
            .SelectMany(link => link.Instructions.OfType<CopyInstruction>().Select(copy => copy.Flag("from")?.Value is { } from ? model.FindStage(from, link) : null))
            .OfType<Stage>()
            .Append(target);
        var publishes = sources.SelectMany(stage => stage.Chain).Distinct()
            .SelectMany(stage => stage.Instructions.OfType<RunInstruction>())
            .SelectMany(run => model.ScriptOf(run)?.Commands ?? [])
            .Select(DotNetCommand.TryRead)
            .OfType<DotNetCommand>()
            .Where(command => command.Verb == "publish")
            .ToList();
        // Of several it is not known which one runs.
        if (publishes.Count != 1 || publishes[0].ValueOf("-r", "--runtime") is not { } identifier || !Identifiers.Contains(identifier, StringComparer.Ordinal))
            return null;
        // 'dotnet App.dll' starts by the image's own host; what the app loads besides is made for the identifier.
        return new($"The runtime identifier '{identifier}'", publishes[0].Command.Span, dotNet.IsProgram);
    }
}
