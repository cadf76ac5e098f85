using DockerfileOptimizer.Analysis;

namespace DockerfileOptimizer.Testing;

/// <summary>Base of the tests of a rule on the build context: each fact names the files that stand around the Dockerfile.</summary>
/// <typeparam name="TRule">The rule.</typeparam>
public abstract class ContextRuleTests<TRule>
    where TRule : Rule, new()
{
    /// <summary>A build context, which is the Dockerfile's folder.</summary>
    /// <param name="files">Paths; behind an equals sign the content, a folder's path ends in a slash.</param>
    protected static ContextCase In(params string[] files) => new(new TRule(), files);
}
