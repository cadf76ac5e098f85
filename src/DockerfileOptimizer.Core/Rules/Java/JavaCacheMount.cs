using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Ecosystems;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Semantics.Flow;

namespace DockerfileOptimizer.Rules.Java;

/// <summary>DFO9010: dependencies that are got again whenever the step runs.</summary>
public sealed class JavaCacheMount : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO9010", "java-cache-mount", Category.Java, Severity.Info) { Since = "1.0", Refines = ["DFO3004"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Whenever a step runs again, Maven and Gradle get all dependencies again: what they keep below the home folder is gone with the layer. A cache mount keeps it from build to build, and out of the image.",
        Noncompliant = "# syntax=docker/dockerfile:1\nFROM maven:3.9-eclipse-temurin-21 AS build\nWORKDIR /src\nCOPY . .\nRUN [|mvn|] package\n",
        Compliant = "# syntax=docker/dockerfile:1\nFROM maven:3.9-eclipse-temurin-21 AS build\nWORKDIR /src\nCOPY . .\nRUN --mount=type=cache,target=/root/.m2/repository mvn package\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!Frontend.Has(context.Syntax, Frontend.Mounts) || ShellPrograms.IsWindows(stage))
            return;
        foreach (var missing in MissingMount.Of(context.Model, stage).Where(missing => missing.Step is { Ecosystem: Ecosystem.Java, Command.IsConditional: false }))
        {
            // Who works offline, copies them, or builds when the container starts, wants the dependencies in a layer.
            if (JavaBuilds.AreOffline(context.Model, stage, missing.Step.Tool) || JavaBuilds.IsCopied(context.Model, stage, missing.Store) || JavaBuilds.MayStart(context.Model, stage))
                continue;
            var fix = missing.Changes(context.Model) is { } changes
                ? Fix.Review("Mount a cache for the dependencies", "They are in no layer then: a builder without the cache gets them again", [.. changes, .. Frontend.NameForFirstFeature(context.Model)])
                : null;
            context.Report(missing.Step.Command.Name!, $"'{missing.Step.Tool}' gets all dependencies whenever this step runs; mount a cache at '{missing.Store}'", fix);
        }
    }
}
