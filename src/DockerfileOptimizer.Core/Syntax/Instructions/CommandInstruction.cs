using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Syntax;

/// <summary>An instruction that names a command: RUN, CMD, ENTRYPOINT, HEALTHCHECK.</summary>
public abstract class CommandInstruction : Instruction
{
    internal CommandInstruction(InstructionParts parts, View command, IReadOnlyList<Word> arguments, bool isJson)
        : base(parts)
    {
        Command = command;
        Arguments = arguments;
        Form = isJson ? InstructionForm.Exec
            : parts.Heredocs.Count > 0 && parts.Heredocs[0].Marker.View.Start == command.Start ? InstructionForm.Heredoc
            : InstructionForm.Shell;
    }

    /// <summary>The text that is handed to the shell, or the JSON array.</summary>
    public View Command { get; }

    /// <summary>The strings of the array, or the whole text as one word.</summary>
    public override IReadOnlyList<Word> Arguments { get; }

    public sealed override InstructionForm Form { get; }
}
