using System.Globalization;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>Finds instructions that copy or mount from a stage that is not built before theirs.</summary>
internal static class DependencyChecker
{
    /// <summary>Adds an error for each instruction that closes a circle.</summary>
    public static void CheckCircles(IReadOnlyList<BuildStage> stages, List<ConversionError> errors)
    {
        // FROM only looks back, so a circle has an instruction that does not.
        if (!stages.Any(stage => stage.Sources.Any(source => source.Stage.Index >= stage.Index)))
            return;
        int[] circles = StageCircles.Find(stages);
        foreach (var stage in stages)
        {
            // Of several that take from one stage BuildKit names the last.
            foreach (var source in Enumerable.Reverse(stage.Sources))
            {
                if (source.Stage == stage)
                    errors.Add(OfSelf(source));
                else if (IsForward(stage, source) && circles[stage.Index] == circles[source.Stage.Index])
                    errors.Add(new(ConversionErrorKind.CircularDependency, source.Span, $"The stages {NameOf(stage)} and {NameOf(source.Stage)} need each other; move what both need to a third stage"));
                else if (IsForward(stage, source) && source.IsUsed)
                    stage.LaterSources.Add(source);
            }
        }
    }

    /// <summary>The error of a source that is built behind the instruction.</summary>
    public static ConversionError OfLater(StageSource source) => new(
        ConversionErrorKind.LaterStage, source.Span, $"The stage {NameOf(source.Stage)} is defined further down; move it in front of this one");

    private static bool IsForward(BuildStage stage, StageSource source) => source.Stage.Index > stage.Index;

    private static ConversionError OfSelf(StageSource source) => source.IsCopy
        ? new(ConversionErrorKind.CopyFromSelf, source.Span, $"COPY takes from its own stage {NameOf(source.Stage)}; use RUN cp, or copy from another stage")
        : new(ConversionErrorKind.CircularDependency, source.Span, $"The mount takes from its own stage {NameOf(source.Stage)}; leave it away, or mount from another stage");

    private static string NameOf(BuildStage stage) => stage.Name is { } name ? $"'{name}'" : stage.Index.ToString(CultureInfo.InvariantCulture);
}
