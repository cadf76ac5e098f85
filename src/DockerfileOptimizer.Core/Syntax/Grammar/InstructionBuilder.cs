using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>Makes instructions of raw ones: looks the keyword up and runs its grammar and its checks.</summary>
internal sealed class InstructionBuilder(char escape)
{
    private readonly InstructionTable _table = InstructionTable.For(escape);
    private readonly List<SyntaxError> _errors = [];

    public Instruction Build(RawInstruction raw, IReadOnlyList<Comment> leadingComments)
    {
        var documents = raw.Heredocs.Documents;
        var linesSpan = raw.Line.LinesSpan;
        var span = raw.Line.View.Span;
        if (documents.Count > 0)
        {
            int end = documents[documents.Count - 1].Span.End;
            linesSpan = TextSpan.FromBounds(linesSpan.Start, end);
            span = TextSpan.FromBounds(span.Start, end);
        }

        var trigger = raw.Head.Name == "ONBUILD" && !raw.Head.Body.IsEmpty ? BuildTrigger(raw, span, linesSpan) : null;
        var parts = new InstructionParts
        {
            Line = raw.Line,
            Keyword = raw.Head.Keyword,
            Name = raw.Head.Name,
            Flags = raw.Head.Flags,
            Body = raw.Head.Body,
            Heredocs = documents,
            LeadingComments = leadingComments,
            Trigger = trigger,
            Span = span,
            LinesSpan = linesSpan,
        };
        _errors.Clear();
        if (raw.Heredocs.Error is { } unterminated)
            _errors.Add(unterminated);
        if (trigger is not null)
            _errors.AddRange(trigger.Errors);
        return WithErrors(Build(parts, raw.Head.Name, isTrigger: false));
    }

    /// <summary>The instruction behind ONBUILD: BuildKit parses it now, but checks it only when another build uses the image.</summary>
    private Instruction BuildTrigger(RawInstruction raw, TextSpan span, TextSpan linesSpan)
    {
        var head = InstructionHead.Parse(raw.Head.Body, escape);
        var parts = new InstructionParts
        {
            Line = raw.Line,
            Keyword = head.Keyword,
            Name = head.Name,
            Flags = head.Flags,
            Body = head.Body,
            Heredocs = raw.Heredocs.Documents,
            Span = TextSpan.FromBounds(head.Keyword.Span.Start, span.End),
            LinesSpan = linesSpan,
        };
        _errors.Clear();
        return WithErrors(Build(parts, head.Name, isTrigger: true));
    }

    private Instruction WithErrors(Instruction instruction)
    {
        if (_errors.Count > 0)
            instruction.Parts.Errors = [.. _errors];
        return instruction;
    }

    private Instruction Build(InstructionParts parts, string keyword, bool isTrigger)
    {
        if (_table.Find(keyword) is not { } kind)
        {
            if (!isTrigger)
                _errors.Add(Unknown(parts.Keyword));
            return new UnrecognizedInstruction(parts);
        }

        var arguments = kind.ReadArguments(parts.Body);
        _errors.AddRange(arguments.Errors);
        var instruction = kind.Create(parts, arguments);
        if (isTrigger)
            return instruction;
        kind.Flags.Check(parts.Flags, keyword, _errors);
        if (arguments.Errors.Count == 0)
            kind.Check(instruction, _errors);
        return instruction;
    }

    private static SyntaxError Unknown(Word keyword)
    {
        string? nearest = InstructionTable.Suggest(keyword.Text);
        string message = nearest is null
            ? $"'{keyword}' is no instruction"
            : $"'{keyword}' is no instruction; did you mean '{nearest}'?";
        return new(SyntaxErrorKind.UnknownInstruction, keyword.Span, message);
    }
}
