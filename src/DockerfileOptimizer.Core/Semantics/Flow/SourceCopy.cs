using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>A COPY or an ADD of what changes from build to build: the whole build context, or a folder of sources.</summary>
/// <param name="Instruction">The instruction.</param>
/// <param name="Source">The first of its sources that is one.</param>
/// <param name="Targets">Where those get to.</param>
internal sealed record SourceCopy(TransferInstruction Instruction, ContextSource Source, IReadOnlyList<PathSet> Targets)
{
    private static readonly HashSet<string> Folders = new(StringComparer.OrdinalIgnoreCase)
    {
        "app", "api", "backend", "client", "cmd", "code", "frontend", "internal", "lib", "packages", "pkg", "server", "source", "sources", "src", "web",
    };

    /// <summary>Reads an instruction; null when it copies none, or where to is not known.</summary>
    public static SourceCopy? TryRead(DockerfileModel model, TransferInstruction transfer)
    {
        if (transfer.Onbuild is not null || transfer.Flag("from") is not null || transfer.Heredocs.Count > 0)
            return null;
        if (model.StageOf(transfer) is not { } stage)
            return null;
        var sources = ContextSourceReader.Of(model, stage, transfer).Where(IsVolatile).ToList();
        if (sources.Count == 0)
            return null;
        List<PathSet> targets = [.. model.EffectsOf(transfer).Files.Where(effect => sources.Any(source => source.Node == effect.Source)).Select(effect => effect.Paths)];
        return targets.Any(target => target.Scope == PathScope.Anywhere) ? null : new(transfer, sources[0], targets);
    }

    private static bool IsVolatile(ContextSource source) =>
        source.TakesAll || (source.Path is { } path && !source.HasWildcard && Folders.Contains(ContextPath.NameOf(path)));
}
