using DockerfileOptimizer.Syntax.Grammar;
using DockerfileOptimizer.Text;
using Sprache;
using static DockerfileOptimizer.Shell.Grammar.ShellCombinators;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Pipelines, their chains, and lists of them.</summary>
internal static class ListGrammar
{
    private static readonly Parser<ShellPipeline> Plain = Chain(
        CommandAt,
        CommandLookahead.IsAtPipe,
        SymbolTokens.Pipe,
        (commands, _) => new ShellPipeline(isNegated: false, commands, commands[0].Span.Start));

    private static readonly Parser<IReadOnlyList<ShellToken>> Prefixes = Many(cursor =>
        CommandLookahead.IsAtBang(cursor) ? SymbolTokens.Bang
        : CommandLookahead.IsAtPrefix(cursor) ? SymbolTokens.PipelinePrefix
        : null);

    private static readonly Parser<ShellPipeline> Prefixed = Prefixes.Then(Plain, (prefixes, plain) => new ShellPipeline(
        prefixes.Count(prefix => prefix.Text == "!") % 2 == 1,
        plain.Commands,
        prefixes[0].Span.Start));

    public static readonly Parser<ShellPipeline> Pipeline = Choose(PipelineAt, "a command");

    private static readonly Parser<ShellAndOr> AndOr = Chain(
        PipelineAt, CommandLookahead.IsAtAndOr, SymbolTokens.AndOr, (pipelines, operators) => new ShellAndOr(pipelines, operators));

    private static readonly Parser<ShellListItem> Item = AndOr
        .Then(SymbolTokens.Terminator, (command, terminator) => new ShellListItem(command, terminator.Kind, terminator.Span));

    private static readonly Parser<IReadOnlyList<ShellListItem>> Items = Recovery.Items(ItemAt, IsLast, expected: null);

    private static readonly Parser<IReadOnlyList<ShellListItem>> SomeItems = Recovery.Items(ItemAt, IsLast, expected: "a command");

    /// <summary>A list that may be empty, as in <c>$()</c>.</summary>
    public static readonly Parser<ShellList> Body = SymbolTokens.LineBreaks.Then(Items, ToList);

    /// <summary>A list of at least one command.</summary>
    public static readonly Parser<ShellList> NonEmptyBody = SymbolTokens.LineBreaks.Then(SomeItems, ToList);

    private static Parser<ShellPipeline> PipelineAt(Cursor cursor) =>
        CommandLookahead.IsAtBang(cursor) || CommandLookahead.IsAtPrefix(cursor) ? Prefixed : Plain;

    private static Parser<ShellNode>? CommandAt(Cursor cursor) => CommandLookahead.CommandAt(cursor) switch
    {
        CommandKind.Simple => CommandGrammar.Simple,
        CommandKind.Function => CompoundGrammar.Function,
        CommandKind.FunctionWord => CompoundGrammar.FunctionWord,
        var kind => CompoundGrammar.Of(kind),
    };

    private static Parser<ShellListItem>? ItemAt(Cursor cursor) => CommandLookahead.IsAtCommand(cursor) ? Item : null;

    private static bool IsLast(ShellListItem item) => item.Terminator == ShellTerminator.None;

    private static ShellList ToList(ShellToken start, IReadOnlyList<ShellListItem> items) => new(
        items,
        items.Count == 0 ? start.Span : TextSpan.FromBounds(items[0].Span.Start, items[items.Count - 1].Span.End));
}
