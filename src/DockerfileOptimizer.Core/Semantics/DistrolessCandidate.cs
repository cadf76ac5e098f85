using DockerfileOptimizer.Knowledge;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>An image without shell and packages that a stage could run on.</summary>
/// <param name="Image">The image to use.</param>
/// <param name="Command">The CMD that names the program which the image has as its entry point; null when there is none to change.</param>
internal sealed record DistrolessCandidate(string Image, CmdInstruction? Command)
{
    private const string Distroless = "gcr.io/distroless/";
    private const string WithoutRoot = ":nonroot";

    private static readonly string[] Generic = ["alpine", "debian", "ubuntu", "busybox"];

    /// <summary>The image for a stage; null where the stage needs more, or that is not known.</summary>
    public static DistrolessCandidate? Of(Stage stage, DockerfileModel model)
    {
        if (stage.RootImage?.Name is not { Facts: { } facts } image || ImageDemand.Of(stage, model) is not { Runs: false, NeedsShell: false, IsUnknown: false })
            return null;
        if (StartCommand.Of(stage, model) is not { } start || !StartsDirectly(stage, start) || stage.Last<HealthcheckInstruction>() is { IsNone: false })
            return null;
        string program = Commands.ProgramName.Of(start.Words[0].Value!);
        if (DotNetImage.Of(image) is { } dotNet)
            return Listed(OfDotNet(dotNet, stage, model));
        return image.OfficialName switch
        {
            "node" when program == "node" && facts.Libc == CLibrary.Glibc && !TakesMuslFiles(stage, model) => OfNode(facts, stage),
            "eclipse-temurin" when program == "java" && facts.Libc == CLibrary.Glibc && IsRuntime(image) => OfJava(facts, stage),
            { } name when Generic.Contains(name, StringComparer.Ordinal) && GoProgram.IsStatic(start, stage, model) => Listed(Newest("static")),
            _ => null,
        };
    }

    private static bool StartsDirectly(Stage stage, StartCommand start)
    {
        var instruction = stage.Last<EntrypointInstruction>() ?? (CommandInstruction?)stage.Last<CmdInstruction>();
        return instruction is { Form: InstructionForm.Exec, Arguments.Count: > 0 } && instruction.Arguments[0].Span == start.Words[0].Span;
    }

    private static string? OfDotNet(DotNetImage image, Stage stage, DockerfileModel model)
    {
        bool isRuntime = image.Family is DotNetImageFamily.AspNet or DotNetImageFamily.Runtime or DotNetImageFamily.RuntimeDeps;
        if (!isRuntime || image.Variant is not ("" or "noble" or "bookworm-slim") || image.Version is not { Major: >= 8 } version || image.IsPreview)
            return null;
        // Without ICU an app that knows cultures fails; that it needs none has to be said.
        bool isInvariant = stage.InheritedInstructions.OfType<EnvInstruction>()
            .SelectMany(environment => environment.Pairs.Select(pair => (Pair: pair, Environment: environment)))
            .Any(entry => entry.Pair.Key.Text == "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"
                && entry.Pair.Value is { } value && model.ValueOf(value, entry.Environment) is "1" or "true");
        return $"{image.Repository}:{version.ToString(2)}-noble-chiseled{(isInvariant ? "" : "-extra")}";
    }

    private static DistrolessCandidate? OfNode(BaseImageFacts facts, Stage stage)
    {
        if (facts.Release is not { } release || Newest("nodejs" + release.Release) is not { } image)
            return null;
        // The image starts Node.js by itself, so that CMD holds the rest; an ENTRYPOINT of the file would have to name it by its path.
        return new(image, stage.Last<EntrypointInstruction>() is null ? stage.Last<CmdInstruction>() : null);
    }

    private static DistrolessCandidate? OfJava(BaseImageFacts facts, Stage stage) =>
        stage.Last<EntrypointInstruction>() is not null && facts.Release is { } release ? Listed(Newest("java" + release.Release)) : null;

    private static bool IsRuntime(ImageName image) => image.Tag?.Split('-').Contains("jre", StringComparer.Ordinal) == true;

    private static bool TakesMuslFiles(Stage stage, DockerfileModel model) => stage.Chain
        .SelectMany(link => link.Instructions.OfType<CopyInstruction>().Select(copy => (link, Source: copy.Flag("from")?.Value)))
        .Any(copy => copy.Source is { } source && model.FindStage(source, copy.link)?.RootImage?.Name?.Facts?.Libc == CLibrary.Musl);

    /// <summary>The image of Google's distroless project on the newest Debian, for a user other than root; null when none is listed.</summary>
    private static string? Newest(string name) =>
        (BaseImages.Shipped.Find("debian", null)?.SupportedReleases(BaseImages.Shipped.Date) ?? [])
            .Select(release => $"{Distroless}{name}-debian{release.Release}")
            .FirstOrDefault(repository => BaseImages.Shipped.Find(repository, "latest")?.Image is not null) is { } found
            ? found + WithoutRoot
            : null;

    private static DistrolessCandidate? Listed(string? image) =>
        image is not null && (image.EndsWith(WithoutRoot, StringComparison.Ordinal) || ImageName.TryParse(image)?.Facts?.Image is not null) ? new(image, null) : null;
}
