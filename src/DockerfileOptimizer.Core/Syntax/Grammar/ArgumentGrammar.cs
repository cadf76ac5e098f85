using DockerfileOptimizer.Text;
using Sprache;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>The ways in which instructions read what stands behind their flags.</summary>
internal sealed class ArgumentGrammar
{
    private static readonly ArgumentGrammar Backslash = new('\\');
    private static readonly ArgumentGrammar Backtick = new('`');

    private static readonly Parser<View> Blanks = Scan.Skip(Scan.IsBlank);

    private static readonly Parser<Word> PlainWord =
        Scan.While(character => !Scan.IsBlank(character), "a word expected").Map(view => new Word(view)).Before(Blanks);

    private ArgumentGrammar(char escape)
    {
        var quotedWords = Scan.Skip(char.IsWhiteSpace)
            .Followed(QuotedTokens.Word(escape).Before(Scan.Skip(char.IsWhiteSpace)).List());
        Definitions = quotedWords.Map(words => new ArgumentList { Words = Words(words), Pairs = [.. words.Select(ToOptionalPair)] });
        KeyValues = quotedWords.Map((words, view, _, _) => ToKeyValues(words, view));
    }

    /// <summary>Words between blanks: FROM, EXPOSE.</summary>
    public static Parser<ArgumentList> Plain { get; } = PlainWord.List().Map(words => new ArgumentList { Words = words });

    /// <summary>A JSON array, else words between blanks: COPY, ADD, VOLUME.</summary>
    public static Parser<ArgumentList> JsonOrWords { get; } = Json.Else(Plain);

    /// <summary>A JSON array, else the whole text: RUN, CMD, ENTRYPOINT, SHELL.</summary>
    public static Parser<ArgumentList> JsonOrText { get; } = Json.Else(Text);

    /// <summary>The whole text as one argument: USER, WORKDIR, STOPSIGNAL, MAINTAINER.</summary>
    public static Parser<ArgumentList> Text => Scan.Rest.Map(view => new ArgumentList { Words = view.IsEmpty ? [] : [new Word(view)] });

    /// <summary>A type, then a JSON array or a text: HEALTHCHECK.</summary>
    public static Parser<ArgumentList> Healthcheck { get; } = Scan.While(character => !Scan.IsBlank(character), "CMD or NONE expected")
        .Before(Blanks)
        .Then(Scan.Rest, ToHealthcheck)
        .Else(Text);

    /// <summary>Names with or without a value: ARG.</summary>
    public Parser<ArgumentList> Definitions { get; }

    /// <summary>Names with values, or one name and the rest of the line: ENV, LABEL.</summary>
    public Parser<ArgumentList> KeyValues { get; }

    private static Parser<ArgumentList> Json => input =>
    {
        var cursor = (Cursor)input;
        var view = Scan.Trim(cursor.View.Slice(cursor.Position, cursor.View.End));
        if (JsonGrammar.ParseArray(view) is not { } values)
            return Outcome.Failure<ArgumentList>(input, "a JSON array expected");
        return Outcome.Success(ToArguments(values, view), cursor.MoveTo(cursor.View.End));
    };

    public static ArgumentGrammar For(char escape) => escape == '`' ? Backtick : Backslash;

    private static ArgumentList ToArguments(IReadOnlyList<JsonValue> values, View view) => new()
    {
        Words = [.. values.Where(value => value.Word is not null).Select(value => value.Word!)],
        IsJson = true,
        Errors = values.All(value => value.Word is not null)
            ? []
            : [new SyntaxError(SyntaxErrorKind.Json, view.Span, "The JSON array may hold strings only")],
    };

    private static ArgumentList ToHealthcheck(View type, View command)
    {
        var arguments = JsonOrText(Cursor.StartOf(command)).Value;
        return new()
        {
            Type = new Word(type),
            Command = command,
            Words = arguments.Words,
            IsJson = arguments.IsJson,
            Errors = arguments.Errors,
        };
    }

    private static Word[] Words(IReadOnlyList<View> views) => [.. views.Select(view => new Word(view))];

    private static KeyValue ToOptionalPair(View word) =>
        EqualsIn(word) >= 0 ? ToPair(word) : new KeyValue(word.Span, new Word(word), value: null, isLegacy: false);

    private static KeyValue ToPair(View word)
    {
        int equals = EqualsIn(word);
        return new KeyValue(word.Span, new Word(word.Slice(word.Start, equals)), new Word(word.Slice(equals + 1, word.End)), isLegacy: false);
    }

    private static int EqualsIn(View word) => word.Text.IndexOf('=', word.Start, word.Length);

    private static ArgumentList ToKeyValues(IReadOnlyList<View> words, View view)
    {
        if (words.Count == 0)
            return ArgumentList.Empty;
        if (EqualsIn(words[0]) < 0)
            return ToLegacyPair(view);

        var pairs = new List<KeyValue>(words.Count);
        var errors = new List<SyntaxError>();
        foreach (var word in words)
        {
            if (EqualsIn(word) >= 0)
                pairs.Add(ToPair(word));
            else
                errors.Add(new(SyntaxErrorKind.KeyValue, word.Span, $"'{word}' is no 'name=value'; quote the value if it holds blanks"));
        }

        return new() { Words = Words(words), Pairs = pairs, Errors = errors };
    }

    private static ArgumentList ToLegacyPair(View view)
    {
        int nameEnd = Scan.EndOf(view, view.Start, character => !Scan.IsBlank(character));
        int valueStart = Scan.EndOf(view, nameEnd, Scan.IsBlank);
        var name = new Word(view.Slice(view.Start, nameEnd));
        if (nameEnd == view.End)
        {
            TextSpan at = name.Span;
            return new() { Words = [name], Errors = [new(SyntaxErrorKind.Arity, at, $"'{name}' has no value; write '{name}=value'")] };
        }

        var value = new Word(view.Slice(valueStart, view.End));
        return new() { Words = [name, value], Pairs = [new KeyValue(view.Span, name, value, isLegacy: true)] };
    }
}
