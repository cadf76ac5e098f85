using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>The arguments of a command, split into options and operands as most programs do.</summary>
public sealed class CommandLine
{
    private readonly List<CommandOption> _options = [];
    private readonly List<CommandArgument> _operands = [];
    private readonly List<ShellWord> _open = [];

    private CommandLine()
    {
    }

    /// <summary>The options, in order.</summary>
    public IReadOnlyList<CommandOption> Options => _options;

    /// <summary>The other arguments, in order: sub-command, packages, paths.</summary>
    public IReadOnlyList<CommandArgument> Operands => _operands;

    /// <summary>Words that begin with an expansion, so that they may stand for options.</summary>
    public IReadOnlyList<ShellWord> OpenWords => _open;

    /// <summary>True when one of these options is given.</summary>
    public bool Has(params string[] names) => Find(names) is not null;

    /// <summary>The last of the options that has one of these names; null when none is given.</summary>
    public CommandOption? Find(params string[] names) => _options.FindLast(option => Array.IndexOf(names, option.Name) >= 0);

    internal static CommandLine Read(IReadOnlyList<ShellWord> words, OptionSyntax syntax) => Read([.. words.Select(CommandArgument.Of)], syntax);

    internal static CommandLine Read(IReadOnlyList<CommandArgument> arguments, OptionSyntax syntax)
    {
        var line = new CommandLine();
        bool isOperandsOnly = false;
        for (int index = 0; index < arguments.Count; index++)
        {
            var argument = arguments[index];
            string text = argument.KnownStart;
            if (!argument.IsKnown && text.Length == 0 && BeginsWithExpansion(argument.Word))
                line._open.Add(argument.Word);
            if (isOperandsOnly || text.Length < 2 || text[0] != '-')
                line._operands.Add(argument);
            else if (text == "--" && argument.IsKnown)
                isOperandsOnly = true;
            else if (line.AddOption(argument, syntax) && index + 1 < arguments.Count)
                line.GiveValue(arguments[++index]);
        }

        return line;
    }

    /// <summary>Adds an option; true when the next argument is its value.</summary>
    private bool AddOption(CommandArgument argument, OptionSyntax syntax)
    {
        string text = argument.KnownStart;
        int equals = text.IndexOf('=');
        if (syntax.HasWholeNames || text.StartsWith("--", StringComparison.Ordinal))
        {
            string name = equals < 0 ? text : text.Substring(0, equals);
            _options.Add(new(name, equals < 0 ? null : argument.From(equals + 1), argument.Word));
            return equals < 0 && argument.IsKnown && Array.IndexOf(syntax.LongWithValue, name) >= 0;
        }

        for (int index = 1; index < text.Length; index++)
        {
            bool takesValue = syntax.ShortWithValue.IndexOf(text[index]) >= 0;
            bool isLast = index + 1 == text.Length;
            string name = "-" + text[index];
            if (isLast ? takesValue && !argument.IsKnown : takesValue || text[index + 1] == '=')
            {
                bool hasEquals = !isLast && text[index + 1] == '=';
                _options.Add(new(name, argument.From(index + (hasEquals ? 2 : 1)), argument.Word));
                return false;
            }

            _options.Add(new(name, null, argument.Word));
            if (takesValue)
                return true;
        }

        return false;
    }

    private void GiveValue(CommandArgument value) => _options[_options.Count - 1] = _options[_options.Count - 1] with { Argument = value };

    private static bool BeginsWithExpansion(ShellWord word)
    {
        var first = word.Parts[0];
        if (first is ShellDoubleQuoted { Parts.Count: > 0 } quoted)
            first = quoted.Parts[0];
        return first is ShellParameter or ShellCommandSubstitution;
    }
}
