using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>How a package manager is told to leave dependencies for development out.</summary>
internal static class ProductionInstall
{
    /// <summary>Since this version of Node, its npm knows <c>--omit</c> and calls <c>--production</c> deprecated.</summary>
    private const int OmitSinceNode = 15;

    /// <summary>The option for a restore; null when none does, or it depends on a version that is not known.</summary>
    public static string? OptionOf(BuildStep step, Stage stage) => step.Tool switch
    {
        "npm" => KnowsOmit(stage) == false ? "--only=production" : "--omit=dev",
        "pnpm" => "--prod",
        "bun" => "--production",
        "yarn" => step.Store is not null && step.Store.IndexOf("berry", StringComparison.Ordinal) < 0 ? "--production" : null,
        "composer" or "uv" => "--no-dev",
        "poetry" => "--only main",
        _ => null,
    };

    /// <summary>The command that takes them out again; null when there is none that needs nothing else.</summary>
    public static string? PruneOf(BuildStep step, Stage stage) => step.Tool switch
    {
        "npm" => KnowsOmit(stage) == false ? "npm prune --production" : "npm prune --omit=dev",
        "pnpm" => "CI=true pnpm prune --prod",
        "composer" => "composer install --no-dev",
        "uv" => "uv sync --no-dev",
        _ => null,
    };

    /// <summary>Whether the npm of the image knows <c>--omit</c>; null when that is not known.</summary>
    public static bool? KnowsOmit(Stage stage) =>
        LanguageRuntime.Of(stage.RootImage?.Name) is { Name: LanguageRuntime.Node } node && int.TryParse(node.Version, out int version) ? version >= OmitSinceNode : null;

    /// <summary>Adds an option to a command; null where it cannot be said that its words are the command's own.</summary>
    public static TextChange? Add(ShellCommand command, string option)
    {
        if (command.Name is not { } name || command.Arguments.Any(argument => argument.Value == "--"))
            return null;
        ShellNode last = command.Arguments.Count > 0 ? command.Arguments[command.Arguments.Count - 1] : name;
        return last.InsertAfter(" " + option);
    }
}
