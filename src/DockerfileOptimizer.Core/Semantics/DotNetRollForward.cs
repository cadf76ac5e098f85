using DockerfileOptimizer.Project;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>Whether an app that was built for one version of .NET starts on another.</summary>
internal static class DotNetRollForward
{
    /// <summary>True when the app starts, or may start, on a version.</summary>
    /// <param name="built">The version of the target framework.</param>
    /// <param name="present">The version that the image holds.</param>
    /// <param name="stage">The stage that runs, whose ENV may say how far to go.</param>
    /// <param name="model">The model of the stage.</param>
    /// <param name="project">The project, which may say it too.</param>
    public static bool Allows(Version built, Version present, Stage stage, DockerfileModel model, ProjectFacts project)
    {
        if (present < built)
            return false;
        return present.Major == built.Major || IsMajor(project.RollForward) || stage.InheritedInstructions
            .OfType<EnvInstruction>()
            .SelectMany(environment => environment.Pairs.Where(pair => pair.Key.Text == "DOTNET_ROLL_FORWARD").Select(pair => (environment, pair.Value)))
            .Any(setting => setting.Value is null || model.ValueOf(setting.Value, setting.environment) is not { } value || IsMajor(value));
    }

    private static bool IsMajor(string? setting) =>
        "Major".Equals(setting, StringComparison.OrdinalIgnoreCase) || "LatestMajor".Equals(setting, StringComparison.OrdinalIgnoreCase);
}
