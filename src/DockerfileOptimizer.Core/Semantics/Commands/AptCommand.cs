using System.Globalization;
using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>A call of <c>apt-get</c>, <c>apt</c> or <c>aptitude</c>.</summary>
public sealed class AptCommand
{
    private static readonly OptionSyntax Syntax = new(
        "otcaP", "--option", "--config-file", "--target-release", "--default-release", "--host-architecture", "--build-profiles", "--solver");

    private static readonly char[] Blanks = [' ', '\t', '\r', '\n'];

    private readonly CommandLine _line;

    private AptCommand(ShellCommand command, CommandLine line)
    {
        Command = command;
        _line = line;
    }

    public ShellCommand Command { get; }

    /// <summary>The word behind the options that says what to do; null when there is none.</summary>
    public ShellWord? SubcommandWord => _line.Operands.Count > 0 ? _line.Operands[0].Word : null;

    /// <summary><c>install</c>, <c>update</c>, …; null when there is none or it is computed.</summary>
    public string? Subcommand => SubcommandWord?.Value;

    /// <summary>The sub-command, or the last of the options that follow it directly: where another option fits in.</summary>
    internal ShellWord LastLeadingOption
    {
        get
        {
            var last = SubcommandWord!;
            foreach (var word in Command.Arguments.SkipWhile(argument => argument != last).Skip(1))
            {
                if (!_line.Options.Any(option => option.Word == word && option.Argument is null))
                    break;
                last = word;
            }

            return last;
        }
    }

    /// <summary>What follows the sub-command: packages, or patterns of them.</summary>
    public IEnumerable<ShellWord> Packages => _line.Operands.Skip(1).Select(operand => operand.Word);

    /// <summary>True when it only says or fetches what it would do.</summary>
    public bool IsDryRun =>
        _line.Has("-s", "--simulate", "--just-print", "--dry-run", "--recon", "--no-act", "-d", "--download-only", "--print-uris", "-h", "--help", "-v", "--version");

    /// <summary>True when it works on another root folder, other lists, or by a configuration file of its own.</summary>
    public bool IsElsewhere => _line.Has("-c", "--config-file") || Settings.Any(setting =>
        setting.Key.StartsWith("Dir", StringComparison.OrdinalIgnoreCase) || setting.Key.StartsWith("RootDir", StringComparison.OrdinalIgnoreCase));

    /// <summary>How often <c>-q</c> is given: from two on it asks no questions.</summary>
    public int Quietness
    {
        get
        {
            int level = 0;
            foreach (var option in _line.Options.Where(option => option.Name is "-q" or "--quiet"))
                level = int.TryParse(option.Value, NumberStyles.None, CultureInfo.InvariantCulture, out int given) ? given : level + 1;
            return level;
        }
    }

    /// <summary>The settings given by <c>-o Key=value</c>; the value is null when it is computed.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings => _line.Options
        .Where(option => option.Name is "-o" or "--option")
        .Select(option => Split(option.Value ?? ""));

    /// <summary>Reads a command; null when it is another program.</summary>
    public static AptCommand? TryRead(ShellCommand command) => ProgramName.Of(command) is "apt-get" or "apt" or "aptitude"
        ? new(command, CommandLine.Read(command.Arguments, Syntax))
        : null;

    /// <summary>True when a word that is computed may stand for options, judged by what the file writes into its variable.</summary>
    internal bool MayHaveOtherOptions(ShellScript script, Stage? stage) => _line.OpenWords.Any(word =>
        WrittenValues.FirstParameterOf(word) is not { } variable
        || WrittenValues.Of(variable, script, stage) is not { Count: > 0 } values
        || values.Any(MayHoldOption));

    /// <summary>True when one of these options is given.</summary>
    public bool Has(params string[] options) => _line.Has(options);

    private static bool MayHoldOption(string value) =>
        value.IndexOf('$') >= 0 || value.Trim('"', '\'').Split(Blanks).Any(word => word.StartsWith("-", StringComparison.Ordinal));

    private static KeyValuePair<string, string?> Split(string setting)
    {
        int equals = setting.IndexOf('=');
        return equals < 0 ? new(setting, null) : new(setting.Substring(0, equals), setting.Substring(equals + 1).Trim('"'));
    }
}
