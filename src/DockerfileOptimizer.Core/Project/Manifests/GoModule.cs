namespace DockerfileOptimizer.Project.Manifests;

/// <summary>What a <c>go.mod</c> says.</summary>
public sealed class GoModule
{
    private readonly IReadOnlyList<string[]> _lines;

    private GoModule(IReadOnlyList<string[]> lines) => _lines = lines;

    /// <summary>The path of the module; null when there is none.</summary>
    public string? Path => Value("module");

    /// <summary>The version of the language: <c>1.22</c>; null when it is not said.</summary>
    public string? Version => Value("go");

    /// <summary>True when a requirement is taken from a folder beside the module, so that a restore needs it.</summary>
    public bool ReplacesByFolder => _lines.Any(words => Array.IndexOf(words, "=>") is >= 0 and var arrow && arrow + 1 < words.Length && words[arrow + 1].StartsWith(".", StringComparison.Ordinal));

    public static GoModule Parse(string text) => new([.. text.Split('\n')
        .Select(line => line.IndexOf("//", StringComparison.Ordinal) is >= 0 and var comment ? line.Substring(0, comment) : line)
        .Select(line => line.Split([' ', '\t', '\r'], StringSplitOptions.RemoveEmptyEntries))
        .Where(words => words.Length > 0)]);

    private string? Value(string directive) => _lines.FirstOrDefault(words => words.Length == 2 && words[0] == directive)?[1].Trim('"');
}
