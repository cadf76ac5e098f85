using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Ecosystems;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Java;

/// <summary>DFO9007: a pattern for an archive that may match several.</summary>
public sealed class JavaJarGlob : Rule<CopyInstruction>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO9007", "java-jar-glob", Category.Java, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Beside the archive that runs, a build may leave one of the sources, one without dependencies (`-plain`, of Gradle with Spring Boot) or the one before it was shaded (`original-`). A pattern takes all of them, and a COPY of several to one name leaves whichever comes last.",
        Files = new Dictionary<string, string> { ["build.gradle"] = "plugins { id 'org.springframework.boot' version '3.5.0' }\n", ["src/App.java"] = "" },
        Noncompliant = "FROM gradle:9.2-jdk21 AS build\nWORKDIR /src\nCOPY . .\nRUN gradle build\n\nFROM eclipse-temurin:21-jre\nCOPY --from=build [|/src/build/libs/*.jar|] /srv/shop.jar\nCMD [\"java\", \"-jar\", \"/srv/shop.jar\"]\n",
        Compliant = "FROM gradle:9.2-jdk21 AS build\nWORKDIR /src\nCOPY . .\nRUN gradle bootJar\n\nFROM eclipse-temurin:21-jre\nCOPY --from=build /src/build/libs/*.jar /srv/shop.jar\nCMD [\"java\", \"-jar\", \"/srv/shop.jar\"]\n",
    };

    protected override void Check(CopyInstruction instruction, RuleContext context)
    {
        if (instruction is not { Onbuild: null, Sources: { Count: 1 } sources } || context.Stage is not { } stage || !IsPatternToFile(instruction, context.Model, out string pattern))
            return;
        string? from = instruction.Flag("from")?.Value;
        if (from is null && context.BuildContext is not null)
            return;
        var artifacts = from is null ? JavaArtifacts.Unknown : context.Model.FindStage(from, stage) is { } builder ? JavaArtifacts.Of(context.Model, builder, context.BuildContext) : null;
        if (artifacts?.MayBeSeveral != true)
            return;
        string others = artifacts.Others is { } known ? $"also matches '{known}'" : "may match more than one archive, such as '-sources'";
        context.Report(
            sources[0],
            $"'{ContextPath.NameOf(pattern)}' {others}; name the one that runs",
            artifacts.OnlyOne is { } change ? Fix.Review("Build only the archive that runs", "What else the task did, such as tests, is no longer done", change) : null,
            artifacts.Others is null ? Severity.Info : Severity.Error);
    }

    private static bool IsPatternToFile(CopyInstruction instruction, DockerfileModel model, out string pattern)
    {
        pattern = model.ValueOf(instruction.Sources[0], instruction) ?? "";
        string name = ContextPath.NameOf(pattern);
        return name.StartsWith("*", StringComparison.Ordinal) && IsArchive(name)
            && model.ValueOf(instruction.Destination!, instruction) is { } destination && IsArchive(destination);
    }

    private static bool IsArchive(string path) => path.EndsWith(".jar", StringComparison.Ordinal) || path.EndsWith(".war", StringComparison.Ordinal);
}
