using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>Finds the command that publishes what a stage runs.</summary>
internal static class DotNetPublish
{
    /// <summary>The only one in the stages that the target's files come from; null when there is none, or more than one.</summary>
    public static DotNetStep? Of(Stage target, DockerfileModel model)
    {
        DotNetStep? found = null;
        foreach (var stage in SourcesOf(target, model))
        {
            foreach (var call in DotNetCalls.In(stage, model).Where(call => call.Verb == "publish"))
            {
                if (found is not null || !call.IsCertain)
                    return null;
                found = new(call.Command, stage, call.Run);
            }
        }

        return found;
    }

    private static IEnumerable<Stage> SourcesOf(Stage target, DockerfileModel model) => target.Chain
        .SelectMany(link => link.Instructions.OfType<CopyInstruction>().Select(copy => copy.Flag("from")?.Value is { } from ? model.FindStage(from, link) : null))
        .OfType<Stage>()
        .Append(target)
        .SelectMany(stage => stage.Chain)
        .Distinct();
}
