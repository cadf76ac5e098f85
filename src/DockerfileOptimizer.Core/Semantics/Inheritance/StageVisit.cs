using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Inheritance;

/// <summary>A run of instructions that goes on where another ended: those of a stage, or those that its children run first for its ONBUILD.</summary>
internal sealed class StageVisit
{
    public StageVisit(int number, Stage stage, StageVisit? parent, bool isOfTriggers)
    {
        Number = number;
        Stage = stage;
        Parent = parent;
        IsOfTriggers = isOfTriggers;
    }

    /// <summary>The place in a walk where what is FROM a stage comes directly behind it.</summary>
    public int Number { get; }

    /// <summary>The stage that the instructions are written in.</summary>
    public Stage Stage { get; }

    /// <summary>What this goes on behind; null for a stage that is FROM an image or <c>scratch</c>.</summary>
    public StageVisit? Parent { get; }

    /// <summary>True for what stands behind ONBUILD. Also builds of other files may run it.</summary>
    public bool IsOfTriggers { get; }

    public IEnumerable<Instruction> Instructions =>
        IsOfTriggers ? Stage.Instructions.OfType<OnbuildInstruction>().Select(onbuild => onbuild.Trigger).OfType<Instruction>() : Stage.Instructions;

    /// <summary>True when both run in one stage.</summary>
    public bool IsOfOneStageWith(StageVisit earlier) => this == earlier || (Parent == earlier && earlier.IsOfTriggers);
}
