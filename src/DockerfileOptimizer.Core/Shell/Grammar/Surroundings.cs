namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Where a piece of text stands decides which characters are special in it.</summary>
internal sealed class Surroundings
{
    private Surroundings(CharKinds stops, string? escapable, bool hasQuotes)
    {
        Stops = stops;
        Escapable = escapable;
        HasQuotes = hasQuotes;
    }

    public static Surroundings Word { get; } = new(CharKinds.WordStop | CharKinds.WordEnd, escapable: null, hasQuotes: true);

    /// <summary>A word that may be an assignment: of an array, too.</summary>
    public static Surroundings Declaration { get; } = new(CharKinds.WordStop | CharKinds.WordEnd, escapable: null, hasQuotes: true);

    public static Surroundings DoubleQuoted { get; } = new(CharKinds.DoubleQuotedStop, escapable: "$`\"\\\n", hasQuotes: false);

    /// <summary>Behind the operator of <c>${name:-…}</c>.</summary>
    public static Surroundings Operand { get; } = new(CharKinds.OperandStop, escapable: null, hasQuotes: true);

    /// <summary>The same inside of double quotes.</summary>
    public static Surroundings QuotedOperand { get; } = new(CharKinds.QuotedOperandStop, escapable: "$`\"\\}\n", hasQuotes: false);

    public static Surroundings Arithmetic { get; } = new(CharKinds.ArithmeticStop, escapable: null, hasQuotes: true);

    public static Surroundings Heredoc { get; } = new(CharKinds.HeredocStop, escapable: "$`\\\n", hasQuotes: false);

    /// <summary>Inside of the parentheses of <c>!(a|b)</c>, or of a regular expression.</summary>
    public static Surroundings Pattern { get; } = new(CharKinds.PatternStop, escapable: null, hasQuotes: true);

    /// <summary>What <c>[[</c> compares with, a pattern or a regular expression: parentheses and bars belong to it.</summary>
    public static Surroundings Regex { get; } = new(CharKinds.RegexStop, escapable: null, hasQuotes: true);

    /// <summary>What ends a run of ordinary characters.</summary>
    public CharKinds Stops { get; }

    /// <summary>What a backslash makes literal; null for everything.</summary>
    public string? Escapable { get; }

    /// <summary>True where <c>'</c> is a quote and <c>$'…'</c> and <c>$"…"</c> are, too.</summary>
    public bool HasQuotes { get; }

    /// <summary>True where a backslash before a backquoted text's double quote belongs to the backquotes.</summary>
    public bool IsInDoubleQuotes => this == DoubleQuoted || this == QuotedOperand;

    public bool IsWord => this == Word || this == Declaration;

    public bool HasArrays => this == Declaration;

    public bool IsPattern => this == Pattern || this == Regex;
}
