using System.Text;
using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell;

/// <summary>A piece of a word that is quoted, escaped or expanded in one way.</summary>
public abstract class ShellWordPart : ShellNode
{
    private readonly View _view;
    private readonly int _start;
    private readonly int _end;

    private protected ShellWordPart(View view, int start, int end)
        : base(view.ToSource(start, end))
    {
        _view = view;
        _start = start;
        _end = end;
    }

    /// <summary>The part as written.</summary>
    public string Text => Slice(0, 0);

    /// <summary>The text of the part and its map to the file.</summary>
    public View View => _view.Slice(_start, _end);

    public override IEnumerable<ShellNode> Children => [];

    /// <summary>True for quotes and escapes.</summary>
    internal virtual bool IsQuoting => false;

    public override string ToString() => Text;

    /// <summary>Appends what the part stands for; false when that is not known before the script runs.</summary>
    internal abstract bool TryAppendValue(StringBuilder value);

    /// <summary>The text without so many characters at its start and its end.</summary>
    private protected string Slice(int first, int last) => _view.Text.Substring(_start + first, _end - last - _start - first);
}
