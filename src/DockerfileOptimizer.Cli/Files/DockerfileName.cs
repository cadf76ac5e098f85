namespace DockerfileOptimizer.Cli.Files;

/// <summary>Tells Dockerfiles by their names, as the build does.</summary>
internal static class DockerfileName
{
    private static readonly string[] Names = ["Dockerfile", "Containerfile"];

    // Ignore files, notes and what editors and patch leave behind.
    private static readonly string[] OtherEndings =
        [".dockerignore", ".md", "~", ".bak", ".backup", ".old", ".orig", ".rej", ".save", ".swp", ".swo", ".tmp"];

    // What is a Dockerfile only once a generator has filled it in.
    private static readonly string[] TemplateEndings =
        [".template", ".tmpl", ".tpl", ".j2", ".jinja", ".jinja2", ".erb", ".ejs", ".hbs", ".mustache", ".m4", ".in"];

    /// <summary>True for <c>Dockerfile</c>, <c>Dockerfile.*</c>, <c>*.Dockerfile</c>, <c>Containerfile</c> and <c>Containerfile.*</c> in any case.</summary>
    public static bool IsMatch(string fileName) => HasForm(fileName) && !HasOtherEnding(fileName);

    private static bool HasForm(string fileName) =>
        fileName.EndsWith(".Dockerfile", StringComparison.OrdinalIgnoreCase)
        || Names.Any(name => fileName.Equals(name, StringComparison.OrdinalIgnoreCase) || fileName.StartsWith(name + ".", StringComparison.OrdinalIgnoreCase));

    private static bool HasOtherEnding(string fileName) =>
        OtherEndings.Concat(TemplateEndings).Any(ending => fileName.EndsWith(ending, StringComparison.OrdinalIgnoreCase));
}
