using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Ecosystems;

/// <summary>How far the image that runs a program in Java has come, and what the next step is.</summary>
internal sealed class JavaProgress
{
    private const string Source = "in the guide on slow deployments";

    private static readonly HashSet<string> BuildTools = new(StringComparer.Ordinal) { "mvn", "mvnw", "mvnd", "gradle", "gradlew" };

    /// <summary>What a development kit, or an image with a build tool, has besides a runtime.</summary>
    private static readonly HashSet<string> KitPrograms = new(BuildTools, StringComparer.Ordinal)
    {
        "jar", "jarsigner", "javac", "javadoc", "javap", "jcmd", "jconsole", "jdb", "jdeps", "jhsdb", "jinfo", "jlink", "jmap", "jmod", "jpackage", "jps", "jshell", "jstack", "jstat", "native-image", "gu",
    };

    private JavaProgress(JavaStep next) => Next = next;

    public static JavaProgress Unknown { get; } = new(JavaStep.None);

    public JavaStep Next { get; }

    /// <summary>The step that builds in the image; set for <see cref="JavaStep.OwnStage"/>.</summary>
    public BuildStep? Build { get; private init; }

    /// <summary>The image that lies at the bottom; null where it is none for Java.</summary>
    public JavaImage? Image { get; private init; }

    /// <summary>The smaller image; set for <see cref="JavaStep.SmallDistribution"/>.</summary>
    public SlimmerVariant? Variant { get; private init; }

    /// <summary>What the step did to a Spring Boot app, as measured by others.</summary>
    public string Measured => Next switch
    {
        JavaStep.OwnStage => $"measured 775 → 484 MB {Source}",
        JavaStep.RuntimeOnly => $"measured 484 → 327 MB {Source}",
        JavaStep.SmallDistribution => $"measured 327 → 245 MB {Source}",
        JavaStep.OwnRuntime => $"measured 245 → 127 MB {Source}",
        JavaStep.NativeImage => $"measured 127 → 137 MB {Source}",
        _ => "",
    };

    /// <param name="model">The file.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="path">The path of the Dockerfile, if it is known.</param>
    public static JavaProgress Of(DockerfileModel model, Stage stage, string? path)
    {
        if (!stage.IsTarget || ShellPrograms.IsWindows(stage) || !AppStage.Runs(stage, path))
            return Unknown;
        var image = JavaImage.Of(stage.RootImage?.Name);
        if (image?.Kind is JavaImageKind.Kit or JavaImageKind.BuildTool)
            return OfKit(model, stage, image);
        if (JavaStart.Of(stage, model) is not { IsSource: false, IsDebugged: false } start)
            return Unknown;
        return image is null ? OfOther(model, stage, start) : OfRuntime(model, stage, image, start);
    }

    private static JavaProgress OfKit(DockerfileModel model, Stage stage, JavaImage image)
    {
        var java = JavaStart.Of(stage, model);
        bool isStartedByTool = StartCommand.Of(stage, model) is { } start && BuildTools.Contains(ProgramName.Of(start.Words[0].Value!));
        if ((java is null && !isStartedByTool) || java is { IsSource: true } or { IsDebugged: true })
            return Unknown;
        if (AppStage.BuildOf(stage, model) is { Ecosystem: Ecosystem.Java } build)
            return new(JavaStep.OwnStage) { Build = build, Image = image };
        return java is not null && !UsesKit(model, stage) ? new(JavaStep.RuntimeOnly) { Image = image } : Unknown;
    }

    private static JavaProgress OfRuntime(DockerfileModel model, Stage stage, JavaImage image, JavaStart start)
    {
        var use = VariantUse.Of(stage.Root, model);
        var variant = SlimmerVariant.Of(image.Name).FirstOrDefault(candidate => candidate.IsMusl && use.Allows(candidate));
        if (variant is not null && RuntimeImage.DownloadSaved(image.Name.Facts, variant.Facts) is null or > 0)
            return new(JavaStep.SmallDistribution) { Image = image, Variant = variant };
        return start.Jar is not null && image.Version is null or > 8 ? new(JavaStep.OwnRuntime) { Image = image } : Unknown;
    }

    /// <summary>A program on a runtime that another stage has made.</summary>
    private static JavaProgress OfOther(DockerfileModel model, Stage stage, JavaStart start) =>
        start.Jar is not null && stage.Chain.SelectMany(link => link.Instructions).OfType<CopyInstruction>().Any(copy => TakesOwnRuntime(model, copy))
            ? new(JavaStep.NativeImage)
            : Unknown;

    private static bool TakesOwnRuntime(DockerfileModel model, CopyInstruction copy) =>
        StageSources.Of(model, copy).Any(source => source.Chain
            .SelectMany(link => link.Instructions)
            .OfType<RunInstruction>()
            .SelectMany(run => model.EffectsOf(run).Steps)
            .Any(step => step is { Tool: "jlink", Output: { } output } && copy.Sources.Any(word => model.ValueOf(word, copy) is { } path && output.MayMeet(PathSet.Below("/" + ContextPath.FromRoot(path))))));

    private static bool UsesKit(DockerfileModel model, Stage stage) => stage.Chain
        .SelectMany(link => link.Instructions)
        .OfType<CommandInstruction>()
        .SelectMany(instruction => model.ScriptOf(instruction) is { } script ? script.Commands.Select(ProgramName.Of) : instruction.Arguments.Select(word => (string?)ProgramName.Of(word.Value)))
        .Any(program => program is not null && KitPrograms.Contains(program));
}
