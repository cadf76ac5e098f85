using Sprache;

namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>Keyword, flags and the rest of a line, before the keyword's own grammar reads the rest.</summary>
internal sealed class InstructionHead
{
    private static readonly Parser<InstructionHead> Backslash = Grammar('\\');
    private static readonly Parser<InstructionHead> Backtick = Grammar('`');

    private InstructionHead(Word keyword, Tail tail)
    {
        Keyword = keyword;
        Name = InstructionTable.NameOf(keyword.Text);
        Flags = tail.Flags;
        Body = tail.Body;
    }

    public Word Keyword { get; }

    /// <summary>The keyword in upper case.</summary>
    public string Name { get; }

    public IReadOnlyList<InstructionFlag> Flags { get; }

    public View Body { get; }

    public static InstructionHead Parse(View line, char escape) =>
        (escape == '`' ? Backtick : Backslash)(Cursor.StartOf(line)).Value;

    private static Parser<InstructionHead> Grammar(char escape)
    {
        var flags = QuotedTokens.Flag(escape).Before(Scan.Skip(Scan.IsBlank)).List().Before(QuotedTokens.EndOfFlags);
        var withFlags = flags.Then(Scan.TrimmedRest, (read, body) => new Tail(read, body));
        var withoutFlags = Scan.TrimmedRest.Map(body => new Tail([], body));
        var tail = Combinators.Dispatch<Tail>(character => character == '-' ? withFlags : withoutFlags, "arguments expected");
        return QuotedTokens.Keyword.Then(tail, (word, rest) => new InstructionHead(word, rest));
    }

    private sealed class Tail(IReadOnlyList<InstructionFlag> flags, View body)
    {
        public IReadOnlyList<InstructionFlag> Flags { get; } = flags;

        public View Body { get; } = body;
    }
}
