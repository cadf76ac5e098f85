namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>Booleans as Go writes them.</summary>
internal static class GoBoolean
{
    /// <summary>Reads a boolean; null when it is none.</summary>
    public static bool? TryParse(string text) => text switch
    {
        "1" or "t" or "T" or "true" or "TRUE" or "True" => true,
        "0" or "f" or "F" or "false" or "FALSE" or "False" => false,
        _ => null,
    };
}
