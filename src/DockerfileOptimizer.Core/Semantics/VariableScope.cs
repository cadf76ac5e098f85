using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>The build arguments: those before the first FROM, those that the build passes, and those that Docker gives.</summary>
internal sealed class VariableScope(char escape, IReadOnlyDictionary<string, string> buildArguments)
{
    /// <summary>Arguments that Docker gives before the first FROM, and to a stage that declares them.</summary>
    private static readonly HashSet<string> Platform = new(StringComparer.Ordinal)
    {
        "BUILDPLATFORM", "BUILDOS", "BUILDOSVERSION", "BUILDARCH", "BUILDVARIANT",
        "TARGETPLATFORM", "TARGETOS", "TARGETOSVERSION", "TARGETARCH", "TARGETVARIANT", "TARGETSTAGE",
    };

    private readonly Dictionary<string, VariableValue> _global = new(StringComparer.Ordinal);

    /// <summary>The name that a pair of ARG or ENV is for.</summary>
    public static string NameOf(KeyValue pair) => pair.Key.Text.Trim('"', '\'');

    /// <summary>Takes in an ARG before the first FROM.</summary>
    public void AddGlobal(ArgInstruction instruction)
    {
        foreach (var pair in instruction.Pairs)
        {
            string name = NameOf(pair);
            _global[name] = Passed(name)
                ?? (pair.Value is { } value ? Expand(value, LookUpGlobal) : Global(name) ?? VariableValue.Open);
        }
    }

    /// <summary>What a build passes for an argument; null when that is nothing.</summary>
    public VariableValue? Passed(string name) => buildArguments.TryGetValue(name, out string? passed) ? VariableValue.Of(passed) : null;

    /// <summary>What an ARG without default takes over in a stage; null when there is nothing of the name before the first FROM.</summary>
    public VariableValue? Global(string name) =>
        _global.TryGetValue(name, out var value) ? value : Platform.Contains(name) ? VariableValue.Unknown : null;

    /// <summary>Replaces variables in a FROM, where only the arguments before the first FROM count; null when the value is not known.</summary>
    public string? ExpandGlobal(Word word) => WordExpander.Expand(word, escape, LookUpGlobal).Text;

    /// <summary>Replaces the variables of a value.</summary>
    public VariableValue Expand(Word word, Func<string, VariableValue> lookUp) =>
        WordExpander.Expand(word, escape, lookUp).Text is { } text ? VariableValue.Of(text) : VariableValue.Unknown;

    private VariableValue LookUpGlobal(string name) => Global(name) ?? VariableValue.Unset;
}
