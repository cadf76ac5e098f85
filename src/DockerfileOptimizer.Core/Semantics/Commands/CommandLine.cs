using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>The arguments of a command, split into options and operands as most programs do.</summary>
public sealed class CommandLine
{
    private readonly List<CommandOption> _options = [];
    private readonly List<ShellWord> _operands = [];
    private readonly List<ShellWord> _open = [];

    private CommandLine()
    {
    }

    /// <summary>The options, in order.</summary>
    public IReadOnlyList<CommandOption> Options => _options;

    /// <summary>The other words, in order: sub-command, packages, paths.</summary>
    public IReadOnlyList<ShellWord> Operands => _operands;

    /// <summary>Words that begin with an expansion, so that they may stand for options.</summary>
    public IReadOnlyList<ShellWord> OpenWords => _open;

    /// <summary>True when one of these options is given.</summary>
    public bool Has(params string[] names) => _options.Any(option => Array.IndexOf(names, option.Name) >= 0);

    internal static CommandLine Read(IReadOnlyList<ShellWord> arguments, OptionSyntax syntax)
    {
        var line = new CommandLine();
        bool isOperandsOnly = false;
        for (int index = 0; index < arguments.Count; index++)
        {
            var word = arguments[index];
            string? text = word.Value;
            if (text is null && BeginsWithExpansion(word))
                line._open.Add(word);
            if (isOperandsOnly || text is not { Length: > 1 } || text[0] != '-')
                line._operands.Add(word);
            else if (text == "--")
                isOperandsOnly = true;
            else if (line.AddOption(text, word, syntax) && index + 1 < arguments.Count)
                line.GiveValue(arguments[++index].Value);
        }

        return line;
    }

    /// <summary>Adds an option; true when the next word is its value.</summary>
    private bool AddOption(string text, ShellWord word, OptionSyntax syntax)
    {
        int equals = text.IndexOf('=');
        if (text.StartsWith("--", StringComparison.Ordinal))
        {
            string name = equals < 0 ? text : text.Substring(0, equals);
            _options.Add(new(name, equals < 0 ? null : text.Substring(equals + 1), word));
            return equals < 0 && Array.IndexOf(syntax.LongWithValue, name) >= 0;
        }

        for (int index = 1; index < text.Length; index++)
        {
            bool takesValue = syntax.ShortWithValue.IndexOf(text[index]) >= 0;
            bool hasValue = index + 1 < text.Length && (takesValue || text[index + 1] == '=');
            string name = "-" + text[index];
            if (hasValue)
            {
                _options.Add(new(name, text.Substring(index + 1).TrimStart('='), word));
                return false;
            }

            _options.Add(new(name, null, word));
            if (takesValue)
                return true;
        }

        return false;
    }

    private void GiveValue(string? value) => _options[_options.Count - 1] = _options[_options.Count - 1] with { Value = value };

    private static bool BeginsWithExpansion(ShellWord word)
    {
        var first = word.Parts[0];
        if (first is ShellDoubleQuoted { Parts.Count: > 0 } quoted)
            first = quoted.Parts[0];
        return first is ShellParameter or ShellCommandSubstitution;
    }
}
