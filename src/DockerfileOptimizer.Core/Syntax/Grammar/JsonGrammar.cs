using Sprache;
using static DockerfileOptimizer.Syntax.Grammar.Combinators;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>
/// The JSON form of an instruction. Text that is no JSON array is no error: Docker then reads it in shell form.
/// </summary>
internal static class JsonGrammar
{
    private static readonly Parser<View> Blanks = Scan.Skip(character => character is ' ' or '\t' or '\r' or '\n');

    private static readonly Parser<JsonValue> Text = JsonTokens.String.Map(word => new JsonValue(word));

    private static readonly Parser<JsonValue> Scalar = JsonTokens.Scalar.Map(_ => JsonValue.Other);

    private static readonly Parser<JsonValue> Member =
        JsonTokens.String.Before(Blanks).Before(Scan.Char(':')).Followed(Lazy(() => Value!));

    private static readonly Parser<IReadOnlyList<JsonValue>> Elements = Sequence('[', Lazy(() => Value!), ']');

    private static readonly Parser<JsonValue> NestedArray = Elements.Map(_ => JsonValue.Other).Nest();

    private static readonly Parser<JsonValue> Object = Sequence('{', Blanks.Followed(Member), '}').Map(_ => JsonValue.Other).Nest();

    private static readonly Parser<JsonValue> Value = Blanks
        .Followed(Dispatch(
            character => character switch
            {
                '"' => Text,
                '[' => NestedArray,
                '{' => Object,
                _ => Scalar,
            },
            "a JSON value expected"))
        .Before(Blanks);

    /// <summary>Reads a text that is one JSON array and nothing else.</summary>
    /// <returns>The elements, or null when the text is no JSON array.</returns>
    public static IReadOnlyList<JsonValue>? ParseArray(View view)
    {
        var result = Elements.Before(Blanks)(Cursor.StartOf(view));
        return result.WasSuccessful && ((Cursor)result.Remainder).AtEnd ? result.Value : null;
    }

    private static Parser<IReadOnlyList<T>> Sequence<T>(char open, Parser<T> item, char close)
        where T : class
    {
        var items = item.SeparatedBy(Scan.Char(','));
        return Scan.Char(open).Followed(items).Before(Blanks).Before(Scan.Char(close));
    }
}
