using System.Text;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>Puts a tree together from the lines of a file: attaches comments, builds instructions, checks what spans several.</summary>
internal sealed class DockerfileAssembler
{
    private readonly SourceText _text;
    private readonly IReadOnlyList<ParserDirective> _directives;
    private readonly List<SyntaxError> _fileErrors = [];
    private readonly List<Comment> _comments = [];
    private readonly List<Instruction> _instructions = [];

    public DockerfileAssembler(SourceText text, IReadOnlyList<ParserDirective> directives)
    {
        _text = text;
        _directives = directives;
        Escape = CheckDirectives();
    }

    public char Escape { get; }

    public DockerfileSyntax Assemble(IReadOnlyList<FileItem> items)
    {
        CheckLineLengths();
        AddItems(items);
        CheckStages();
        return new DockerfileSyntax(_text, Escape, _directives, _comments, _instructions, _fileErrors);
    }

    private char CheckDirectives()
    {
        char escape = '\\';
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var directive in _directives)
        {
            if (!seen.Add(directive.Name))
                _fileErrors.Add(new(SyntaxErrorKind.Directive, directive.NameSpan, $"The directive '{directive.Name}' may stand once only"));
            if (directive.Name != "escape")
                continue;
            if (directive.Value is "\\" or "`")
                escape = directive.Value[0];
            else
                _fileErrors.Add(new(SyntaxErrorKind.Directive, directive.ValueSpan, $"The escape character is '\\' or '`'; found '{directive.Value}'"));
        }

        return escape;
    }

    private void CheckLineLengths()
    {
        string content = _text.Content;
        for (int start = 0; start < content.Length;)
        {
            int lineFeed = content.IndexOf('\n', start);
            int end = lineFeed < 0 ? content.Length : lineFeed;
            // A UTF-16 unit takes at most three bytes.
            if ((end - start) * 3L > LineTokens.MaximumLineBytes && Encoding.UTF8.GetByteCount(content.Substring(start, end - start)) > LineTokens.MaximumLineBytes)
            {
                string message = $"The line is longer than the {LineTokens.MaximumLineBytes} bytes that Docker reads";
                _fileErrors.Add(new(SyntaxErrorKind.LineTooLong, TextSpan.FromBounds(start, end), message));
            }

            start = end + 1;
        }
    }

    private void AddItems(IReadOnlyList<FileItem> items)
    {
        var builder = new InstructionBuilder(Escape);
        List<Comment>? leading = null;
        foreach (var item in items)
        {
            if (item.Comment is { } comment)
            {
                _comments.Add(comment);
                // A comment without text detaches the ones above it; BuildKit takes the '#' of an indented one for text.
                if (comment.Text.Length == 0 && !comment.IsIndented)
                    leading = null;
                else
                    (leading ??= []).Add(comment);
            }
            else if (item.Instruction is { } raw)
            {
                Add(builder.Build(raw, leading ?? (IReadOnlyList<Comment>)[]));
                leading = null;
            }
        }
    }

    private void Add(Instruction instruction)
    {
        _comments.AddRange(instruction.InnerComments);
        // A forgotten continuation makes one wrong line of each that follows: the first says it.
        bool isOneOfMany = instruction is UnrecognizedInstruction && _instructions.LastOrDefault() is UnrecognizedInstruction;
        if (isOneOfMany && InstructionTable.Suggest(instruction.Keyword.Text) is null)
            instruction.Parts.Errors = [];
        _instructions.Add(instruction);
    }

    private void CheckStages()
    {
        if (_instructions.Count == 0)
        {
            _fileErrors.Add(new(SyntaxErrorKind.NoStages, default, "The file has no instructions; it needs at least 'FROM image'"));
            return;
        }

        bool hasStage = _instructions.Any(instruction => instruction is FromInstruction);
        var early = _instructions.TakeWhile(instruction => instruction is not FromInstruction)
            .FirstOrDefault(instruction => instruction is not ArgInstruction and not UnrecognizedInstruction);
        if (early is null)
            return;
        SyntaxError error = hasStage
            ? new(SyntaxErrorKind.BeforeFirstStage, early.Keyword.Span, $"{early.Name} stands before the first FROM; only ARG may")
            : new(SyntaxErrorKind.NoStages, early.Keyword.Span, "The file has no FROM; the first instruction must be 'FROM image'");
        early.Parts.Errors = [.. early.Errors, error];
    }
}
