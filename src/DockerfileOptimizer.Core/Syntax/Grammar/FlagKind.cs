namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>What a flag takes.</summary>
internal enum FlagKind
{
    /// <summary>A value, once.</summary>
    Value,

    /// <summary>A value, any number of times.</summary>
    Values,

    /// <summary><c>true</c>, <c>false</c> or nothing, once.</summary>
    Toggle,
}
