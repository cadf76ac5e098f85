using Sprache;
using static DockerfileOptimizer.Syntax.Grammar.Combinators;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>The grammar of words in which Docker itself expands variables.</summary>
internal sealed class WordGrammar
{
    private static readonly WordGrammar Backslash = new('\\', hasQuotes: true);
    private static readonly WordGrammar Backtick = new('`', hasQuotes: true);

    private readonly char _escape;
    private readonly Parser<IReadOnlyList<WordPart>> _word;
    private readonly Parser<IReadOnlyList<WordPart>> _doubleQuotedParts;
    private readonly Parser<IReadOnlyList<WordPart>> _operand;
    private readonly Parser<IReadOnlyList<WordPart>> _pattern;

    private WordGrammar(char escape, bool hasQuotes)
    {
        _escape = escape;
        _doubleQuotedParts = Parts('"', quotes: false, escapesAll: false);
        _operand = Parts('}', hasQuotes).Before(Scan.Char('}').Required("The '}' of a variable is missing"));
        _pattern = Parts('/', hasQuotes).Before(Scan.Char('/').Required("The second '/' of a replacement is missing"));
        _word = Parts(stop: null, hasQuotes);
    }

    /// <summary>The grammar of a here-document, where quotes are ordinary characters.</summary>
    public static WordGrammar Document { get; } = new('\\', hasQuotes: false);

    public static WordGrammar For(char escape) => escape == '`' ? Backtick : Backslash;

    /// <summary>Splits a word into its parts.</summary>
    /// <returns>The parts, or a failure that tells where a quote or a brace is left open.</returns>
    public IResult<IReadOnlyList<WordPart>> Parse(View view) => _word(Cursor.StartOf(view));

    private Parser<IReadOnlyList<WordPart>> Parts(char? stop, bool quotes, bool escapesAll = true)
    {
        var literal = Literal(stop, quotes);
        var escape = Escape(escapesAll);
        var singleQuoted = SingleQuoted();
        var doubleQuoted = Lazy(DoubleQuoted);
        var dollar = Lazy(() => Dollar).Nest();
        return Dispatch<WordPart>(
            character =>
                character == '$' ? dollar
                : character == _escape ? escape
                : character == stop ? null
                : quotes && character == '\'' ? singleQuoted
                : quotes && character == '"' ? doubleQuoted
                : literal,
            "text expected").List();
    }

    private Parser<WordPart> Literal(char? stop, bool quotes) =>
        Scan.While(
                character => character != '$' && character != _escape && character != stop && (!quotes || character is not ('\'' or '"')),
                "text expected")
            .Map(WordPart (text) => new LiteralPart(text.Span, text.ToString()));

    private Parser<WordPart> Escape(bool everything) =>
        input =>
        {
            var cursor = (Cursor)input;
            char next = cursor.Peek(1);
            // Between double quotes the escape is an ordinary character in front of most others.
            bool escapes = everything || next is '"' or '$' || next == _escape;
            bool isLast = cursor.Position + 1 == cursor.View.End;
            int end = cursor.Position + (escapes && !isLast ? 2 : 1);
            var span = cursor.View.ToSource(cursor.Position, end);
            WordPart part = escapes || isLast
                ? new EscapePart(span, isLast ? "" : next.ToString())
                : new LiteralPart(span, _escape.ToString());
            return Outcome.Success(part, cursor.MoveTo(end));
        };

    private static Parser<WordPart> SingleQuoted() =>
        input =>
        {
            var cursor = (Cursor)input;
            int contentStart = cursor.Position + 1;
            int close = cursor.View.Text.IndexOf('\'', contentStart, cursor.View.End - contentStart);
            if (close < 0)
                return Outcome.Error<WordPart>(input, "The closing single quote is missing");
            var content = cursor.View.Slice(contentStart, close);
            WordPart[] parts = content.IsEmpty ? [] : [new LiteralPart(content.Span, content.ToString())];
            return Outcome.Success<WordPart>(new QuotedPart(cursor.View.ToSource(cursor.Position, close + 1), '\'', parts), cursor.MoveTo(close + 1));
        };

