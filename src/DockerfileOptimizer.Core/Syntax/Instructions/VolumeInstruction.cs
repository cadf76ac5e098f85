using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Syntax;

/// <summary><c>VOLUME path …</c>.</summary>
public sealed class VolumeInstruction : WordsInstruction
{
    internal VolumeInstruction(InstructionParts parts, IReadOnlyList<Word> arguments, bool isJson)
        : base(parts, arguments, isJson)
    {
    }
}
