using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Analysis;

/// <summary>What a rule sees besides its node, and where it reports.</summary>
public sealed class RuleContext
{
    private readonly AnalysisInput _input;
    private readonly List<ReportedFinding> _reported;

    internal RuleContext(AnalysisInput input, DockerfileModel model, List<ReportedFinding> reported)
    {
        _input = input;
        Model = model;
        _reported = reported;
    }

    public DockerfileModel Model { get; }

    public DockerfileSyntax Syntax => Model.Syntax;

    public SourceText Text => Model.Syntax.Text;

    /// <summary>Absolute path of the Dockerfile; null for a text without one.</summary>
    public string? Path => _input.Path;

    /// <summary>Facts on the project; null when there are none.</summary>
    public ProjectFacts? Project => _input.Project;

    /// <summary>Absolute path of the build context; null when it is not known.</summary>
    public string? ContextRoot => _input.ContextRoot;

    /// <summary>The instruction that the node belongs to; null for nodes above instructions.</summary>
    public Instruction? Instruction { get; internal set; }

    /// <summary>The stage that the node belongs to; null before the first FROM.</summary>
    public Stage? Stage { get; internal set; }

    internal Rule? Rule { get; set; }

    /// <summary>Reports at a node.</summary>
    /// <param name="node">The smallest node that is wrong.</param>
    /// <param name="message">One line: what is wrong, then the remedy; names in single quotes, no trailing period.</param>
    /// <param name="fix">The rewrite, if there is one.</param>
    /// <param name="atMost">A lower severity than the rule's, where the case is a milder one.</param>
    public void Report(SyntaxNode node, string message, Fix? fix = null, Severity atMost = Severity.Error) =>
        Report(node.Span, message, fix, atMost);

    /// <summary>Reports at a range of the file.</summary>
    public void Report(TextSpan span, string message, Fix? fix = null, Severity atMost = Severity.Error) =>
        _reported.Add(new(Rule!.Descriptor, span, message, fix, atMost));
}
