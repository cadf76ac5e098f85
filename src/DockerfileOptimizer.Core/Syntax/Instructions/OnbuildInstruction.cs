using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Syntax;

/// <summary><c>ONBUILD instruction</c>: runs when another build is FROM the image.</summary>
public sealed class OnbuildInstruction : Instruction
{
    internal OnbuildInstruction(InstructionParts parts, Instruction? trigger)
        : base(parts)
    {
        Trigger = trigger;
        if (trigger is not null)
            trigger.Onbuild = this;
    }

    /// <summary>The instruction behind the keyword; null when it is missing.</summary>
    public Instruction? Trigger { get; }

    public override IReadOnlyList<Word> Arguments => Trigger is { } trigger ? [trigger.Keyword, .. trigger.Arguments] : [];
}
