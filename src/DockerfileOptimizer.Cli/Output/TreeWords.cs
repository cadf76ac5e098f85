using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Cli.Output;

/// <summary>The words of the output for forms of instructions.</summary>
internal static class TreeWords
{
    public static string Of(InstructionForm form) => form switch
    {
        InstructionForm.Shell => "shell",
        InstructionForm.Exec => "exec",
        InstructionForm.Heredoc => "heredoc",
        _ => "none",
    };
}
