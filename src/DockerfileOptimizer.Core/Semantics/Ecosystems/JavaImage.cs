using System.Globalization;
using DockerfileOptimizer.Knowledge;

namespace DockerfileOptimizer.Semantics.Ecosystems;

/// <summary>An image that is there for Java, by its name.</summary>
/// <param name="Name">The image.</param>
/// <param name="Kind">What it is for.</param>
/// <param name="Version">The release of Java; null when the tag does not tell it.</param>
internal sealed record JavaImage(ImageName Name, JavaImageKind Kind, int? Version)
{
    private const string Temurin = "eclipse-temurin";
    private const string Corretto = "amazoncorretto";
    private const string Alpine = "alpine";

    private static readonly string[] BuildTools = ["maven", "gradle"];

    private static readonly string[] Kits =
    [
        Temurin, Corretto, "openjdk", "java", "sapmachine", "ibm-semeru-runtimes", "azul/zulu-openjdk", "azul/zulu-openjdk-alpine", "azul/zulu-openjdk-debian",
        "bellsoft/liberica-openjdk-alpine", "bellsoft/liberica-openjdk-alpine-musl", "bellsoft/liberica-openjdk-debian", "bellsoft/liberica-openjdk-centos", "adoptopenjdk",
        "mcr.microsoft.com/openjdk/jdk",
    ];

    private static readonly string[] Runtimes =
        ["bellsoft/liberica-openjre-alpine", "bellsoft/liberica-openjre-alpine-musl", "bellsoft/liberica-openjre-debian", "gcr.io/distroless/java", "cgr.dev/chainguard/jre"];

    /// <summary>Parts of tags of images that cannot compile.</summary>
    private static readonly string[] RuntimeParts = ["jre", "headless", "headful"];

    /// <summary>Parts of tags of images that are small already, or for Windows.</summary>
    private static readonly string[] OtherParts = ["windowsservercore", "nanoserver", "distroless"];

    /// <summary>Releases for which every vendor has a runtime.</summary>
    private static readonly int[] LongTerm = [8, 11, 17, 21, 25];

    /// <summary>Images that a runtime of Eclipse Temurin takes the place of.</summary>
    private static readonly string[] Replaceable = ["openjdk", "java", "adoptopenjdk", "maven", "gradle"];

    /// <summary>True when its C library is musl.</summary>
    public bool IsMusl => Name.FamiliarName.IndexOf(Alpine, StringComparison.Ordinal) >= 0 || Parts(Name).Any(part => part.StartsWith(Alpine, StringComparison.Ordinal)) || Name.Facts?.Libc == CLibrary.Musl;

    /// <summary>The runtime of the same release, to take the place of a development kit; null when none is known.</summary>
    public ImageName? RuntimeImage
    {
        get
        {
            if (Kind == JavaImageKind.Runtime || Name is not { Digest: null, Tag: { } tag } || Version is not { } version)
                return null;
            string name = Name.OfficialName ?? Name.FamiliarName;
            bool isLongTerm = Array.IndexOf(LongTerm, version) >= 0;
            if (name == Temurin)
                return WithRuntimePart(tag) is { } sibling && (isLongTerm || BaseImages.Shipped.Find(Temurin, sibling)?.Image is not null) ? ImageName.TryParse($"{Name.FamiliarName}:{sibling}") : null;
            string number = version.ToString(CultureInfo.InvariantCulture);
            if (!isLongTerm)
                return null;
            if (name == Corretto)
                return !IsMusl && BaseImages.Shipped.Find(Corretto, number + "-headless")?.Image is not null ? ImageName.TryParse($"{Name.FamiliarName}:{number}-headless") : null;
            if (name.StartsWith("azul/", StringComparison.Ordinal))
                return ImageName.TryParse($"{Name.FamiliarName}:{number}-jre");
            return Array.IndexOf(Replaceable, name) < 0 ? null : ImageName.TryParse($"{Temurin}:{number}-jre{(IsMusl ? "-" + Alpine : "")}");
        }
    }

    /// <summary>Reads a name; null for an image that is for something else, or of which too little is known.</summary>
    public static JavaImage? Of(ImageName? image)
    {
        if (image is null || (image.Digest is not null && image.Tag is null))
            return null;
        string name = image.OfficialName ?? image.FamiliarName;
        string[] parts = Parts(image);
        if (parts.Any(part => Array.Exists(OtherParts, other => part.StartsWith(other, StringComparison.Ordinal))))
            return null;
        int? version = LanguageRuntime.Of(image)?.Version is { } text && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
        if (Array.IndexOf(BuildTools, name) >= 0)
            return new(image, JavaImageKind.BuildTool, version);
        if (Array.IndexOf(Kits, name) >= 0 || name.StartsWith("adoptopenjdk/openjdk", StringComparison.Ordinal))
            return new(image, parts.Any(part => Array.IndexOf(RuntimeParts, part) >= 0) ? JavaImageKind.Runtime : JavaImageKind.Kit, version);
        bool isRuntime = Array.IndexOf(Runtimes, name) >= 0 || (name.StartsWith(Runtimes[3], StringComparison.Ordinal) && name.Length > Runtimes[3].Length && char.IsDigit(name[Runtimes[3].Length]));
        return isRuntime ? new(image, JavaImageKind.Runtime, version) : null;
    }

    /// <summary><c>21-jdk-alpine</c> and <c>21-alpine</c> become <c>21-jre-alpine</c>; null for a tag without version.</summary>
    private static string? WithRuntimePart(string tag)
    {
        var parts = tag.Split('-').ToList();
        if (!char.IsDigit(tag[0]))
            return null;
        int kit = parts.IndexOf("jdk");
        if (kit >= 0)
            parts[kit] = "jre";
        else
            parts.Insert(1, "jre");
        return string.Join("-", parts);
    }

    private static string[] Parts(ImageName image) => (image.Tag ?? "").Split('-');
}
