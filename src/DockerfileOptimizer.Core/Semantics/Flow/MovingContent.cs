using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>Tells which downloads get something else from day to day: what a branch holds, or what is the latest.</summary>
internal static class MovingContent
{
    private static readonly string[] Branches = ["master", "main", "develop", "development", "trunk", "HEAD", "nightly", "latest"];

    private static readonly string[] Latest = ["latest", "nightly"];

    private static readonly OptionSyntax CloneOptions = new(
        "bojcu", "--branch", "--origin", "--depth", "--jobs", "--config", "--reference", "--separate-git-dir", "--shallow-since", "--shallow-exclude", "--template", "--filter", "--upload-pack", "--revision");

    /// <summary>What it gets, as the start of a sentence; null for a fixed version, and where that is not known.</summary>
    public static string? Describe(Download download) =>
        download.Location.Value is not { } address ? null
        : ProgramName.Of(download.Command) == "git" ? DescribeClone(address, download.Command)
        : DescribeAddress(address);

    /// <summary>True for a git command that goes to another commit.</summary>
    public static bool PicksCommit(ShellCommand command) =>
        ProgramName.Of(command) == "git" && command.Arguments.Any(argument => argument.Value is "checkout" or "switch" or "reset" or "fetch" or "submodule" or "pull" or "describe" or "tag" or "rev-list");

    private static string? DescribeClone(string address, ShellCommand command)
    {
        bool isRemote = address.IndexOf("://", StringComparison.Ordinal) > 0 || (address.IndexOf('@') > 0 && address.IndexOf(':') > 0);
        if (!isRemote || address.StartsWith("file:", StringComparison.Ordinal))
            return null;
        var line = CommandLine.Read([.. command.Arguments.SkipWhile(argument => argument.Value != "clone").Skip(1)], CloneOptions);
        if (line.OpenWords.Count > 0 || line.Has("--revision", "-n", "--no-checkout"))
            return null;
        if (line.Find("-b", "--branch") is not { } branch)
            return "'git clone' takes what the default branch holds";
        return branch.Value is { } name && Array.IndexOf(Branches, name) >= 0 ? $"'git clone' takes what the branch '{name}' holds" : null;
    }

    private static string? DescribeAddress(string address)
    {
        if (!address.StartsWith("http", StringComparison.Ordinal) || address.IndexOf("://", StringComparison.Ordinal) < 0)
            return null;
        string[] parts = address.Substring(address.IndexOf("://", StringComparison.Ordinal) + "://".Length).Split('?', '#')[0].Split('/');
        if (parts.Skip(1).FirstOrDefault(part => Array.IndexOf(Latest, part) >= 0) is { } word)
            return $"The address takes what is '{word}'";
        return BranchIn(parts) is { } branch ? $"The address takes what the branch '{branch}' holds" : null;
    }

    /// <summary>The branch in an address of a source host, from the parts of its path.</summary>
    private static string? BranchIn(string[] parts)
    {
        string? name = parts[0] switch
        {
            "raw.githubusercontent.com" => parts.Length > 3 ? AfterHeads(parts, 3) : null,
            "codeload.github.com" => parts.Length > 4 ? AfterHeads(parts, 4) : null,
            "github.com" or "gitlab.com" or "bitbucket.org" => After(parts, "raw") ?? After(parts, "archive") ?? After(parts, "get"),
            _ => null,
        };
        string plain = name is null ? "" : name.Split('.')[0];
        return Array.IndexOf(Branches, plain) >= 0 ? plain : null;
    }

    private static string? After(string[] parts, string word)
    {
        int at = Array.IndexOf(parts, word);
        return at > 0 && at + 1 < parts.Length ? AfterHeads(parts, at + 1) : null;
    }

    private static string AfterHeads(string[] parts, int at) =>
        parts[at] == "refs" && at + 2 < parts.Length && parts[at + 1] == "heads" ? parts[at + 2] : parts[at];
}
