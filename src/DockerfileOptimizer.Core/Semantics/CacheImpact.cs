using DockerfileOptimizer.Context;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>Tells which steps of a build run again when files of its context change. A step is a RUN, COPY, ADD or WORKDIR; the others cost nothing.</summary>
public sealed class CacheImpact
{
    private readonly DockerfileModel _model;
    private readonly IReadOnlyList<string> _changed;
    private readonly HashSet<Stage> _invalid = [];

    private CacheImpact(DockerfileModel model, IReadOnlyList<string> changed)
    {
        _model = model;
        _changed = changed;
    }

    /// <summary>The stages that the target needs, in the order of the file.</summary>
    /// <param name="model">The file.</param>
    /// <param name="ignoreFile">What is not sent and so changes nothing; null for nothing.</param>
    /// <param name="changed">Paths of changed, new or removed files from the context's root.</param>
    public static IReadOnlyList<StageImpact> Of(DockerfileModel model, IgnoreFile? ignoreFile, IEnumerable<string> changed)
    {
        var sent = changed.Where(path => ignoreFile?.MatchWithParents(path).IsIgnored != true).ToList();
        var impact = new CacheImpact(model, sent);
        var needed = StageSources.NeededBy(model);
        return [.. model.Stages.Where(needed.Contains).Select(impact.Judge)];
    }

    private StageImpact Judge(Stage stage)
    {
        var steps = new List<CacheStep>();
        if (stage.Parent is { } parent && _invalid.Contains(parent))
            steps.Add(new(stage.From, null, parent));
        foreach (var instruction in stage.Instructions)
        {
            var source = _model.ContextSources.FirstOrDefault(candidate => candidate.Instruction == instruction && Takes(candidate));
            var from = StageSources.Of(_model, instruction).FirstOrDefault(_invalid.Contains);
            if (IsStep(instruction) && (steps.Count > 0 || source is not null || from is not null))
                steps.Add(new(instruction, source, from));
        }

        if (steps.Count > 0)
            _invalid.Add(stage);
        return new(stage, steps, stage.Instructions.Count(IsStep));
    }

    private static bool IsStep(Instruction instruction) => instruction is RunInstruction or TransferInstruction or WorkdirInstruction;

    /// <summary>A source of which the path is not known may take anything.</summary>
    private bool Takes(ContextSource source) => _changed.Any(path => source.Path is not { } taken || Selects(taken, path));

    private static bool Selects(string source, string path)
    {
        if (source.Length == 0)
            return true;
        var pattern = new GlobPattern(source);
        for (string current = path; current.Length > 0; current = ContextPath.FolderOf(current))
        {
            if (current == source || pattern.Match(current) == PatternMatch.Yes)
                return true;
        }

        return false;
    }
}
