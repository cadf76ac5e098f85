using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Syntax;

/// <summary>A line such as <c># syntax=docker/dockerfile:1</c> at the top of a file.</summary>
public sealed class ParserDirective(TextSpan span, string name, TextSpan nameSpan, string value, TextSpan valueSpan) : SyntaxNode(span)
{
    /// <summary>The name in lower case: <c>syntax</c>, <c>escape</c> or <c>check</c>.</summary>
    public string Name { get; } = name;

    public TextSpan NameSpan { get; } = nameSpan;

    public string Value { get; } = value;

    public TextSpan ValueSpan { get; } = valueSpan;
}
