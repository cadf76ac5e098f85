using System.Text;
using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Shell;

/// <summary>A word: what a shell splits a command into, before it expands anything.</summary>
public sealed class ShellWord : ShellNode
{
    private static readonly string NotLiteral = new('\0', 1);

    private readonly View _view;
    private readonly int _start;
    private readonly int _end;
    private IReadOnlyList<ShellWordPart>? _parts;
    private string? _value;

    /// <summary>A word of parts.</summary>
    internal ShellWord(View view, int start, int end, IReadOnlyList<ShellWordPart> parts)
        : this(view, start, end) => _parts = Adopt(parts);

    /// <summary>A word of plain characters, whose only part is made when it is asked for.</summary>
    internal ShellWord(View view, int start, int end)
        : base(view.ToSource(start, end))
    {
        _view = view;
        _start = start;
        _end = end;
    }

    public IReadOnlyList<ShellWordPart> Parts => _parts ??= Adopt<ShellWordPart>([new ShellLiteral(_view, _start, _end)]);

    /// <summary>True for a word of plain characters whose only part nobody has asked for.</summary>
    internal bool IsUndivided => _parts is null;

    /// <summary>The word as written, with quotes and expansions, without Docker's continuations.</summary>
    public string Text => _view.Text.Substring(_start, _end - _start);

    /// <summary>
    /// What a command gets as its argument: quotes and escapes removed. Null when it depends on a parameter, a command or
    /// arithmetic. Globs, tildes and braces are not expanded here: see <see cref="HasGlob"/>.
    /// </summary>
    public string? Value
    {
        get
        {
            _value ??= FindValue();
            return ReferenceEquals(_value, NotLiteral) ? null : _value;
        }
    }

    /// <summary>True when an unquoted <c>*</c>, <c>?</c>, <c>[…]</c>, <c>{a,b}</c> or leading <c>~</c> may stand for other text than <see cref="Value"/>.</summary>
    public bool HasGlob => Glob.IsIn(Parts);

    /// <summary>True when some part of it is quoted or escaped.</summary>
    public bool IsQuoted => _parts is not null && _parts.Any(part => part.IsQuoting);

    /// <summary>The text of the word and its map to the file.</summary>
    public View View => _view.Slice(_start, _end);

    public override IEnumerable<ShellNode> Children => Parts;

    public override string ToString() => Text;

    private string FindValue()
    {
        if (_parts is null)
            return Text;
        var value = new StringBuilder(_end - _start);
        foreach (var part in _parts)
        {
            if (!part.TryAppendValue(value))
                return NotLiteral;
        }

        return value.ToString();
    }
}
