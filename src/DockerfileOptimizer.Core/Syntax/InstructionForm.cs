namespace DockerfileOptimizer.Syntax;

/// <summary>How the arguments of an instruction are written.</summary>
public enum InstructionForm
{
    /// <summary>Words that no shell sees.</summary>
    None,

    /// <summary>A text that is handed to a shell.</summary>
    Shell,

    /// <summary>A JSON array.</summary>
    Exec,

    /// <summary>A RUN that begins with a here-document.</summary>
    Heredoc,
}
