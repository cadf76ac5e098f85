using DockerfileOptimizer.Semantics.Effects;

namespace DockerfileOptimizer.Tests.Semantics.Effects;

/// <summary>Calls of build tools as short texts: <c>Restore npm with development, to /app/node_modules/…, store /root/.npm</c>.</summary>
internal static class BuildStepText
{
    /// <summary>The steps of the last instruction of a file; a text without FROM stands below one of Debian, in /app.</summary>
    public static IEnumerable<string> Of(string text) =>
        EffectText.Of(text.StartsWith("FROM", StringComparison.Ordinal) ? text : "FROM debian:bookworm-slim\nWORKDIR /app\n" + text).Steps.Select(Describe);

    private static string Describe(BuildStep step) => string.Concat(
        $"{step.Kind} {step.Tool}",
        step.IncludesDevelopment is { } includes ? includes ? ", with development" : ", without development" : "",
        step.Dependencies is { } dependencies ? $", to {dependencies}" : "",
        step.Output is { } output ? $", makes {output}" : "",
        step.Store is { } store ? $", store {store}" : "");
}
