namespace DockerfileOptimizer.Testing;

/// <summary>On the test class of a rule: its example need not have the same findings in a variant, because of what the variant means.</summary>
/// <param name="variant">The name of the variant.</param>
/// <param name="because">Why the finding rightly goes away or moves.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class ExemptFromAttribute(string variant, string because) : Attribute
{
    public string Variant { get; } = variant;

    public string Because { get; } = because;
}
