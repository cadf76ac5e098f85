using DockerfileOptimizer.Semantics.Effects;

namespace DockerfileOptimizer.Tests.Semantics.Effects;

/// <summary>Effects as short texts: <c>must write /app/…</c>.</summary>
internal static class EffectText
{
    /// <summary>The effects of the last instruction of a file; a text without FROM stands below one of Debian.</summary>
    public static LayerEffects Of(string text)
    {
        string file = text.StartsWith("FROM", StringComparison.Ordinal) ? text : "FROM debian:bookworm-slim\n" + text;
        var model = Models.Of(file);
        return model.EffectsOf(model.Syntax.Instructions[^1]);
    }

    /// <summary>What happens to files in the layer, in order.</summary>
    public static IEnumerable<string> Layer(string text) => Of(text).Layer.Select(Describe);

    /// <summary>What happens to files, reading and mounts included, in order.</summary>
    public static IEnumerable<string> Files(string text) => Of(text).Files.Select(Describe);

    private static string Describe(FileEffect effect)
    {
        string kind = effect.Kind switch
        {
            EffectKind.Read => "read",
            EffectKind.Write => "write",
            EffectKind.Remove => "remove",
            _ => "change mode",
        };
        string role = effect.Role == FileRole.Content ? "" : $" ({effect.Role.ToString().ToLowerInvariant()})";
        return $"{(effect.IsCertain ? "must" : "may")} {kind} {effect.Paths}{role}{(effect.IsInMount ? " in a mount" : "")}";
    }
}
