using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>A call of <c>git clone</c>.</summary>
internal sealed class GitClone
{
    private static readonly OptionSyntax GlobalOptions = new("Cc", "--git-dir", "--work-tree", "--namespace", "--exec-path");

    private static readonly OptionSyntax Options = new(
        "bojcu", "--branch", "--origin", "--depth", "--jobs", "--config", "--reference", "--separate-git-dir", "--shallow-since", "--shallow-exclude", "--template", "--filter", "--upload-pack", "--revision");

    /// <summary>Options that take less than the whole history, or by which it is wanted.</summary>
    private static readonly string[] Selecting =
    [
        "--depth", "--shallow-since", "--shallow-exclude", "--filter", "--bare", "--mirror", "-l", "--local", "-s", "--shared", "--reference", "--reference-if-able", "--dissociate",
        "--recursive", "--recurse-submodules", "-n", "--no-checkout", "--sparse", "--separate-git-dir",
    ];

    private static readonly string[] RemoteBeginnings = ["https://", "http://", "git://", "ssh://", "git@"];

    private readonly CommandLine _line;

    private GitClone(ShellWord verb, CommandLine line)
    {
        Verb = verb;
        _line = line;
    }

    /// <summary>The word <c>clone</c>.</summary>
    public ShellWord Verb { get; }

    /// <summary>True when all commits of a repository elsewhere are fetched, although nothing says that they are wanted.</summary>
    public bool TakesHistory =>
        !_line.Has(Selecting) && _line.Operands.Count > 0
        && _line.OpenWords.All(word => word == _line.Operands[_line.Operands.Count - 1].Word)
        && _line.Operands[0].Word.Text.TrimStart('"', '\'') is var location
        && RemoteBeginnings.Any(beginning => location.StartsWith(beginning, StringComparison.Ordinal));

    /// <summary>Reads a command; null when it is another.</summary>
    public static GitClone? TryRead(ShellCommand command)
    {
        if (VerbOf(command) is not { Value: "clone" } verb)
            return null;
        return new(verb, CommandLine.Read([.. command.Arguments.SkipWhile(argument => argument != verb).Skip(1)], Options));
    }

    /// <summary>The word that says what git does; null when the command is none of git, or has no such word.</summary>
    public static ShellWord? VerbOf(ShellCommand command) =>
        ProgramName.Of(command) == "git" && CommandLine.Read(command.Arguments, GlobalOptions).Operands is { Count: > 0 } operands ? operands[0].Word : null;
}
