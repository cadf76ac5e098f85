using DockerfileOptimizer.Diagnostics;

namespace DockerfileOptimizer.Configuration;

/// <summary>The values of severity keys, in Roslyn's words.</summary>
internal static class SeverityWord
{
    /// <summary>The words, for messages.</summary>
    public const string Choices = "error, warning, suggestion, silent, none or default";

    /// <summary>False when the word is none of <see cref="Choices"/>; <c>default</c> gives null, the severity without the key.</summary>
    public static bool TryParse(string word, out Severity? severity)
    {
        severity = word.ToLowerInvariant() switch
        {
            "error" => Severity.Error,
            "warning" => Severity.Warning,
            "suggestion" => Severity.Info,
            "silent" => Severity.Silent,
            "none" => Severity.None,
            _ => null,
        };
        return severity is not null || string.Equals(word, "default", StringComparison.OrdinalIgnoreCase);
    }
}
