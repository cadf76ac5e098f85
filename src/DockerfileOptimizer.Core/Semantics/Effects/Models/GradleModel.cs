using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class GradleModel : CommandModel
{
    private static readonly OptionSyntax Options = new(
        "", "-p", "--project-dir", "-b", "--build-file", "-g", "--gradle-user-home", "-x", "--exclude-task", "-c", "--settings-file", "-I", "--init-script", "--max-workers", "--project-cache-dir", "--console", "--tests")
    {
        HasWholeNames = true,
    };

    private static readonly string[] Manifests = ["build.gradle", "build.gradle.kts", "settings.gradle", "settings.gradle.kts", "gradle.properties", "gradle.lockfile", "gradle/", "buildSrc/"];

    private static readonly Dictionary<string, string> Outputs = new(StringComparer.Ordinal)
    {
        ["build"] = "build/libs",
        ["assemble"] = "build/libs",
        ["jar"] = "build/libs",
        ["war"] = "build/libs",
        ["bootJar"] = "build/libs",
        ["bootWar"] = "build/libs",
        ["shadowJar"] = "build/libs",
        ["fatJar"] = "build/libs",
        ["buildFatJar"] = "build/libs",
        ["quarkusBuild"] = "build",
        ["installDist"] = "build/install",
        ["distZip"] = "build/distributions",
        ["distTar"] = "build/distributions",
        ["nativeCompile"] = "build/native/nativeCompile",
        ["classes"] = "build",
        ["compileJava"] = "build",
        ["compileKotlin"] = "build",
    };

    public override IReadOnlyList<string> Programs { get; } = ["gradle", "gradlew"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        var folder = ProjectFolder.Of(call, line.Find("-p", "--project-dir")?.Argument);
        var store = ToolStore.Of(call, line.Find("-g", "--gradle-user-home"), ".gradle", ("GRADLE_USER_HOME", ""));
        if (line.Has("--offline"))
            store.MayFill(effects);
        else
            store.Fill(effects);
        if (line.Operands.Count == 0 && line.OpenWords.Count == 0)
            return;
        folder.RunCode(effects);
        foreach (var step in Steps(call, line, folder, store))
            effects.Takes(step);
    }

    private static IEnumerable<BuildStep> Steps(CommandCall call, CommandLine line, ProjectFolder folder, ToolStore store)
    {
        var paths = line.Operands.Select(operand => operand.Value ?? "").ToList();
        var tasks = paths.ConvertAll(path => path.Substring(path.LastIndexOf(':') + 1));
        if (tasks.Any(task => task is "dependencies" or "buildEnvironment" or "androidDependencies" || task.IndexOf("ependencies", StringComparison.Ordinal) > 0))
            yield return Step(BuildStepKind.Restore) with { Manifests = folder.Files(Manifests) };
        if (tasks.FirstOrDefault(Outputs.ContainsKey) is { } building)
        {
            // A task of a project inside has its output there.
            bool isOfRoot = paths[tasks.IndexOf(building)].LastIndexOf(':') <= 0;
            yield return Step(BuildStepKind.Build) with { Output = isOfRoot ? folder.Below(Outputs[building]) : null };
        }

        if (tasks.Any(task => task is "test" or "check" or "integrationTest"))
            yield return Step(BuildStepKind.Test);
        if (tasks.Any(task => task is "run" or "bootRun" or "appRun"))
            yield return Step(BuildStepKind.Run);

        BuildStep Step(BuildStepKind kind) => new(Ecosystem.Java, kind, "gradle", call.Command) { Store = store.Path };
    }
}
