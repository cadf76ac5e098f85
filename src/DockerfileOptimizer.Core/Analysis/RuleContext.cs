using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Knowledge;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Analysis;

/// <summary>What a rule sees besides its node, and where it reports.</summary>
public sealed class RuleContext
{
    private readonly AnalysisInput _input;
    private readonly Surroundings _surroundings;
    private readonly List<ReportedFinding> _reported;

    internal RuleContext(AnalysisInput input, DockerfileModel model, Surroundings surroundings, List<ReportedFinding> reported)
    {
        _input = input;
        Model = model;
        _surroundings = surroundings;
        _reported = reported;
    }

    public DockerfileModel Model { get; }

    public DockerfileSyntax Syntax => Model.Syntax;

    public SourceText Text => Model.Syntax.Text;

    /// <summary>Absolute path of the Dockerfile; null for a text without one.</summary>
    public string? Path => _input.Path;

    /// <summary>Facts on the project; null when there are none.</summary>
    public ProjectFacts? Project => _input.Project;

    /// <summary>The build context; null when it is not known. Nothing of it is read before it is asked for.</summary>
    public BuildContext? BuildContext => _surroundings.BuildContext;

    /// <summary>The ignore file that applies; null when there is none. Where the context is not known, only one for this Dockerfile alone counts.</summary>
    public ContextIgnoreFile? IgnoreFile => _surroundings.IgnoreFile;

    /// <summary>Names of contexts besides the main one that the build passes: what COPY, mounts and FROM may name, in place of a stage too.</summary>
    public IReadOnlyCollection<string> NamedContexts => _input.NamedContexts;

    /// <summary>Files beside the Dockerfile and above it; null when they are not to be read.</summary>
    public IContextFiles? Files => _input.Files;

    /// <summary>The day that ends of support are compared with.</summary>
    public DateTime Today => _input.Today ?? BaseImages.Shipped.Date;

    /// <summary>The instruction that the node belongs to; null for nodes above instructions.</summary>
    public Instruction? Instruction { get; internal set; }

    /// <summary>The stage that the node belongs to; null before the first FROM.</summary>
    public Stage? Stage { get; internal set; }

    internal Rule? Rule { get; set; }

    /// <summary>A setting of the rule, <c>dockerfile_optimizer.DFO2005.name</c> in an <c>.editorconfig</c>; null when it is not set.</summary>
    public string? Option(string name) =>
        _input.Severity.EditorConfig.TryGetValue($"dockerfile_optimizer.{Rule!.Descriptor.Id}.{name}", out string? value) ? value : null;

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

    /// <summary>Reports what BuildKit refuses the file for: an error whatever the rule's severity, unless another frontend reads the file.</summary>
    public void ReportRefusal(TextSpan span, string message, Fix? fix = null)
    {
        var severity = Syntax.HasOtherFrontend ? Severity.Info : Severity.Error;
        _reported.Add(new(Rule!.Descriptor, span, message, fix, AtMost: severity) { AtLeast = severity });
    }

    /// <summary>Reports a case that is graver than the rule's severity tells.</summary>
    /// <param name="node">The smallest node that is wrong.</param>
    /// <param name="message">As for <see cref="Report(SyntaxNode, string, Fix?, Severity)"/>.</param>
    /// <param name="fix">The rewrite, if there is one.</param>
    /// <param name="atLeast">The severity of the case.</param>
    public void ReportGraver(SyntaxNode node, string message, Fix? fix, Severity atLeast) =>
        _reported.Add(new(Rule!.Descriptor, node.Span, message, fix, AtMost: Severity.Error) { AtLeast = atLeast });

    /// <summary>Reports at a range of an ignore file.</summary>
    public void Report(ContextIgnoreFile file, TextSpan span, string message, Fix? fix = null, Severity atMost = Severity.Error)
    {
        _surroundings.Remember(file);
        _reported.Add(new(Rule!.Descriptor, span, message, fix, atMost) { File = file.RelativePath });
    }
}
