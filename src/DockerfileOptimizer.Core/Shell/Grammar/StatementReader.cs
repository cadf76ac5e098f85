using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Syntax.Grammar;
using DockerfileOptimizer.Text;
using Sprache;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>The state of reading an outermost list: what is complete, and the chain that is being read.</summary>
internal sealed class StatementReader
{
    private readonly Parser<ShellPipeline> _pipeline;
    private readonly Cursor _start;
    private readonly List<ShellListItem> _items = [];
    private readonly List<ShellPipeline> _pipelines = [];
    private readonly List<ShellOperator> _operators = [];
    private Cursor _cursor;

    // One mistake makes many: what follows it without a good command in between is not reported again.
    private bool _isRecovering;

    // What a mistake stood in is not known: a command behind it may be part of a condition or a loop.
    private bool _isLost;

    public StatementReader(Parser<ShellPipeline> pipeline, Cursor start)
    {
        _pipeline = pipeline;
        _start = start;
        _cursor = start;
    }

    public IResult<ShellList> Read()
    {
        SkipLineBreaks(_cursor.Position);
        while (!_cursor.AtEnd)
        {
            if (CommandLookahead.IsAtCommand(_cursor))
                ReadPipeline();
            else
                Misfit();
        }

        if (_operators.Count > 0 && _operators.Count == _pipelines.Count)
            _start.Notes!.Errors.Add(new SyntaxError(SyntaxErrorKind.UnexpectedText, _operators[_operators.Count - 1].Span, "A command is missing behind the operator"));
        Complete(Terminator.None);
        var view = _start.View;
        var span = _items.Count == 0
            ? view.ToSource(view.Start, view.Start)
            : TextSpan.FromBounds(_items[0].Span.Start, _items[_items.Count - 1].Span.End);
        return Outcome.Success(new ShellList(_items, span), _cursor);
    }

    private void ReadPipeline()
    {
        var result = _pipeline(_cursor);
        if (!result.WasSuccessful)
        {
            Report(Failures.ErrorOf(result));
            Recover((Cursor)result.Remainder);
            return;
        }

        result.Value.IsOptional |= _isLost;
        _pipelines.Add(result.Value);
        _cursor = (Cursor)result.Remainder;
        _isRecovering = false;
        if (CommandLookahead.IsAtAndOr(_cursor))
            ReadOperator();
        else if (CommandLookahead.IsAtTerminator(_cursor))
            ReadTerminator();
        else if (!_cursor.AtEnd)
            Misfit();
    }

    private void ReadOperator()
    {
        var result = SymbolTokens.AndOr(_cursor);
        _operators.Add(result.Value);
        _cursor = (Cursor)result.Remainder;
    }

    private void ReadTerminator()
    {
        var result = SymbolTokens.Terminator(_cursor);
        Complete(result.Value);
        _cursor = (Cursor)result.Remainder;
    }

    /// <summary>What is no command: a word that closes nothing is skipped alone, anything else with what follows.</summary>
    private void Misfit()
    {
        Report(Failures.Unexpected(_cursor));
        if (RecoveryTokens.IsStray(_cursor))
        {
            Complete(Terminator.None);
            SkipLineBreaks(Failures.TokenEnd(_cursor));
        }
        else
        {
            Recover(_cursor);
        }
    }

    private void Report(SyntaxError error)
    {
        if (!_isRecovering && !_start.Notes!.IsCut)
            _start.Notes.Errors.Add(error);
        _isRecovering = true;
        _isLost = true;
    }

    private void Recover(Cursor failed)
    {
        Complete(Terminator.None);
        var resumed = Cursor.At(_start.View, Math.Max(failed.Position, _cursor.Position), _start.Depth, _start.Notes).WithPending(failed.PendingHeredocs);
        _cursor = RecoveryTokens.SkipSeparator(resumed);
    }

    private void Complete(Terminator terminator)
    {
        if (_pipelines.Count == 0)
            return;
        if (_operators.Count == _pipelines.Count)
            _operators.RemoveAt(_operators.Count - 1);
        var command = new ShellAndOr(_pipelines.ToArray(), _operators.ToArray());
        _items.Add(new ShellListItem(command, terminator.Kind, terminator.Span));
        _pipelines.Clear();
        _operators.Clear();
    }

    private void SkipLineBreaks(int position) =>
        _cursor = HeredocTokens.SkipLineBreaks(_cursor.MoveTo(Trivia.Skip(_cursor, position)));
}
