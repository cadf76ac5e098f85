using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>The values of ARG and ENV as far as the file, the build's arguments and Docker's own give them.</summary>
internal sealed class VariableScope(char escape, IReadOnlyDictionary<string, string> buildArguments)
{
    private readonly Dictionary<string, string?> _global = new(StringComparer.Ordinal);

    /// <summary>Takes in an ARG before the first FROM.</summary>
    public void AddGlobal(ArgInstruction instruction)
    {
        foreach (var pair in instruction.Pairs)
            _global[Name(pair)] = ValueOf(pair, LookUpGlobal, fallback: null);
    }

    /// <summary>Replaces variables in a FROM, where only the arguments before the first FROM count.</summary>
    public string? ExpandGlobal(Word word) => Variables.Expand(word, escape, LookUpGlobal);

    /// <summary>Replaces variables in an instruction of a stage, by what stands before it in the stage and in its parents.</summary>
    public string? Expand(Word word, Stage stage, Instruction at)
    {
        var values = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var instruction in stage.InheritedInstructions)
        {
            if (ReferenceEquals(instruction, at))
                break;
            AddTo(values, instruction);
        }

        return Variables.Expand(word, escape, name => values.TryGetValue(name, out string? value) ? value : null);
    }

    private void AddTo(Dictionary<string, string?> values, Instruction instruction)
    {
        if (instruction is not (ArgInstruction or EnvInstruction))
            return;
        string? LookUp(string name) => values.TryGetValue(name, out string? value) ? value : null;
        foreach (var pair in ((KeyValueInstruction)instruction).Pairs)
        {
            string name = Name(pair);
            if (instruction is EnvInstruction)
                values[name] = pair.Value is { } value ? Variables.Expand(value, escape, LookUp) : null;
            else
                values[name] = ValueOf(pair, LookUp, fallback: LookUpGlobal(name));
        }
    }

    private string? ValueOf(KeyValue pair, Func<string, string?> lookUp, string? fallback)
    {
        if (buildArguments.TryGetValue(Name(pair), out string? passed))
            return passed;
        return pair.Value is { } value ? Variables.Expand(value, escape, lookUp) : fallback;
    }

    private string? LookUpGlobal(string name) => _global.TryGetValue(name, out string? value) ? value : null;

    private static string Name(KeyValue pair) => pair.Key.Text.Trim('"', '\'');
}
