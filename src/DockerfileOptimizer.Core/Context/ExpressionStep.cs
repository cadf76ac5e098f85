namespace DockerfileOptimizer.Context;

/// <summary>One element of a <see cref="StepSequence"/>.</summary>
/// <param name="Kind">What the element does.</param>
/// <param name="Set">The characters it takes, for those that take any.</param>
internal readonly record struct ExpressionStep(ExpressionStepKind Kind, CharacterSet? Set = null);

/// <summary>What an element of an expression does.</summary>
internal enum ExpressionStepKind
{
    /// <summary>Takes one character of the set.</summary>
    One,

    /// <summary>Takes one character of the set or none.</summary>
    OneOrNone,

    /// <summary>Takes any number of characters of the set.</summary>
    Many,

    /// <summary>Begins folders that may be left out: the two steps behind it take them.</summary>
    OptionalFolders,

    /// <summary>Holds before the first character.</summary>
    Start,

    /// <summary>Holds behind the last character.</summary>
    End,

    /// <summary>Holds where a word begins or ends.</summary>
    WordBoundary,

    /// <summary>Holds where no word begins or ends.</summary>
    NoWordBoundary,
}
