using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>Tells whether a build may read the history of its repository, as to find its version.</summary>
internal static class HistoryUse
{
    private static readonly HashSet<string> Programs = new(StringComparer.Ordinal) { "git", "make", "gmake", "cmake", "ninja", "bazel", "just", "task", "go", "hatch", "setuptools_scm", "flit", "poetry", "mage", "lerna", "nx", "nbgv", "gitversion", "mvn", "gradle", "cargo" };

    private static readonly string[] VersionFiles = ["GitVersion.yml", "GitVersion.yaml", "version.json", ".gitmodules"];

    private static readonly string[] PropertyFiles = ["Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props"];

    private static readonly string[] VersionPackages = ["MinVer", "GitVersion", "Nerdbank.GitVersioning", "SourceLink", "GitInfo"];

    /// <summary>True when a command may ask git, or a package of the projects does.</summary>
    public static bool IsPossible(DockerfileModel model, BuildContext context) =>
        VersionFiles.Any(name => Exists(context, name))
        || PropertyFiles.Any(name => Exists(context, name) && HoldsAny(context, name))
        || model.Stages.SelectMany(stage => stage.Instructions).OfType<RunInstruction>().Any(run => AsksGit(model, run));

    private static bool AsksGit(DockerfileModel model, RunInstruction run) => model.ScriptOf(run) is not { } script
        || script.Commands.Any(command => ScriptCall.IsUnknown(command) || command.NameText is not { } name || Programs.Contains(ProgramName.Of(name)) || name.StartsWith("./", StringComparison.Ordinal));

    private static bool HoldsAny(BuildContext context, string file) =>
        context.Read(file).File is { } text && VersionPackages.Any(package => text.Text.Content.IndexOf(package, StringComparison.OrdinalIgnoreCase) >= 0);

    private static bool Exists(BuildContext context, string name) => context.Tree.List("")?.Any(entry => entry.Name == name) == true;
}
