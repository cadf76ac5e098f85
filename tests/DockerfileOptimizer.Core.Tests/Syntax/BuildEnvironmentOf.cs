using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Conversion;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Tests.Syntax;

/// <summary>Checks a single instruction as in a stage with given variables.</summary>
internal sealed class BuildEnvironmentOf(IReadOnlyDictionary<string, string> variables)
{
    public VariableValue Find(string name) => variables.TryGetValue(name, out string? value) ? VariableValue.Of(value) : VariableValue.Unset;

    /// <summary>What makes BuildKit refuse it when it expands its words and reads its mounts.</summary>
    public IReadOnlyList<ConversionError> ErrorsOf(Instruction instruction, char escape)
    {
        var errors = new List<ConversionError>();
        new InstructionChecker(new BuildEnvironment(), new GlobalArguments(targetStage: null), hasDevices: true)
            .Check(instruction, new ConversionScope(escape, Find, errors));
        if (instruction is ArgInstruction argument)
        {
            foreach (var pair in argument.Pairs)
                new ConversionScope(escape, Find, errors).Expand(pair.Key);
        }

        return errors;
    }

    /// <summary>The mounts of a RUN whose options are accepted.</summary>
    public IEnumerable<MountDefinition> MountsOf(Instruction instruction, char escape) => instruction.Flags
        .Where(flag => flag.Name == "mount")
        .Select(flag => new MountReader(new ConversionScope(escape, Find, []), flag).Read())
        .OfType<MountDefinition>();
}
