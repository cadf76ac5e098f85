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
        var pairs = ((KeyValueInstruction)instruction).Pairs;
        if (instruction is ArgInstruction)
        {
            // Each argument sees those before it; one without any value leaves what is there.
            foreach (var pair in pairs.Where(pair => HasValue(pair)))
                values[Name(pair)] = ValueOf(pair, LookUp, fallback: LookUpGlobal(Name(pair)));
            return;
        }

        // All values of one ENV see what was there before it.
        var assigned = pairs.Select(pair => (Name: Name(pair), Value: pair.Value is { } value ? Variables.Expand(value, escape, LookUp) : null)).ToList();
        foreach (var (name, value) in assigned)
            values[name] = value;

        string? LookUp(string name) => values.TryGetValue(name, out string? value) ? value : null;
    }

    private bool HasValue(KeyValue pair) =>
        pair.Value is not null || buildArguments.ContainsKey(Name(pair)) || _global.ContainsKey(Name(pair));

    private string? ValueOf(KeyValue pair, Func<string, string?> lookUp, string? fallback)
    {
        if (buildArguments.TryGetValue(Name(pair), out string? passed))
            return passed;
        return pair.Value is { } value ? Variables.Expand(value, escape, lookUp) : fallback;
    }

    private string? LookUpGlobal(string name) => _global.TryGetValue(name, out string? value) ? value : null;

    private static string Name(KeyValue pair) => pair.Key.Text.Trim('"', '\'');
}
