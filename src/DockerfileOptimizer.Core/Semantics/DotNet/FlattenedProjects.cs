using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>Project files of several folders that one source of a COPY puts into a single one.</summary>
/// <param name="Source">The source.</param>
/// <param name="Copy">The COPY.</param>
/// <param name="Placements">What it copies and where to.</param>
internal sealed record FlattenedProjects(Word Source, TransferInstruction Copy, IReadOnlyList<Placement> Placements)
{
    /// <summary>Those in front of a command.</summary>
    public static IEnumerable<FlattenedProjects> Before(DotNetCall call, CopiedFiles copied, DockerfileModel model)
    {
        foreach (var copy in copied.Placements.Select(placement => placement.Copy).Distinct().Where(copy => copy.Flag("parents") is null && model.StageOf(copy) == call.Stage))
        {
            foreach (var source in copy.Sources.Where(source => HasOpenFolder(model.ValueOf(source, copy))))
            {
                var placed = copied.Placements.Where(placement => placement.Source == source && !placement.IsFolder && DotNetCall.IsProject(placement.ContextPath)).ToList();
                if (placed.Select(placement => Context.ContextPath.FolderOf(placement.ContextPath)).Distinct(StringComparer.Ordinal).Count() > 1)
                    yield return new(source, copy, placed);
            }
        }
    }

    private static bool HasOpenFolder(string? source) => source?.LastIndexOf('/') is > 0 and var slash && source.Substring(0, slash).IndexOfAny(['*', '?', '[']) >= 0;
}
