using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>The flags of an instruction, and the check of those that stand there.</summary>
internal sealed class FlagSet(params (string Name, FlagKind Kind)[] flags)
{
    /// <summary>For instructions without flags.</summary>
    public static readonly FlagSet None = new();

    /// <summary>For instructions whose flags BuildKit never looks at.</summary>
    public static readonly FlagSet Unchecked = new() { _isUnchecked = true };

    private bool _isUnchecked;

    public void Check(IReadOnlyList<InstructionFlag> written, string instruction, List<SyntaxError> errors)
    {
        if (_isUnchecked)
            return;
        for (int index = 0; index < written.Count; index++)
        {
            var flag = written[index];
            if (Find(flag.Name) is not { } kind)
                errors.Add(new(SyntaxErrorKind.Flag, flag.Span, Unknown(flag, instruction)));
            else if (kind != FlagKind.Values && written.Take(index).Any(earlier => earlier.Name == flag.Name))
                errors.Add(new(SyntaxErrorKind.Flag, flag.Span, $"The flag '--{flag.Name}' may stand once only"));
            else if (kind == FlagKind.Toggle)
                CheckBoolean(flag, errors);
            else if (flag.Value is null)
                errors.Add(new(SyntaxErrorKind.Flag, flag.Span, $"The flag '--{flag.Name}' needs a value: '--{flag.Name}=…'"));
        }
    }

    private static void CheckBoolean(InstructionFlag flag, List<SyntaxError> errors)
    {
        if (flag.Value is not { } value)
            return;
        if (value.Length == 0 || !(value.Equals("true", StringComparison.OrdinalIgnoreCase) || value.Equals("false", StringComparison.OrdinalIgnoreCase)))
            errors.Add(new(SyntaxErrorKind.FlagValue, flag.ValueSpan.IsEmpty ? flag.Span : flag.ValueSpan, $"The flag '--{flag.Name}' takes 'true' or 'false'"));
    }

    private FlagKind? Find(string name)
    {
        foreach (var (known, kind) in flags)
        {
            if (known == name)
                return kind;
        }

        return null;
    }

    private string Unknown(InstructionFlag flag, string instruction)
    {
        if (flags.Length == 0)
            return $"{instruction} has no flags; found '--{flag.Name}'";
        string? nearest = Spelling.Nearest(flag.Name, flags.Select(known => known.Name), maximumDistance: 2);
        return nearest is null
            ? $"{instruction} has no flag '--{flag.Name}'"
            : $"{instruction} has no flag '--{flag.Name}'; did you mean '--{nearest}'?";
    }
}
