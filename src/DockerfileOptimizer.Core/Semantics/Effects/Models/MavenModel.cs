using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class MavenModel : CommandModel
{
    private const string RepositoryProperty = "-Dmaven.repo.local";

    private static readonly OptionSyntax Options = new("", "-f", "--file", "-s", "--settings", "-gs", "-pl", "--projects", "-P", "--activate-profiles", "-T", "--threads", "-t", "-rf", "-l", "--log-file", "-D", "--define")
    {
        HasWholeNames = true,
    };

    private static readonly string[] Packaging = ["package", "verify", "install", "deploy", "integration-test", "spring-boot:repackage", "jar:jar", "war:war", "assembly:single", "shade:shade", "jib:build"];

    private static readonly string[] Testing = ["test", "surefire:test", "failsafe:integration-test"];

    public override IReadOnlyList<string> Programs { get; } = ["mvn", "mvnw", "mvnd"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        if (line.Operands.Count == 0 && line.OpenWords.Count == 0)
            return;
        var file = line.Find("-f", "--file")?.Argument;
        var folder = file?.Value is { } path && path.EndsWith(".xml", StringComparison.Ordinal) ? ProjectFolder.OfFile(call, file) : ProjectFolder.Of(call, file);
        var store = StoreOf(call, line);
        if (line.Has("-o", "--offline"))
            store.MayFill(effects);
        else
            store.Fill(effects);
        if (call.Program == "mvnw")
            ToolStore.Of(call, null, ".m2/wrapper", ("MAVEN_USER_HOME", "/wrapper")).MayFill(effects);
        folder.RunCode(effects);
        foreach (var step in Steps(call, line, folder, store))
            effects.Takes(step);
    }

    /// <summary>The local repository.</summary>
    private static ToolStore StoreOf(CommandCall call, CommandLine line)
    {
        if (line.Find(RepositoryProperty) is { } option)
            return ToolStore.Of(call, option, ".m2/repository");
        var given = (call.Variable("MAVEN_OPTS") + " " + call.Variable("MAVEN_ARGS")).Split(' ').LastOrDefault(word => word.StartsWith(RepositoryProperty + "=", StringComparison.Ordinal));
        return given is not null && call.Absolute(given.Substring(RepositoryProperty.Length + 1)) is { } path ? ToolStore.At(path) : ToolStore.Of(call, null, ".m2/repository");
    }

    private static IEnumerable<BuildStep> Steps(CommandCall call, CommandLine line, ProjectFolder folder, ToolStore store)
    {
        var goals = line.Operands.Select(operand => operand.Value).ToList();
        if (goals.Any(IsRestoring))
            yield return Step(BuildStepKind.Restore) with { Manifests = folder.Files("pom.xml", ".mvn/") };
        if (goals.Any(goal => Array.IndexOf(Packaging, goal) >= 0))
            yield return Step(BuildStepKind.Build) with { Output = folder.Below("target") };
        else if (goals.Any(goal => goal is "compile" or "compiler:compile" or "test-compile" or "process-resources" || goal?.StartsWith("native:", StringComparison.Ordinal) == true))
            yield return Step(BuildStepKind.Build) with { Output = folder.Below("target") };
        if (goals.Any(goal => Array.IndexOf(Testing, goal) >= 0))
            yield return Step(BuildStepKind.Test);
        if (goals.Any(goal => goal is "spring-boot:run" or "exec:java" or "exec:exec" or "quarkus:dev" or "jetty:run" or "tomcat7:run"))
            yield return Step(BuildStepKind.Run);

        BuildStep Step(BuildStepKind kind) => new(Ecosystem.Java, kind, "mvn", call.Command) { Store = store.Path };
    }

    /// <summary>Goals of the plugin that resolves dependencies, whatever the version in front: <c>org.apache…:maven-dependency-plugin:3.6:go-offline</c>.</summary>
    private static bool IsRestoring(string? goal) =>
        goal is "validate" || goal?.Substring(goal.LastIndexOf(':') + 1) is "go-offline" or "resolve" or "resolve-plugins" or "resolve-dependencies" or "resolve-sources";
}
