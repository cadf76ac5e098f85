using System.CommandLine.Parsing;

namespace DockerfileOptimizer.Cli.Settings;

/// <summary>Refuses values that are empty: they would mean the current folder.</summary>
internal static class NotEmpty
{
    public static void Check(SymbolResult result)
    {
        if (result.Tokens.Any(token => token.Value.Length == 0))
            result.AddError("A path must not be empty.");
    }
}
