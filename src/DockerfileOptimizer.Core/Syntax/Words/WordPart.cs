using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Syntax;

/// <summary>A piece of a word, as Docker's own expansion sees it.</summary>
public abstract class WordPart(TextSpan span) : SyntaxNode(span);
