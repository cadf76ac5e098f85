namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>The commands a list is made of, as their first word tells them.</summary>
internal enum CommandKind
{
    /// <summary>No command begins here: the end, an operator, or a word that closes what is open.</summary>
    None,
    Simple,
    Function,
    FunctionWord,
    Subshell,
    Group,
    If,
    While,
    Until,
    For,
    Select,
    Case,
    Test,
    Arithmetic,
}
