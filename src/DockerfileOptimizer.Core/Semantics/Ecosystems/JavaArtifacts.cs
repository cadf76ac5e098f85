using DockerfileOptimizer.Context;
using DockerfileOptimizer.Project.Manifests;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Ecosystems;

/// <summary>The archives that a stage builds.</summary>
/// <param name="MayBeSeveral">True when there are, or may be, several of them with the same ending.</param>
internal sealed record JavaArtifacts(bool MayBeSeveral)
{
    /// <summary>Tasks of Gradle that make all archives of a project.</summary>
    private static readonly string[] AllTasks = ["build", "assemble"];

    /// <summary>Plugins of Maven that make an archive besides the one that runs, with its name.</summary>
    private static readonly (string Plugin, string Other)[] Attaching =
        [("maven-source-plugin", "*-sources.jar"), ("maven-javadoc-plugin", "*-javadoc.jar"), ("maven-shade-plugin", "original-*.jar"), ("maven-assembly-plugin", "*-jar-with-dependencies.jar")];

    private static readonly JavaArtifacts One = new(MayBeSeveral: false);

    public static JavaArtifacts Unknown { get; } = new(MayBeSeveral: true);

    /// <summary>The name of another archive that is certainly made; null when none is known.</summary>
    public string? Others { get; private init; }

    /// <summary>The change that has only the archive made that runs; null when there is none.</summary>
    public TextChange? OnlyOne { get; private init; }

    /// <summary>Reads the last step of a stage that builds; null when it is none of Java's.</summary>
    public static JavaArtifacts? Of(DockerfileModel model, Stage builder, BuildContext? context)
    {
        var step = builder.Chain
            .SelectMany(stage => stage.Instructions.Reverse())
            .OfType<RunInstruction>()
            .SelectMany(run => model.EffectsOf(run).Steps.Reverse())
            .FirstOrDefault(candidate => candidate is { Ecosystem: Ecosystem.Java, Kind: BuildStepKind.Build });
        return step?.Tool switch { "gradle" => OfGradle(step.Command, context), "mvn" => OfMaven(context), _ => null };
    }

    private static JavaArtifacts OfGradle(ShellCommand command, BuildContext? context)
    {
        var all = command.Arguments.Where(argument => argument.Value is { } task && Array.IndexOf(AllTasks, task.Substring(task.LastIndexOf(':') + 1)) >= 0).ToList();
        if (all.Count == 0)
            return One;
        bool isLeftOut = command.Arguments.Any(argument => argument.Value is "jar" or ":jar");
        if (isLeftOut || context is null)
            return isLeftOut ? One : Unknown;
        var text = JavaFramework.GradleFiles.Select(name => context.Read(name).File?.Text.Content).FirstOrDefault(content => content is not null);
        if (text is null)
            return Unknown;
        if (!GradleBuild.Parse(text).HasSpringBootPlugin || SwitchesOffPlain(text))
            return One;
        var task = all[0];
        return new(MayBeSeveral: true) { Others = "*-plain.jar", OnlyOne = task.Value is "build" or "assemble" && !task.IsQuoted ? task.ReplaceWith("bootJar") : null };
    }

    /// <summary>True when the build speaks of the task that makes the plain archive: then most likely to switch it off.</summary>
    private static bool SwitchesOffPlain(string text) => text.IndexOf("enabled", StringComparison.Ordinal) >= 0 && text.IndexOf("jar", StringComparison.OrdinalIgnoreCase) >= 0;

    private static JavaArtifacts OfMaven(BuildContext? context)
    {
        if (context?.Read("pom.xml").File?.Text.Content is not { } text || MavenProject.TryParse(text) is not { Modules.Count: 0 })
            return Unknown;
        string? other = Attaching.FirstOrDefault(attaching => text.IndexOf(attaching.Plugin, StringComparison.Ordinal) >= 0).Other;
        return other is null ? One : new(MayBeSeveral: true) { Others = other };
    }
}
