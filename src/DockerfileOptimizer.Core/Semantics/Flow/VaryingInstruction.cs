using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>An ARG, ENV or LABEL whose value is another in each build, and what stands between it and where it is needed.</summary>
/// <param name="Instruction">The instruction.</param>
/// <param name="Pair">The first of its pairs that varies.</param>
internal sealed record VaryingInstruction(KeyValueInstruction Instruction, KeyValue Pair)
{
    /// <summary>A stage with more of them is generated; the rest is not looked at.</summary>
    private const int MostOpen = 20;

    private const int MostFound = 50;

    /// <summary>The first RUN that takes time and does not need it.</summary>
    public StableRun? Delayed { get; private set; }

    /// <summary>What may need it first; null when that is nothing of the stage.</summary>
    public Instruction? FirstUse { get; private set; }

    /// <summary>The last instruction of the stage that makes a layer.</summary>
    public RunInstruction? LastRun { get; private set; }

    public string Name => VariableScope.NameOf(Pair);

    /// <summary>The varying instructions of a stage, in order.</summary>
    public static IReadOnlyList<VaryingInstruction> Of(DockerfileModel model, Stage stage)
    {
        var found = new List<VaryingInstruction>();
        var open = new List<VaryingInstruction>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var instruction in stage.Instructions)
        {
            if (open.Count > 0)
                Enter(instruction, open, model);
            if (open.Count >= MostOpen || found.Count >= MostFound || instruction is not KeyValueInstruction { Onbuild: null } pairs || pairs.Pairs.FirstOrDefault(pair => IsVarying(pairs, pair, names)) is not { } varying)
                continue;
            var entry = new VaryingInstruction(pairs, varying);
            found.Add(entry);
            open.Add(entry);
            if (instruction is not LabelInstruction)
                names.UnionWith(pairs.Pairs.Where(pair => IsVarying(pairs, pair, names)).Select(VariableScope.NameOf).ToList());
        }

        return found;
    }

    private static void Enter(Instruction instruction, List<VaryingInstruction> open, DockerfileModel model)
    {
        var stable = instruction is RunInstruction run ? StableRun.TryRead(model, run) : null;
        foreach (var entry in open.ToList())
        {
            if (instruction is RunInstruction last)
                entry.LastRun = last;
            if (entry.Instruction is LabelInstruction)
                entry.Delayed ??= stable;
            else if (instruction is RunInstruction && stable is null || entry.Names.Any(name => VariableText.IsUsedIn(instruction, name, model.Syntax.Text)))
                entry.Close(instruction, open);
            else
                entry.Delayed ??= stable;
        }
    }

    private IEnumerable<string> Names => Instruction.Pairs.Select(VariableScope.NameOf);

    private void Close(Instruction use, List<VaryingInstruction> open)
    {
        FirstUse = use;
        open.Remove(this);
    }

    private static bool IsVarying(KeyValueInstruction instruction, KeyValue pair, HashSet<string> names) => instruction is ArgInstruction
        ? VaryingName.Is(VariableScope.NameOf(pair), pair.Value?.Value.Trim('"', '\''))
        : pair.Value is { } value && names.Any(name => VariableText.Uses(value.Text, name));
}
