using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>The values of ARG and ENV as far as the file and the build's arguments give them.</summary>
internal sealed class VariableScope(char escape, IReadOnlyDictionary<string, string> buildArguments)
{
    private readonly Dictionary<string, VariableValue> _global = new(StringComparer.Ordinal);
    private readonly Dictionary<Stage, StageVariables> _stages = [];

    /// <summary>Takes in an ARG before the first FROM.</summary>
    public void AddGlobal(ArgInstruction instruction)
    {
        foreach (var pair in instruction.Pairs)
            _global[Name(pair)] = ValueOfArgument(pair, LookUpGlobal) ?? VariableValue.Open;
    }

    /// <summary>Replaces variables in a FROM, where only the arguments before the first FROM count; null when the value is not known.</summary>
    public string? ExpandGlobal(Word word) => WordExpander.Expand(word, escape, LookUpGlobal).Text;

    /// <summary>
    /// Replaces variables in an instruction of a stage, by what stands before it in the stage and in its parents;
    /// null when a value is not known.
    /// </summary>
    public string? Expand(Word word, Stage stage, Instruction at)
    {
        var variables = Of(stage);
        return WordExpander.Expand(word, escape, name => variables.Find(name, at.Span.Start)).Text;
    }

    private StageVariables Of(Stage stage)
    {
        if (_stages.TryGetValue(stage, out var known))
            return known;
        // From the bottom of the chain up, without recursion: a file may have any number of stages.
        foreach (var link in stage.Chain.TakeWhile(link => !_stages.ContainsKey(link)).Reverse())
            _stages[link] = Read(link);
        return _stages[stage];
    }

    private StageVariables Read(Stage stage)
    {
        var variables = new StageVariables(stage.Parent is { } parent ? _stages[parent] : null);
        foreach (var instruction in stage.Instructions)
        {
            if (instruction is EnvInstruction environment)
                Add(variables, environment);
            else if (instruction is ArgInstruction arguments)
                Add(variables, arguments);
        }

        return variables;
    }

    private void Add(StageVariables variables, EnvInstruction instruction)
    {
        // All values of one ENV see what was there before it.
        int offset = instruction.Span.Start;
        foreach (var pair in instruction.Pairs)
        {
            if (pair.Value is { } value)
                variables.Add(Name(pair), offset, Expand(value, name => variables.Find(name, offset)));
        }
    }

    private void Add(StageVariables variables, ArgInstruction instruction)
    {
        foreach (var pair in instruction.Pairs)
        {
            // Each argument sees those before it; one without any value leaves what is there.
            string name = Name(pair);
            if (ValueOfArgument(pair, other => variables.Find(other, pair.Span.Start)) is { } value)
                variables.Add(name, pair.Span.Start, value);
            else if (_global.TryGetValue(name, out var inherited))
                variables.Add(name, pair.Span.Start, inherited);
            else if (!variables.Find(name, pair.Span.Start).IsKnown)
                variables.Add(name, pair.Span.Start, VariableValue.Open);
        }
    }

    /// <summary>What the build passes, else the default; null when there is neither.</summary>
    private VariableValue? ValueOfArgument(KeyValue pair, Func<string, VariableValue> lookUp)
    {
        if (buildArguments.TryGetValue(Name(pair), out string? passed))
            return VariableValue.Of(passed);
        return pair.Value is { } value ? Expand(value, lookUp) : null;
    }

    private VariableValue Expand(Word word, Func<string, VariableValue> lookUp) =>
        WordExpander.Expand(word, escape, lookUp).Text is { } text ? VariableValue.Of(text) : VariableValue.Unknown;

    /// <summary>Docker gives the arguments of platforms; what else is not declared is not set.</summary>
    private VariableValue LookUpGlobal(string name) =>
        _global.TryGetValue(name, out var value) ? value
        : name.StartsWith("TARGET", StringComparison.Ordinal) || name.StartsWith("BUILD", StringComparison.Ordinal) ? VariableValue.Unknown
        : VariableValue.Unset;

    private static string Name(KeyValue pair) => pair.Key.Text.Trim('"', '\'');
}
