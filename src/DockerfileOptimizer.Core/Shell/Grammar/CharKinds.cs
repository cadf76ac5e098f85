namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>The classes a character may belong to.</summary>
[Flags]
internal enum CharKinds : ushort
{
    None = 0,
    Blank = 1,

    /// <summary>Ends a word that is not quoted: blanks, line breaks and operators.</summary>
    WordEnd = 2,

    /// <summary>Begins a quote or an expansion in a word; the next ones likewise, each in its surroundings.</summary>
    WordStop = 4,
    DoubleQuotedStop = 8,
    OperandStop = 16,
    QuotedOperandStop = 32,
    ArithmeticStop = 64,
    HeredocStop = 128,
    PatternStop = 256,
    RegexStop = 8192,

    /// <summary>Makes a pattern of the parenthesis that follows.</summary>
    PatternPrefix = 512,

    /// <summary>Names a parameter by itself: <c>$?</c>.</summary>
    SpecialParameter = 1024,
    Digit = 2048,

    /// <summary>Begins a name.</summary>
    Letter = 4096,
}
