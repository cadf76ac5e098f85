namespace DockerfileOptimizer.Project.Manifests;

/// <summary>What a <c>build.gradle</c> or <c>build.gradle.kts</c> says: a program, of which only literal names are looked for.</summary>
public sealed class GradleBuild
{
    private readonly string[] _lines;

    private GradleBuild(string[] lines) => _lines = lines;

    /// <summary>True when the plugin of Spring Boot is named outside of comments; one that a convention applies is not seen.</summary>
    public bool HasSpringBootPlugin => Names("org.springframework.boot");

    /// <summary>True when the plugin that makes an archive of all classes is named.</summary>
    public bool HasShadowPlugin => Names("com.github.johnrengelman.shadow") || Names("com.gradleup.shadow");

    public static GradleBuild Parse(string text) => new([.. text.Split('\n').Select(line => line.Trim()).Where(line => !line.StartsWith("//", StringComparison.Ordinal) && !line.StartsWith("*", StringComparison.Ordinal))]);

    private bool Names(string plugin) => _lines.Any(line => line.Contains($"\"{plugin}\"") || line.Contains($"'{plugin}'"));
}
