using System.Globalization;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>What BuildKit refuses in a HEALTHCHECK.</summary>
internal static class HealthcheckChecks
{
    private static readonly FlagSet Flags = new(
        ("interval", FlagKind.Value),
        ("timeout", FlagKind.Value),
        ("start-period", FlagKind.Value),
        ("start-interval", FlagKind.Value),
        ("retries", FlagKind.Value));

    public static void Check(Instruction instruction, List<SyntaxError> errors)
    {
        var healthcheck = (HealthcheckInstruction)instruction;
        if (healthcheck.Type is not { } type)
        {
            errors.Add(ArgumentChecks.Missing(healthcheck, "needs 'CMD' and a command, or 'NONE'"));
            return;
        }

        if (healthcheck.IsNone)
        {
            // Flags are not looked at here.
            if (healthcheck.Arguments.Count > 0)
                errors.Add(new(SyntaxErrorKind.Arity, healthcheck.Arguments[0].Span, "HEALTHCHECK NONE takes no arguments"));
            return;
        }

        Flags.Check(healthcheck.Flags, healthcheck.Name, errors);
        if (!type.Text.Equals("cmd", StringComparison.OrdinalIgnoreCase))
            errors.Add(new(SyntaxErrorKind.UnexpectedText, type.Span, $"HEALTHCHECK takes 'CMD' or 'NONE'; found '{type}'"));
        else if (healthcheck.Arguments.Count == 0)
            errors.Add(new(SyntaxErrorKind.Arity, type.Span, "The command is missing behind 'HEALTHCHECK CMD'"));
        foreach (var flag in healthcheck.Flags)
            CheckValue(flag, errors);
    }

    private static void CheckValue(InstructionFlag flag, List<SyntaxError> errors)
    {
        if (flag.Value is not { Length: > 0 } value)
            return;
        if (flag.Name == "retries")
        {
            if (!int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int retries) || retries < 0)
                errors.Add(new(SyntaxErrorKind.FlagValue, flag.ValueSpan, $"'--retries' takes a whole number from 0; found '{value}'"));
            return;
        }

        if (flag.Name is not ("interval" or "timeout" or "start-period" or "start-interval"))
            return;
        if (!Duration.TryParse(value, out decimal nanoseconds))
            errors.Add(new(SyntaxErrorKind.FlagValue, flag.ValueSpan, $"'{value}' is no duration; write a number and a unit, '30s' or '1m30s'"));
        else if (nanoseconds != 0 && nanoseconds < 1_000_000)
            errors.Add(new(SyntaxErrorKind.FlagValue, flag.ValueSpan, $"'--{flag.Name}' must be at least 1ms; found '{value}'"));
    }
}
