using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class GitModel : CommandModel
{
    private static readonly OptionSyntax GlobalOptions = new("Cc", "--git-dir", "--work-tree", "--namespace", "--exec-path");

    private static readonly OptionSyntax CloneOptions = new(
        "bojcu", "--branch", "--origin", "--depth", "--jobs", "--config", "--reference", "--separate-git-dir", "--shallow-since", "--shallow-exclude", "--template", "--filter", "--upload-pack");

    private static readonly string[] Reading = ["log", "describe", "rev-parse", "show", "status", "diff", "ls-files", "ls-remote", "ls-tree", "rev-list", "blame", "grep", "version", "cat-file", "tag", "branch", "archive"];

    public override IReadOnlyList<string> Programs { get; } = ["git"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        foreach (string settings in new[] { ".gitconfig", ".git-credentials", ".netrc", ".ssh", ".config/git" })
            effects.Reads(call.InHome(settings));
        effects.Reads(PathSet.Exact("/etc/gitconfig"));
        // The options of the sub-command begin behind it.
        int verb = call.Arguments.ToList().FindIndex(argument => argument.Value is "clone");
        var global = call.Read(GlobalOptions);
        string? name = global.Operands.Count > 0 ? global.Operands[0].Value : null;
        var folder = global.Find("-C")?.Argument;
        if (name == "clone" && verb >= 0)
            DescribeClone(call, CommandLine.Read([.. call.Arguments.Skip(verb + 1)], CloneOptions), folder, effects);
        else if (name == "config")
            effects.Writes(global.Has("--system") ? PathSet.Exact("/etc/gitconfig") : global.Has("--global") ? InHome(call) : Tree(call, folder));
        else if (Array.IndexOf(Reading, name) >= 0)
            effects.Reads(Tree(call, folder));
        else
            effects.Writes(Tree(call, folder));
    }

    private static void DescribeClone(CommandCall call, CommandLine line, CommandArgument? folder, EffectRecorder effects)
    {
        if (line.Operands.Count == 0)
            return;
        var location = line.Operands[0];
        if (line.Operands.Count > 1 && folder is null)
            effects.Downloads(location, call.TreeOf(line.Operands[1]));
        else if (folder is null && location.Value is { } address && NameOf(address) is { Length: > 0 } name)
            effects.Downloads(location, call.Below(line.Has("--bare", "--mirror") ? name + ".git" : name));
        else
            effects.Downloads(location, Tree(call, folder));
    }

    private static string NameOf(string address)
    {
        string name = ContextPath.NameOf(address.TrimEnd('/').Replace(':', '/'));
        return name.EndsWith(".git", StringComparison.Ordinal) ? name.Substring(0, name.Length - ".git".Length) : name;
    }

    private static PathSet Tree(CommandCall call, CommandArgument? folder) => folder is null ? call.Below(".") : call.TreeOf(folder);

    private static PathSet InHome(CommandCall call) => call.Home is { } home ? PathSet.Exact(home + "/.gitconfig") : PathSet.Anywhere;
}
