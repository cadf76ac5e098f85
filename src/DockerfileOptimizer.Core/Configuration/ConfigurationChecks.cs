namespace DockerfileOptimizer.Configuration;

/// <summary>Finds settings of this tool that have no effect; what other tools read is theirs to check.</summary>
internal static class ConfigurationChecks
{
    public static IEnumerable<ConfigurationProblem> Run(EditorConfigFile file)
    {
        foreach (var section in file.Sections.Prepend(file.Preamble))
        {
            bool applies = Applies(file, section);
            foreach (var property in section.Properties)
            {
                if (SeverityKey.TryParse(property.Key) is not { IsOwn: true } key)
                    continue;
                string? message = !applies ? Unreachable(file, section, property)
                    : SeverityWord.TryParse(property.Value, out _) ? null
                    : $"'{property.Value}' is not a severity for {Subject(key)}; use {SeverityWord.Choices}";
                if (message is not null)
                    yield return file.ProblemAt(property.Span, message);
            }
        }
    }

    private static bool Applies(EditorConfigFile file, EditorConfigSection section) => (file.IsGlobal, section == file.Preamble) switch
    {
        (true, true) => true,
        (false, true) => false,
        (true, false) => section.AbsolutePath is not null,
        (false, false) => section.Glob is not null,
    };

    private static string Unreachable(EditorConfigFile file, EditorConfigSection section, EditorConfigProperty property) =>
        section == file.Preamble ? $"'{property.Key}' stands before the first section and has no effect; put it below '[*]'"
        : file.IsGlobal ? $"'{property.Key}' has no effect: a section of a global configuration file must be an absolute path, not '{section.Name}'"
        : $"'{property.Key}' has no effect: '{section.Name}' is not a valid section name";

    private static string Subject(SeverityKey key) =>
        key.Scope == SeverityScope.Rule ? key.Name.ToUpperInvariant() : $"category '{key.Name}'";
}