    private Parser<WordPart> DoubleQuoted() =>
        input =>
        {
            var cursor = (Cursor)input;
            var parts = _doubleQuotedParts(cursor.MoveTo(cursor.Position + 1));
            if (!parts.WasSuccessful)
                return Outcome.Fail<WordPart>(parts);
            var rest = (Cursor)parts.Remainder;
            if (rest.AtEnd)
                return Outcome.Error<WordPart>(input, "The closing double quote is missing");
            var span = cursor.View.ToSource(cursor.Position, rest.Position + 1);
            return Outcome.Success<WordPart>(new QuotedPart(span, '"', parts.Value), rest.MoveTo(rest.Position + 1));
        };

    private Parser<WordPart> Dollar =>
        input =>
        {
            var cursor = (Cursor)input;
            bool braces = cursor.Peek(1) == '{';
            int nameStart = cursor.Position + (braces ? 2 : 1);
            int nameEnd = VariableTokens.EndOfName(cursor.View, nameStart);
            string name = cursor.View.Text.Substring(nameStart, nameEnd - nameStart);
            if (braces)
                return CanFollowBrace(cursor.Peek(2)) ? Braced(cursor, name, nameEnd) : Outcome.Error<WordPart>(input, "'${' needs the name of a variable");
            var span = cursor.View.ToSource(cursor.Position, nameEnd);
            WordPart part = name.Length == 0 ? new LiteralPart(span, "$") : new VariablePart(span, name, hasBraces: false, "", [], []);
            return Outcome.Success(part, cursor.MoveTo(nameEnd));
        };

    /// <summary>A name may be empty in front of most operators: BuildKit then looks a variable without name up.</summary>
    private static bool CanFollowBrace(char character) => character is not ('{' or '}' or ':');

    private IResult<WordPart> Braced(Cursor dollar, string name, int nameEnd)
    {
        var behindName = dollar.MoveTo(nameEnd);
        string? modifier = Modifier(behindName);
        if (modifier is null)
        {
            string message = behindName.AtEnd
                ? "The '}' of a variable is missing"
                : $"{VariableTokens.Shown(behindName.Current)} is no modifier of a variable that Docker knows";
            return Outcome.Error<WordPart>(dollar, message);
        }

        var behindModifier = behindName.MoveTo(nameEnd + modifier.Length);
        if (modifier.Length == 0)
            return Variable(dollar, name, "", [], [], behindModifier.MoveTo(nameEnd + 1));

        bool replaces = modifier[0] == '/';
        var operand = (replaces ? _pattern : _operand)(behindModifier);
        if (!operand.WasSuccessful)
            return Outcome.Fail<WordPart>(operand);
        if (!replaces)
            return Variable(dollar, name, modifier, operand.Value, [], operand.Remainder);
        var replacement = _operand(operand.Remainder);
        return replacement.WasSuccessful
            ? Variable(dollar, name, modifier, operand.Value, replacement.Value, replacement.Remainder)
            : Outcome.Fail<WordPart>(replacement);
    }

    private static IResult<WordPart> Variable(
        Cursor dollar, string name, string modifier, IReadOnlyList<WordPart> operand, IReadOnlyList<WordPart> replacement, IInput end)
    {
        var span = dollar.View.ToSource(dollar.Position, end.Position);
        return Outcome.Success<WordPart>(new VariablePart(span, name, hasBraces: true, modifier, operand, replacement), end);
    }

    /// <summary>The modifier at the cursor, empty before <c>}</c>, null where Docker refuses the variable.</summary>
    private static string? Modifier(Cursor cursor) => cursor.Current switch
    {
        '}' => "",
        '-' => "-",
        '+' => "+",
        '?' => "?",
        '#' => "#",
        '%' => "%",
        '/' => cursor.Peek(1) == '/' ? "//" : "/",
        ':' => cursor.Peek(1) switch { '-' => ":-", '+' => ":+", '?' => ":?", _ => null },
        _ => null,
    };
}
