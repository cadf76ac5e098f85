using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>Tells which layer a time falls into.</summary>
internal sealed class LayerTimes
{
    private readonly List<int> _starts = [];
    private readonly List<Instruction> _instructions = [];

    /// <summary>The layer of an instruction begins.</summary>
    public void Begin(int time, Instruction instruction)
    {
        _starts.Add(time);
        _instructions.Add(instruction);
    }

    /// <summary>The instruction whose layer was made at a time.</summary>
    public Instruction At(int time)
    {
        int index = _starts.BinarySearch(time);
        return _instructions[index >= 0 ? index : ~index - 1];
    }
}
