using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Configuration;

/// <summary>The lines below a header; of several with one key, the last.</summary>
/// <param name="name">The text between the header's brackets; empty for the lines before the first header.</param>
/// <param name="span">Where the name stands.</param>
internal sealed class EditorConfigSection(string name, TextSpan span)
{
    private const string GlobCharacters = "*?{},[";

    private readonly Dictionary<string, EditorConfigProperty> _properties = new(StringComparer.Ordinal);

    public string Name => name;

    public TextSpan Span => span;

    /// <summary>The name as a pattern, or null when it cannot be read as one.</summary>
    public SectionGlob? Glob { get; } = SectionGlobParser.TryParse(name);

    /// <summary>The name as the one file it stands for in a global configuration file, or null when it is not an absolute path.</summary>
    public string? AbsolutePath { get; } = TryReadAbsolutePath(name);

    public IReadOnlyCollection<EditorConfigProperty> Properties => _properties.Values;

    /// <summary>The value of a key given in lower case, or null.</summary>
    public string? Find(string key) => _properties.TryGetValue(key, out var property) ? property.Value : null;

    public void Set(EditorConfigProperty property) => _properties[property.Key] = property;

    private static string? TryReadAbsolutePath(string name)
    {
        bool isAbsolute = name.StartsWith("/", StringComparison.Ordinal)
            || (name.Length > 2 && char.IsLetter(name[0]) && name[1] == ':' && name[2] == '/');
        if (!isAbsolute)
            return null;

        var path = new System.Text.StringBuilder(name.Length);
        for (int index = 0; index < name.Length; index++)
        {
            if (GlobCharacters.IndexOf(name[index]) >= 0)
                return null;
            if (name[index] == '\\' && ++index == name.Length)
                return null;
            path.Append(name[index]);
        }

        return path.ToString();
    }
}
