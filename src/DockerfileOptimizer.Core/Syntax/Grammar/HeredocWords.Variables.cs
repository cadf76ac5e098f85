namespace DockerfileOptimizer.Syntax.Grammar;

/// <content>Variables, which are kept as they stand, and what their operands do to the word around them.</content>
internal sealed partial class HeredocWords
{
    private bool TryReadVariable(TracedText text, bool keepsEscapes)
    {
        int start = _position++;
        if (AtEnd || _view[_position] != '{')
        {
            _position = VariableTokens.EndOfName(_view, _position);
            text.Add(_view, start, _position);
            return true;
        }

        _position++;
        if (AtEnd || _view[_position] is '{' or '}' or ':')
            return false;
        _position = VariableTokens.EndOfName(_view, _position);
        if (AtEnd)
            return false;
        if (_view[_position] != '}')
            return TryReadOperands(text, start);
        _position++;
        text.Add(_view, start, _position);
        return true;
    }

    /// <summary>An operator that does not exist passes behind a colon, since the variable has no value anyway.</summary>
    private bool TryReadOperands(TracedText text, int start)
    {
        char sign = _view[_position++];
        if (sign == ':' && AtEnd)
            return false;
        char operation = sign == ':' ? _view[_position++] : sign;
        bool isPattern = operation is '#' or '%';
        if (sign == '/')
            return TryReadReplacement(text, start);
        if (sign is not (':' or '+' or '-' or '?' or '#' or '%') || (sign == ':' && isPattern))
            return false;
        int end = _position;
        return TryReadOperand('}', isPattern) is { } operand && Append(text, start, end, operand);
    }

    private bool TryReadReplacement(TracedText text, int start)
    {
        int end = _position;
        if (!AtEnd && _view[_position] == '/')
            _position++;
        if (TryReadOperand('/', keepsEscapes: true) is not { } operands)
            return false;
        operands.Add('/', _position - 1);
        if (TryReadOperand('}', keepsEscapes: true) is not { } replacement)
            return false;
        operands.Add(replacement);
        return Append(text, start, end, operands);
    }

    private TracedText? TryReadOperand(char stop, bool keepsEscapes)
    {
        _word.Clear();
        if (_depth >= Combinators.MaximumDepth || (_depth % 8 == 0 && !Combinators.HasStack()))
            return null;
        _depth++;
        var operand = new TracedText();
        bool reads = TryRead(operand, stop, keepsEscapes);
        _depth--;
        return reads ? operand : null;
    }

    private bool Append(TracedText text, int start, int end, TracedText operands)
    {
        text.Add(_view, start, end);
        for (int index = 0; index < operands.Length; index++)
            Add(text, operands[index], operands.OffsetOf(index));
        text.Add('}', _position - 1);
        return true;
    }
}
