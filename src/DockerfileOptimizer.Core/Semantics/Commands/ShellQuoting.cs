namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>Writes texts as words of a shell.</summary>
internal static class ShellQuoting
{
    /// <summary>The path as it can be written without quotes; null when it would need them, since those mean something else in each form of RUN.</summary>
    public static string? Plain(string path) => path.Length > 0 && path.All(character => char.IsLetterOrDigit(character) || character is '/' or '.' or '_' or '-' or '+' or ',' or ':' or '@' or '%') ? path : null;
}
