namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>The parts a word is made of, as their first characters tell them.</summary>
internal enum PartKind
{
    None,
    Run,
    LoneDollar,
    Escape,
    SingleQuoted,
    AnsiQuoted,
    DoubleQuoted,
    Parameter,
    BracedParameter,
    Command,
    Backquoted,
    Arithmetic,
    BracketArithmetic,
    Process,
    Pattern,
    Array,
}
