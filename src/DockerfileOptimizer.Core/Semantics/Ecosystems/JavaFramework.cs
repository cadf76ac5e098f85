using DockerfileOptimizer.Context;
using DockerfileOptimizer.Project.Manifests;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Ecosystems;

/// <summary>The framework that a program in Java is made with, as far as the file and the manifests tell.</summary>
internal static class JavaFramework
{
    public const string SpringBoot = "Spring Boot";
    /// <summary>The names of the builds of Gradle.</summary>
    public static IReadOnlyList<string> GradleFiles { get; } = ["build.gradle", "build.gradle.kts"];

    private const string Quarkus = "Quarkus";
    private const string Micronaut = "Micronaut";

    private static readonly Dictionary<string, string> Tasks = new(StringComparer.Ordinal)
    {
        ["bootJar"] = SpringBoot,
        ["bootWar"] = SpringBoot,
        ["bootRun"] = SpringBoot,
        ["spring-boot:repackage"] = SpringBoot,
        ["spring-boot:run"] = SpringBoot,
        ["quarkusBuild"] = Quarkus,
        ["quarkusBuildFast"] = Quarkus,
        ["quarkus:build"] = Quarkus,
        ["quarkus:dev"] = Quarkus,
        ["mn:run"] = Micronaut,
    };

    private static readonly (string Prefix, string Name)[] Settings =
    [
        ("--spring.", SpringBoot), ("-Dspring.", SpringBoot), ("SPRING_", SpringBoot), ("-Dquarkus.", Quarkus), ("QUARKUS_", Quarkus), ("-Dmicronaut.", Micronaut), ("MICRONAUT_", Micronaut),
    ];

    /// <summary>The framework of what a stage starts; null when it is not known.</summary>
    /// <param name="model">The file.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="context">The build context, if it is known.</param>
    public static string? Of(DockerfileModel model, Stage stage, BuildContext? context) =>
        OfTasks(model) ?? OfSettings(model, stage) ?? (context is null ? null : OfManifests(context));

    private static string? OfTasks(DockerfileModel model) => StageSources.NeededBy(model)
        .OrderBy(stage => stage.Index)
        .SelectMany(stage => stage.Instructions)
        .OfType<RunInstruction>()
        .SelectMany(run => model.EffectsOf(run).Steps)
        .Where(step => step is { Ecosystem: Ecosystem.Java, Tool: "mvn" or "gradle" })
        .SelectMany(step => step.Command.Arguments)
        .Select(argument => argument.Value is { } value && Tasks.TryGetValue(NameOf(value), out string? name) ? name : null)
        .FirstOrDefault(name => name is not null);

    /// <summary>A task without the path of its project; a goal with the prefix of its plugin.</summary>
    private static string NameOf(string task) => task.IndexOf("boot:", StringComparison.Ordinal) > 0 || task.StartsWith("quarkus:", StringComparison.Ordinal) ? task : task.Substring(task.LastIndexOf(':') + 1);

    private static string? OfSettings(DockerfileModel model, Stage stage)
    {
        var words = StartCommand.Of(stage, model)?.Words.Select(word => word.Value) ?? [];
        var variables = stage.InheritedInstructions.OfType<EnvInstruction>().SelectMany(environment => environment.Pairs).Select(pair => (string?)pair.Key.Text);
        return words.Concat(variables)
            .OfType<string>()
            .Select(word => Settings.FirstOrDefault(setting => word.StartsWith(setting.Prefix, StringComparison.Ordinal)).Name)
            .FirstOrDefault(name => name is not null);
    }

    private static string? OfManifests(BuildContext context)
    {
        bool isMaven = context.Read("pom.xml").File is { } pom && MavenProject.TryParse(pom.Text.Content)?.HasSpringBootPlugin == true;
        return isMaven || GradleFiles.Any(name => context.Read(name).File is { } build && GradleBuild.Parse(build.Text.Content).HasSpringBootPlugin) ? SpringBoot : null;
    }
}
