namespace DockerfileOptimizer.Project.Manifests;

/// <summary>What a <c>Gemfile</c> of Ruby says: a program, of which only literal names are looked for.</summary>
public sealed class Gemfile
{
    private readonly IReadOnlyList<string> _lines;

    private Gemfile(IReadOnlyList<string> lines) => _lines = lines;

    /// <summary>True when gems are grouped for development or tests.</summary>
    public bool HasDevelopmentGroups => _lines.Any(line => line.Contains("group") && (line.Contains(":development") || line.Contains(":test") || line.Contains("\"development\"") || line.Contains("'development'")));

    public bool UsesRails => Names("rails");

    public static Gemfile Parse(string text) => new([.. text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0 && line[0] != '#')]);

    /// <summary>True when a gem is listed.</summary>
    public bool Names(string gem) => _lines.Any(line => line.StartsWith($"gem \"{gem}\"", StringComparison.Ordinal) || line.StartsWith($"gem '{gem}'", StringComparison.Ordinal));
}
