using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>The arguments before the first FROM, and those that Docker gives a build for linux/amd64.</summary>
internal sealed class GlobalArguments
{
    private const string Epoch = "SOURCE_DATE_EPOCH";

    private readonly HashSet<string> _declared = new(StringComparer.Ordinal);
    private readonly Dictionary<string, VariableValue> _values;
    private Word? _epoch;

    public GlobalArguments(string? targetStage) => _values = new(StringComparer.Ordinal)
    {
        ["BUILDPLATFORM"] = VariableValue.Of("linux/amd64"),
        ["BUILDOS"] = VariableValue.Of("linux"),
        ["BUILDOSVERSION"] = VariableValue.Of(""),
        ["BUILDARCH"] = VariableValue.Of("amd64"),
        ["BUILDVARIANT"] = VariableValue.Of(""),
        ["TARGETPLATFORM"] = VariableValue.Of("linux/amd64"),
        ["TARGETOS"] = VariableValue.Of("linux"),
        ["TARGETOSVERSION"] = VariableValue.Of(""),
        ["TARGETARCH"] = VariableValue.Of("amd64"),
        ["TARGETVARIANT"] = VariableValue.Of(""),
        ["TARGETSTAGE"] = VariableValue.Of(targetStage ?? "default"),
    };

    public VariableValue Find(string name) => _values.TryGetValue(name, out var value) ? value : VariableValue.Unset;

    /// <summary>True when an ARG before the first FROM names it, with or without a default.</summary>
    public bool Declares(string name) => _declared.Contains(name);

    /// <summary>Takes in an ARG before the first FROM.</summary>
    public void Add(ArgInstruction instruction, ConversionScope scope)
    {
        foreach (var pair in instruction.Pairs)
        {
            string name = pair.Key.Text;
            _declared.Add(name);
            if (pair.Value is not { } word)
                continue;
            string? value = scope.Expand(word);
            _values[name] = value is null ? VariableValue.Unknown : VariableValue.Of(value);
            if (name == Epoch)
                _epoch = word;
        }
    }

    /// <summary>Checks the argument that sets the time of all files, once all arguments are known.</summary>
    public void CheckEpoch(IReadOnlyList<Stage> stages, ConversionScope scope)
    {
        if (_epoch is not null && Find(Epoch).Text is { Length: > 0 } value && !IsEpoch(value, stages))
            scope.Report(ConversionErrorKind.SourceDateEpoch, _epoch.Span, $"'{value}' is no time; {Epoch} takes seconds since 1970, 'context' or a stage");
    }

    private static bool IsEpoch(string value, IReadOnlyList<Stage> stages) =>
        WrittenNumber.TryParse(value, out _) || value == "context" || stages.Any(stage => value.Equals(stage.Name, StringComparison.OrdinalIgnoreCase));
}
