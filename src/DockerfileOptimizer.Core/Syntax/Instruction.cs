using DockerfileOptimizer.Syntax.Grammar;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Syntax;

/// <summary>One instruction with its continuation lines and here-documents.</summary>
public abstract class Instruction : SyntaxNode
{
    internal Instruction(InstructionParts parts)
        : base(parts.Span) => Parts = parts;

    public Word Keyword => Parts.Keyword;

    /// <summary>The keyword in upper case.</summary>
    public string Name => Parts.Name;

    /// <summary>Flags in front of the arguments.</summary>
    public IReadOnlyList<InstructionFlag> Flags => Parts.Flags;

    /// <summary>The arguments as Docker splits them for this instruction.</summary>
    public abstract IReadOnlyList<Word> Arguments { get; }

    public virtual InstructionForm Form => InstructionForm.None;

    /// <summary>Everything behind keyword and flags, without blanks around it, continuations removed.</summary>
    public View Body => Parts.Body;

    public IReadOnlyList<Heredoc> Heredocs => Parts.Heredocs;

    /// <summary>Comments that Docker attaches to the instruction: the block directly above it.</summary>
    public IReadOnlyList<Comment> LeadingComments => Parts.LeadingComments;

    /// <summary>Comment lines inside of the continued instruction.</summary>
    public IReadOnlyList<Comment> InnerComments => Parts.Line.InnerComments;

    /// <summary>Blank lines inside of the continued instruction.</summary>
    public IReadOnlyList<TextSpan> EmptyContinuations => Parts.Line.EmptyContinuations;

    /// <summary>The physical lines it takes, comments inside and here-documents included, without the last line break.</summary>
    public TextSpan LinesSpan => Parts.LinesSpan;

    /// <summary>What makes BuildKit refuse it.</summary>
    public IReadOnlyList<SyntaxError> Errors => Parts.Errors;

    /// <summary>The ONBUILD that this instruction is the trigger of, or null.</summary>
    public OnbuildInstruction? Onbuild { get; internal set; }

    internal InstructionParts Parts { get; }

    /// <summary>The last flag of this name, compared as Docker does, case-sensitively; null when there is none.</summary>
    public InstructionFlag? Flag(string name) => Flags.LastOrDefault(flag => flag.Name == name);
}
