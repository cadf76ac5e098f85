using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Tests.Shell;

/// <summary>Writes a tree in one line: <c>(a &amp;&amp; b); [sub c]</c>.</summary>
internal static class TreePrinter
{
    public static string Print(ShellNode node) => node switch
    {
        ShellList list => string.Join(" ", list.Items.Select(Print)),
        ShellListItem item => Print(item.Command) + Mark(item.Terminator),
        ShellAndOr { Pipelines.Count: 1 } single => Print(single.Pipelines[0]),
        ShellAndOr chain => "(" + string.Join(" ", chain.Children.Select(Print)) + ")",
        ShellOperator { Kind: ShellOperatorKind.AndIf } => "&&",
        ShellOperator => "||",
        ShellPipeline pipeline => (pipeline.IsNegated ? "!" : "") + (pipeline.Commands.Count == 1
            ? Print(pipeline.Commands[0])
            : "(" + string.Join(" | ", pipeline.Commands.Select(Print)) + ")"),
        ShellCommand command => string.Join(" ", command.Children.Select(Print)),
        ShellFunction function => $"[function {function.Name} {Print(function.Body)}]",
        ShellCompound compound => $"[{string.Join(" ", [Content(compound), .. compound.Redirections.Select(Print)])}]",
        ShellIfClause clause => $"{Print(clause.Condition)} => {Print(clause.Body)}",
        ShellForHeader { Arithmetic: { } arithmetic } => Print(arithmetic),
        ShellForHeader header => header.Variable + (header.Words is null ? "" : " in " + string.Join(",", header.Words)),
        ShellCaseBranch branch => $"{string.Join("|", branch.Patterns)} => {Print(branch.Body)}",
        ShellAssignment assignment => $"{assignment.Name}{(assignment.Append ? "+=" : "=")}{assignment.Value}",
        ShellRedirection redirection => $"{redirection.FileDescriptor}:{redirection.Operator}:{redirection.Target}",
        ShellWord word => word.Text,
        _ => node.GetType().Name,
    };

    /// <summary>The parts of a word, each with its kind.</summary>
    public static string Parts(ShellWord word) => string.Join(" ", word.Parts.Select(Part));

    private static string Part(ShellWordPart part) => part switch
    {
        ShellDoubleQuoted quoted => $"double({string.Join(" ", quoted.Parts.Select(Part))})",
        ShellSingleQuoted quoted => $"single({quoted.Content})",
        ShellAnsiQuoted quoted => $"ansi({quoted.Content})",
        ShellEscape => $"escape({part.Text})",
        ShellParameter parameter => $"parameter({parameter.Name}{parameter.Operator}{(parameter.Operand is null ? "" : " " + Parts(parameter.Operand))})",
        ShellCommandSubstitution command => $"{(command.IsBackquoted ? "backquoted" : "command")}({Print(command.Body)})",
        ShellProcessSubstitution process => $"process({Print(process.Body)})",
        ShellArithmetic arithmetic => $"arithmetic({string.Join(" ", arithmetic.Expression.Select(Part))})",
        ShellArray array => $"array({string.Join(",", array.Elements)})",
        ShellExtendedGlob glob => $"pattern({string.Join(" ", glob.Parts.Select(Part))})",
        _ => part.Text,
    };

    private static string Mark(ShellTerminator terminator) => terminator switch
    {
        ShellTerminator.Sequence => ";",
        ShellTerminator.Background => "&",
        ShellTerminator.Newline => "⏎",
        _ => "",
    };

    private static string Content(ShellCompound compound) => compound switch
    {
        ShellSubshell subshell => "sub " + Print(subshell.Body),
        ShellGroup group => "group " + Print(group.Body),
        ShellIf branches => "if " + string.Join(" elif ", branches.Clauses.Select(Print)) + (branches.Else is null ? "" : " else " + Print(branches.Else)),
        ShellLoop loop => $"{(loop.IsUntil ? "until" : "while")} {Print(loop.Condition)} => {Print(loop.Body)}",
        ShellFor loop => $"for {Print(loop.Header)} => {Print(loop.Body)}",
        ShellSelect loop => $"select {Print(loop.Header)} => {Print(loop.Body)}",
        ShellCase choice => $"case {choice.Subject}: {string.Join(" / ", choice.Branches.Select(Print))}",
        ShellTest test => "test " + string.Join(",", test.Words),
        ShellArithmeticCommand arithmetic => "arithmetic " + string.Concat(arithmetic.Expression),
        _ => compound.GetType().Name,
    };
}
