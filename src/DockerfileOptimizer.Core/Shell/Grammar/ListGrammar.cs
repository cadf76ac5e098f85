using DockerfileOptimizer.Syntax.Grammar;
using DockerfileOptimizer.Text;
using Sprache;
using static DockerfileOptimizer.Shell.Grammar.ShellCombinators;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Pipelines, their chains, and lists of them.</summary>
internal static class ListGrammar
{
    private static readonly Parser<ShellNode> Command = Choose<ShellNode>(
        cursor => CommandLookahead.CommandAt(cursor) switch
        {
            CommandKind.Simple => CommandGrammar.Simple,
            CommandKind.Function => CompoundGrammar.Function,
            CommandKind.FunctionWord => CompoundGrammar.FunctionWord,
            var kind => CompoundGrammar.Of(kind),
        },
        "a command");

    private static readonly Parser<Chain<ShellNode, ShellToken>> Commands = Command.Chain(CommandLookahead.IsAtPipe, SymbolTokens.Pipe);

    private static readonly Parser<IReadOnlyList<ShellToken>> Prefixes = Many(cursor =>
        CommandLookahead.IsAtBang(cursor) ? SymbolTokens.Bang
        : CommandLookahead.IsAtPrefix(cursor) ? SymbolTokens.PipelinePrefix
        : null);

    private static readonly Parser<ShellPipeline> Prefixed = Prefixes.Then(Commands, ToPipeline);

    private static readonly Parser<ShellPipeline> Plain = Commands.Map(commands => ToPipeline([], commands));

    public static readonly Parser<ShellPipeline> Pipeline = Choose(
        cursor => CommandLookahead.IsAtBang(cursor) || CommandLookahead.IsAtPrefix(cursor) ? Prefixed : Plain,
        "a command");

    private static readonly Parser<ShellAndOr> AndOr = Pipeline
        .Chain(CommandLookahead.IsAtAndOr, SymbolTokens.AndOr)
        .Map(chain => new ShellAndOr(chain.Items, chain.Separators));

    private static readonly Parser<ShellListItem> Item = AndOr
        .Then(SymbolTokens.Terminator, (command, terminator) => new ShellListItem(command, terminator.Kind, terminator.Span));

    private static readonly Parser<IReadOnlyList<ShellListItem>> Items = Many(
        cursor => CommandLookahead.IsAtCommand(cursor) ? Item : null,
        item => item.Terminator == ShellTerminator.None);

    /// <summary>A list that may be empty, as in <c>$()</c>.</summary>
    public static readonly Parser<ShellList> Body = SymbolTokens.LineBreaks.Followed(Items.Map(ToList));

    /// <summary>A list of at least one command.</summary>
    public static readonly Parser<ShellList> NonEmptyBody = SymbolTokens.LineBreaks.Followed(
        Choose(cursor => CommandLookahead.IsAtCommand(cursor) ? Items : null, "a command").Map(ToList));

    private static ShellPipeline ToPipeline(IReadOnlyList<ShellToken> prefixes, Chain<ShellNode, ShellToken> commands)
    {
        int start = prefixes.Count > 0 ? prefixes[0].Span.Start : commands.Items[0].Span.Start;
        bool isNegated = prefixes.Count(prefix => prefix.Text == "!") % 2 == 1;
        return new ShellPipeline(isNegated, commands.Items, TextSpan.FromBounds(start, commands.Items[commands.Items.Count - 1].Span.End));
    }

    private static ShellList ToList(IReadOnlyList<ShellListItem> items, View view, int start, int end) => new(
        items,
        items.Count == 0 ? view.ToSource(start, start) : TextSpan.FromBounds(items[0].Span.Start, items[items.Count - 1].Span.End));
}
