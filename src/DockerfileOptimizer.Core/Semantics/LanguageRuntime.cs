namespace DockerfileOptimizer.Semantics;

/// <summary>The language runtime, and its version, that an image is about.</summary>
/// <param name="Name">The name: <c>Node.js</c>.</param>
/// <param name="Version">The part of the version on which compatibility depends: <c>22</c>, <c>3.12</c>.</param>
internal sealed record LanguageRuntime(string Name, string Version)
{
    public const string Java = "Java";
    public const string Node = "Node.js";
    public const string Python = "Python";

    private const string Distroless = "gcr.io/distroless/";

    private static readonly string[] JavaImages = ["openjdk", "eclipse-temurin", "amazoncorretto", "sapmachine", "ibm-semeru-runtimes", "azul/zulu-openjdk"];

    /// <summary>Names in tags that the version of Java follows, if need be behind a dash.</summary>
    private static readonly string[] JavaNames = ["jdk", "jre", "openjdk", "temurin", "corretto", "amazoncorretto", "sapmachine", "semeru", "open", "liberica", "zulu"];

    /// <summary>The runtime of an image; null for other images, and where the name does not tell the version.</summary>
    public static LanguageRuntime? Of(ImageName? image)
    {
        if (image is null)
            return null;
        string tag = image.Tag ?? "";
        string name = image.OfficialName ?? image.FamiliarName;
        if (name.StartsWith(Distroless, StringComparison.Ordinal))
            return OfDistroless(name.Substring(Distroless.Length));
        if (JavaImages.Contains(name, StringComparer.Ordinal))
            return OfJava(DigitsAt(tag, 0)) ?? OfJavaTag(tag.Split('-'));
        return name switch
        {
            // The tool's own version comes first.
            "maven" or "gradle" => OfJavaTag(tag.Split('-')),
            "node" => OfRelease(Node, image),
            "python" => OfRelease(Python, image),
            "ruby" => OfRelease("Ruby", image),
            "php" => OfRelease("PHP", image),
            _ => null,
        };
    }

    /// <summary><c>java21-debian13</c>.</summary>
    private static LanguageRuntime? OfDistroless(string name)
    {
        string runtime = new([.. name.TakeWhile(char.IsLetter)]);
        string version = DigitsAt(name, runtime.Length);
        return version.Length == 0 ? null : runtime switch { "java" => new(Java, version), "nodejs" => new(Node, version), _ => null };
    }

    /// <summary><c>3.9-eclipse-temurin-21-alpine</c>, <c>8.14-jdk21</c>, <c>open-17-jre</c>.</summary>
    private static LanguageRuntime? OfJavaTag(string[] parts)
    {
        for (int index = 0; index < parts.Length; index++)
        {
            string name = new([.. parts[index].TakeWhile(char.IsLetter)]);
            if (!JavaNames.Contains(name, StringComparer.Ordinal))
                continue;
            string next = name.Length < parts[index].Length ? DigitsAt(parts[index], name.Length) : index + 1 < parts.Length ? DigitsAt(parts[index + 1], 0) : "";
            if (OfJava(next) is { } found)
                return found;
        }

        return null;
    }

    private static LanguageRuntime? OfJava(string version) => version.Length == 0 ? null : new(Java, version);

    private static LanguageRuntime? OfRelease(string name, ImageName image) => image.Facts?.Release is { } release ? new(name, release.Release) : null;

    private static string DigitsAt(string text, int start) => new([.. text.Skip(start).TakeWhile(char.IsDigit)]);
}
