using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>How stages hang together: FROM, COPY --from and the from of a mount.</summary>
public static class StageSources
{
    /// <summary>The stages before it that an instruction copies or mounts from.</summary>
    public static IEnumerable<Stage> Of(DockerfileModel model, Instruction instruction)
    {
        if (model.StageOf(instruction) is not { } stage)
            return [];
        var names = instruction switch
        {
            CopyInstruction copy => [copy.Flag("from")?.Value],
            RunInstruction run => MountOptions.Of(run).Select(mount => mount.From),
            _ => [],
        };
        return names.Where(name => name is { Length: > 0 }).Select(name => model.FindStage(name!, stage)).OfType<Stage>();
    }

    /// <summary>The stages that a build of the target runs; none without a target.</summary>
    public static HashSet<Stage> NeededBy(DockerfileModel model)
    {
        var needed = new HashSet<Stage>();
        var pending = new Stack<Stage>();
        if (model.Target is { } target)
            pending.Push(target);
        while (pending.Count > 0)
        {
            var stage = pending.Pop();
            if (!needed.Add(stage))
                continue;
            if (stage.Parent is { } parent)
                pending.Push(parent);
            foreach (var source in stage.Instructions.SelectMany(instruction => Of(model, instruction)))
                pending.Push(source);
        }

        return needed;
    }
}
