using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>A command that deletes files: <c>rm</c>, <c>find … -delete</c>, and <c>mv</c>, which takes them away.</summary>
public sealed class RemoveCommand
{
    private static readonly OptionSyntax NoValues = new("");

    private static readonly char[] Wildcards = ['*', '?', '[', '{'];

    private static readonly char[] Separators = [' ', '\t', '"', '\''];

    private static readonly char[] Computed = ['*', '?', '[', '{', '$', '`'];

    private readonly ShellCommand _command;
    private readonly IReadOnlyList<ShellWord> _paths;

    private RemoveCommand(ShellCommand command, IReadOnlyList<ShellWord> paths)
    {
        _command = command;
        _paths = paths;
    }

    /// <summary>Reads a command; null when it deletes nothing.</summary>
    public static RemoveCommand? TryRead(ShellCommand command) => ProgramName.Of(command) switch
    {
        "rm" or "mv" or "unlink" or "shred" => new(command, [.. CommandLine.Read(command.Arguments, NoValues).Operands.Select(operand => operand.Word)]),
        "find" when Deletes(command) => new(command, StartingPoints(command)),
        _ => null,
    };

    /// <summary>True when files at or below a folder may be among what is deleted.</summary>
    /// <param name="folder">An absolute path without a slash at its end.</param>
    /// <param name="stage">The stage, whose ARG and ENV give values to variables.</param>
    internal bool MayTouch(string folder, Stage? stage) =>
        _paths.Any(path => MayLead(path, folder, stage))
        || (_command.Wrapper is { } wrapper && ProgramName.Of(wrapper) == "xargs" && IsFedFrom(folder));

    private bool MayLead(ShellWord path, string folder, Stage? stage)
    {
        if (path.Value is not { } value)
            return MayHold(path, folder, stage);
        if (value.Length > 0 && value[0] is '/' or '{')
            return MayLead(value, path.HasGlob, folder);
        return Folders().Any(current => MayLead(current + "/" + value, path.HasGlob, folder));
    }

    private bool MayLead(string path, bool hasGlob, string folder)
    {
        int wildcard = hasGlob ? path.IndexOfAny(Wildcards) : -1;
        if (wildcard < 0)
            return IsAtOrBelow(path, folder) || (IsAtOrBelow(folder, path.TrimEnd('/')) && !IsFilteredSearch(folder));
        string known = path.Substring(0, wildcard);
        return folder.StartsWith(known, StringComparison.Ordinal) || IsAtOrBelow(known, folder);
    }

    /// <summary>A computed path may lead anywhere, unless its beginning, its end or what the file writes into its variable tell where.</summary>
    private bool MayHold(ShellWord path, string folder, Stage? stage)
    {
        string text = path.Text.Trim('"', '\'');
        if (text.StartsWith("/", StringComparison.Ordinal))
            return folder.StartsWith(text.Substring(0, text.IndexOf('$') is > 0 and var dollar ? dollar : 1), StringComparison.Ordinal);
        string lastName = ProgramName.Of(text);
        string known = lastName.Substring(0, lastName.IndexOfAny(Computed) is >= 0 and var computed ? computed : lastName.Length);
        if (lastName.Length < text.Length && known.Length > 0 && folder.IndexOf("/" + known, StringComparison.Ordinal) < 0)
            return false;
        if (WrittenValues.FirstParameterOf(path) is not { } variable)
            return path.Parts[0] is not (ShellLiteral or ShellSingleQuoted);
        var values = WrittenValues.Of(variable, _command.Script, stage);
        return values.Count == 0 || values.SelectMany(value => value.Split(Separators))
            .Any(written => written.StartsWith("/", StringComparison.Ordinal) && MayLead(written, hasGlob: true, folder));
    }

    /// <summary>The folders that the script goes to, where its relative paths begin.</summary>
    private IEnumerable<string> Folders() => _command.Script.Commands
        .Where(command => command.NameText == "cd" && command.Arguments.Count > 0)
        .Select(command => command.Arguments[0].Value?.TrimEnd('/') ?? "");

    /// <summary>A search from above finds only what it filters for.</summary>
    private bool IsFilteredSearch(string folder) =>
        ProgramName.Of(_command) == "find" && !_command.Arguments.Any(argument => argument.Text.IndexOf(folder, StringComparison.Ordinal) >= 0)
        && _command.Arguments.Any(argument => argument.Text is "-name" or "-iname" or "-path" or "-wholename" or "-regex" or "(" or "\\(");

    /// <summary>True when the names that xargs passes on may come from the folder or the one above.</summary>
    private bool IsFedFrom(string folder)
    {
        string parent = folder.Substring(0, folder.LastIndexOf('/'));
        ShellNode node = _command;
        while (node.Parent is { } above and not ShellPipeline)
            node = above;
        return node.Parent is not ShellPipeline pipeline
            || pipeline.Commands.OfType<ShellCommand>().Any(command => command.Arguments.Any(argument => argument.Text.IndexOf(parent, StringComparison.Ordinal) >= 0));
    }

    private static bool IsAtOrBelow(string path, string folder) =>
        path.Length == folder.Length ? path == folder : path.StartsWith(folder + "/", StringComparison.Ordinal);

    private static bool Deletes(ShellCommand command) => command.Arguments.Any(argument => argument.Text is "-delete" or "-exec" or "-execdir" or "-ok");

    private static List<ShellWord> StartingPoints(ShellCommand command) =>
    [
        .. command.Arguments.TakeWhile(argument => argument.Value is not { } value || !(value.StartsWith("-", StringComparison.Ordinal) || value is "(" or "!")),
    ];
}
