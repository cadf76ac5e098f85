namespace DockerfileOptimizer.Semantics;

/// <summary>Why Docker refuses a word.</summary>
internal enum ExpansionErrorKind
{
    UnterminatedQuote,

    /// <summary>A <c>${…}</c> that is not closed, has no name, or an operator or pattern that Docker does not know.</summary>
    Substitution,

    /// <summary><c>${NAME:?text}</c> of a variable without value.</summary>
    RequiredVariable,
}
