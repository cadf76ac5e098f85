using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>The values of ARG and ENV as far as the file and the build's arguments give them.</summary>
internal sealed class VariableScope(char escape, IReadOnlyDictionary<string, string> buildArguments)
{
    private readonly Dictionary<string, string?> _global = new(StringComparer.Ordinal);
    private readonly Dictionary<Stage, StageVariables> _stages = [];

    /// <summary>Takes in an ARG before the first FROM.</summary>
    public void AddGlobal(ArgInstruction instruction)
    {
        foreach (var pair in instruction.Pairs)
            _global[Name(pair)] = ValueOfArgument(pair, LookUpGlobal, fallback: null);
    }

    /// <summary>Replaces variables in a FROM, where only the arguments before the first FROM count.</summary>
    public string? ExpandGlobal(Word word) => Variables.Expand(word, escape, LookUpGlobal);

    /// <summary>Replaces variables in an instruction of a stage, by what stands before it in the stage and in its parents.</summary>
    public string? Expand(Word word, Stage stage, Instruction at)
    {
        var variables = Of(stage);
        return Variables.Expand(word, escape, name => variables.Find(name, at.Span.Start));
    }

    private StageVariables Of(Stage stage)
    {
        if (_stages.TryGetValue(stage, out var known))
            return known;
        var variables = new StageVariables(stage.Parent is { } parent ? Of(parent) : null);
        foreach (var instruction in stage.Instructions.OfType<KeyValueInstruction>())
            Add(variables, instruction);
        return _stages[stage] = variables;
    }

    private void Add(StageVariables variables, KeyValueInstruction instruction)
    {
        // A value sees what stands before its instruction, not its neighbours.
        int offset = instruction.Span.Start;
        string? LookUp(string name) => variables.Find(name, offset);
        foreach (var pair in instruction.Pairs)
        {
            string name = Name(pair);
            if (instruction is EnvInstruction)
                variables.Add(name, offset, pair.Value is { } value ? Variables.Expand(value, escape, LookUp) : null, isEnvironment: true);
            else if (instruction is ArgInstruction)
                variables.Add(name, offset, ValueOfArgument(pair, LookUp, fallback: LookUpGlobal(name)), isEnvironment: false);
        }
    }

    private string? ValueOfArgument(KeyValue pair, Func<string, string?> lookUp, string? fallback)
    {
        if (buildArguments.TryGetValue(Name(pair), out string? passed))
            return passed;
        return pair.Value is { } value ? Variables.Expand(value, escape, lookUp) : fallback;
    }

    private string? LookUpGlobal(string name) => _global.TryGetValue(name, out string? value) ? value : null;

    private static string Name(KeyValue pair) => pair.Key.Text.Trim('"', '\'');
}
