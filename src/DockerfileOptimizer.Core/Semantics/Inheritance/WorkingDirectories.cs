using DockerfileOptimizer.Context;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Inheritance;

/// <summary>The working directories of the stages, place by place.</summary>
internal sealed class WorkingDirectories
{
    /// <summary>The longest path that Linux takes. Relative ones would add up without end.</summary>
    private const int MaximumLength = 4096;

    private const string Key = "WORKDIR";

    private readonly StageVariables _variables;
    private readonly Func<Stage, BaseConfiguration> _baseOf;
    private readonly StageHistory<Change> _history = new();

    public WorkingDirectories(StageOrder order, StageVariables variables, Func<Stage, BaseConfiguration> baseOf)
    {
        _variables = variables;
        _baseOf = baseOf;
        foreach (var visit in order.Visits)
        {
            _history.Enter(visit);
            foreach (var instruction in visit.Instructions.OfType<WorkdirInstruction>())
            {
                if (instruction.Value is { } word)
                    _history.Set(Key, instruction.Span.Start, new(word, new(visit, instruction.Span.Start), _history.Latest(Key)));
            }
        }
    }

    /// <summary>The working directory before a place; null when not known.</summary>
    public string? Find(StagePlace place) =>
        _history.Find(Key, place) is { } change ? PathBehind(change) : _baseOf(place.Visit.Stage).WorkingDirectory;

    private string? PathBehind(Change change)
    {
        var relative = new Stack<(Change Change, string Value)>();
        string? path = Start(change, relative);
        while (relative.Count > 0)
        {
            var (next, value) = relative.Pop();
            string? combined = path is null ? null : PathsOf(next.Place.Visit.Stage).ChangeDirectory(path, value, out _);
            next.Path = path = combined?.Length > MaximumLength ? null : combined;
            next.IsComputed = true;
        }

        return path;
    }

    /// <summary>Goes back to a path that does not depend on the one before.</summary>
    private string? Start(Change change, Stack<(Change Change, string Value)> relative)
    {
        for (var current = change; ; current = current.Former)
        {
            if (current.IsComputed)
                return current.Path;
            if (_variables.Expand(current.Word, current.Place) is not { } value)
                return current.Compute(null);
            var paths = PathsOf(current.Place.Visit.Stage);
            if (paths.IsAbsolute(value))
                return current.Compute(paths.ChangeDirectory("/", value, out _));
            relative.Push((current, value));
            if (current.Former is null)
                return _baseOf(current.Place.Visit.Stage).WorkingDirectory;
        }
    }

    private static ImagePaths PathsOf(Stage stage) => ShellPrograms.IsWindows(stage) ? ImagePaths.Windows : ImagePaths.Linux;

    private sealed class Change(Word word, StagePlace place, Change? former)
    {
        public Word Word => word;

        public StagePlace Place => place;

        public Change? Former => former;

        public string? Path { get; set; }

        public bool IsComputed { get; set; }

        public string? Compute(string? path)
        {
            IsComputed = true;
            return Path = path;
        }
    }
}
