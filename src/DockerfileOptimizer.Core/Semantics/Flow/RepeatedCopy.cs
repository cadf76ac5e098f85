using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>A source that is brought to the same place twice.</summary>
/// <param name="Copy">The COPY that can go, in whole or in part: the first where nothing runs between the two, else the second.</param>
/// <param name="Source">Its source.</param>
/// <param name="Other">The COPY that brings it, too.</param>
/// <param name="IsAdjacent">True when nothing runs between the two.</param>
internal sealed record RepeatedCopy(CopyInstruction Copy, Word Source, CopyInstruction Other, bool IsAdjacent)
{
    /// <summary>So many COPYs without a RUN between them are compared: only made-up files have more.</summary>
    private const int MaxCompared = 60;

    /// <summary>Those of a stage and the stages it is FROM.</summary>
    public static IEnumerable<RepeatedCopy> In(Stage stage, DockerfileModel model)
    {
        var copied = new Dictionary<(string From, string Source, string Target), CopyInstruction>();
        var recent = new List<CopiedSource>();
        foreach (var instruction in stage.InheritedInstructions)
        {
            if (instruction is RunInstruction or OnbuildInstruction or AddInstruction)
                recent.Clear();
            if (instruction is not CopyInstruction copy)
                continue;
            List<CopiedSource> sources = [.. CopiedSource.Of(copy, model)];
            foreach (var source in sources)
            {
                bool isFound = false;
                foreach (var repeated in Find(source, recent))
                {
                    isFound = true;
                    yield return repeated;
                }

                if (!isFound && copied.TryGetValue(source.Key, out var first) && !source.IsText)
                    yield return new(copy, source.Word, first, IsAdjacent: false);
                copied[source.Key] = copy;
            }

            recent.AddRange(sources);
        }
    }

    private static List<RepeatedCopy> Find(CopiedSource source, List<CopiedSource> recent)
    {
        var others = recent.Skip(Math.Max(0, recent.Count - MaxCompared)).Where(earlier => earlier.Copy != source.Copy).ToList();
        var held = others.Where(source.Holds).ToList();
        recent.RemoveAll(held.Contains);
        if (held.Count == 0 && others.Find(earlier => earlier.Holds(source) && !source.ChangesMore(earlier)) is { } holder)
            return [new(source.Copy, source.Word, holder.Copy, IsAdjacent: true)];
        return [.. held.Select(earlier => new RepeatedCopy(earlier.Copy, earlier.Word, source.Copy, IsAdjacent: true))];
    }
}
