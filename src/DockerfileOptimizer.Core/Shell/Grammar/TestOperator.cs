namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>What may follow the first operand of a test.</summary>
internal enum TestOperator
{
    None,

    /// <summary><c>&lt;</c> or <c>&gt;</c>.</summary>
    Comparison,

    /// <summary><c>=~</c>, <c>==</c>, <c>=</c> or <c>!=</c>.</summary>
    Pattern,

    /// <summary>Another operator that is a word, such as <c>-eq</c>.</summary>
    Word,
}
