using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>Which tools a stage, or one it is FROM, gives settings to, that may say where their caches are.</summary>
internal sealed class StageSettings
{
    private static readonly HashSet<string> None = new(StringComparer.Ordinal);

    private readonly Dictionary<Stage, HashSet<string>> _tools = [];

    private StageSettings(DockerfileModel model)
    {
        foreach (var stage in model.Stages)
        {
            var before = stage.Parent is { } parent && _tools.TryGetValue(parent, out var tools) ? tools : None;
            var own = SetIn(model, stage).Where(tool => !before.Contains(tool)).ToList();
            _tools[stage] = own.Count == 0 ? before : new(before.Concat(own), StringComparer.Ordinal);
        }
    }

    /// <summary>True when the tool is called to keep a setting; all stages of the file are looked at once.</summary>
    public static bool Have(DockerfileModel model, Stage stage, string tool)
    {
        var tools = model.FactOf(model.Stages[0], _ => new StageSettings(model))._tools[stage];
        return tools.Contains(tool) || (tool == "pip" && tools.Contains("pip3"));
    }

    private static IEnumerable<string> SetIn(DockerfileModel model, Stage stage) =>
        stage.Instructions.OfType<RunInstruction>()
            .SelectMany(run => model.ScriptOf(run)?.Commands ?? [])
            .Where(command => ProgramName.Of(command) is { } name && ToolCache.Of(name == "pip3" ? "pip" : name) is not null && command.Arguments.Any(argument => argument.Value is "config" or "set" or "setup"))
            .Select(command => ProgramName.Of(command)!);
}
