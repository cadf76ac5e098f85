using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Cli.Output;

/// <summary>What a shell's own grammar calls commands: not those that other commands run, and not those inside of <c>sh -c '…'</c>.</summary>
internal static class SyntacticCommands
{
    /// <summary>The script of an instruction in shell form or of its here-document; null when no shell of a known language reads it.</summary>
    public static ShellScript? ScriptOf(DockerfileModel model, Instruction instruction)
    {
        bool isShell = instruction is CommandInstruction { Form: InstructionForm.Shell or InstructionForm.Heredoc };
        return isShell && model.ScriptOf((CommandInstruction)instruction) is { } script && script.Dialect != ShellDialect.Opaque ? script : null;
    }

    public static IEnumerable<ShellCommand> Of(ShellScript script) =>
        script.Commands.Where(command => command.Wrapper is null && !IsInInnerScript(command));

    private static bool IsInInnerScript(ShellNode node)
    {
        for (; node.Parent is { } parent; node = parent)
        {
            if (parent is ShellCommand { InnerScript: { } inner } && node == inner.Body)
                return true;
        }

        return false;
    }
}
