using DockerfileOptimizer.Syntax.Grammar;
using Sprache;
using static DockerfileOptimizer.Shell.Grammar.ShellCombinators;

namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>Simple commands: assignments, words and redirections.</summary>
internal static class CommandGrammar
{
    // '> 2>&1' lacks a file: the number belongs to the next operator.
    private static readonly Parser<ShellWord> Target = Choose(cursor => CommandLookahead.IsAtRedirection(cursor) ? null : WordGrammar.At(cursor), "a file");

    private static readonly Parser<ShellRedirection> Redirection = HeredocGrammar.Announced(
        RedirectionTokens.Head.ThenBy(head => head.IsDuplication ? WordGrammar.Word : Target, (head, target) => head.WithTarget(target)));

    /// <summary>The redirections behind a compound command.</summary>
    public static readonly Parser<IReadOnlyList<ShellRedirection>> Redirections =
        Many(cursor => CommandLookahead.IsAtRedirection(cursor) ? Redirection : null);

    private static readonly Parser<ShellAssignment> Assignment = AssignmentTokens.Head
        .Then(Optional(CommandLookahead.IsAtValue, WordGrammar.Value), (head, values) => head.WithValue(values.Count > 0 ? values[0] : null))
        .Lexeme((assignment, _, _, _) => assignment);

    private static readonly Parser<IReadOnlyList<ShellNode>> Prefix = Many<ShellNode>(cursor =>
        CommandLookahead.IsAtAssignment(cursor) ? Assignment : CommandLookahead.IsAtRedirection(cursor) ? Redirection : null);

    private static readonly Parser<IReadOnlyList<ShellNode>> Arguments = Many<ShellNode>(cursor =>
        CommandLookahead.IsAtRedirection(cursor) ? Redirection : WordGrammar.At(cursor));

    private static readonly Parser<IReadOnlyList<ShellNode>> Declarations = Many<ShellNode>(cursor =>
        CommandLookahead.IsAtRedirection(cursor) ? Redirection : WordGrammar.DeclarationAt(cursor));

    public static readonly Parser<ShellCommand> Simple = Wrappers.Unwrapped(
        Prefix, cursor => CommandLookahead.IsAtDeclaration(cursor) ? Declarations : Arguments, CommandParts.ToCommand);

    /// <summary>The assignment that a word is for a command such as <c>env</c>; null when it is none.</summary>
    public static ShellAssignment? AssignmentOf(ShellWord word)
    {
        var cursor = Cursor.StartOf(word.View, depth: 0, new ParseNotes());
        if (!CommandLookahead.IsAtAssignment(cursor))
            return null;
        var result = Assignment(cursor);
        return result.WasSuccessful ? result.Value : null;
    }
}
