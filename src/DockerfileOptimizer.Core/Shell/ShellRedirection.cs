using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Shell;

/// <summary>A redirection such as <c>2&gt;/dev/null</c>.</summary>
public sealed class ShellRedirection : ShellNode
{
    internal ShellRedirection(int start, string? descriptor, ShellRedirectionOperator operation, TextSpan operatorSpan, ShellWord target)
        : base(TextSpan.FromBounds(start, target.Span.End))
    {
        Descriptor = descriptor;
        Operator = operation;
        OperatorSpan = operatorSpan;
        Target = Adopt(target);
    }

    /// <summary>The number in front, or <c>{name}</c>; null when there is none.</summary>
    public string? Descriptor { get; }

    /// <summary>The descriptor as a number: the one in front, else 0 or 1 as the operator implies; null for <c>{name}</c>.</summary>
    public int? FileDescriptor => Descriptor is null
        ? IsInput ? 0 : 1
        : int.TryParse(Descriptor, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number) ? number : null;

    public ShellRedirectionOperator Operator { get; }

    /// <summary>True for <c>&lt;&lt;</c> and <c>&lt;&lt;-</c>.</summary>
    public bool IsHeredoc => Operator is ShellRedirectionOperator.HereDocument or ShellRedirectionOperator.HereDocumentStripped;

    public TextSpan OperatorSpan { get; }

    /// <summary>The file, the descriptor, the terminator of a here-document or the here-string.</summary>
    public ShellWord Target { get; }

    /// <summary>The here-document it announces; null for other redirections and when the text ends before it.</summary>
    public ShellHeredoc? Heredoc { get; private set; }

    public override IEnumerable<ShellNode> Children => [Target];

    private bool IsInput => Operator is ShellRedirectionOperator.Input or ShellRedirectionOperator.InputOutput
        or ShellRedirectionOperator.DuplicateInput or ShellRedirectionOperator.HereString || IsHeredoc;

    /// <summary>The body comes lines after the redirection; whoever reads it hands it in before anybody sees the tree.</summary>
    internal void Attach(ShellHeredoc heredoc) => Heredoc = Adopt(heredoc);
}
