namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>
/// The variables and the working directory at a place of a build whose base images set nothing but PATH.
/// A stage goes on where its parent ended; going back to there costs what was changed since.
/// </summary>
internal sealed class BuildEnvironment
{
    private static readonly VariableValue DefaultPath = VariableValue.Of("/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin");

    private readonly Dictionary<string, VariableValue> _values = new(StringComparer.Ordinal);
    private readonly Stack<(string Name, VariableValue? Former)> _changes = new();

    /// <summary>How many folders the working directory is below the root; null when that is not known.</summary>
    private int? _depth = 0;

    public VariableValue Find(string name) =>
        _values.TryGetValue(name, out var value) ? value
        : name == "PATH" ? DefaultPath
        : VariableValue.Unset;

    public void Set(string name, VariableValue value)
    {
        _changes.Push((name, _values.TryGetValue(name, out var former) ? former : null));
        _values[name] = value;
    }

    /// <summary>Changes the working directory; null when the path is not known.</summary>
    public void ChangeDirectory(string? path) => _depth = path is null ? null : DepthOf(path);

    /// <summary>True when the path, from the working directory, is certainly the root.</summary>
    public bool IsRoot(string path) => DepthOf(path) == 0;

    public Point Mark() => new(_changes.Count, _depth);

    public void Return(Point point)
    {
        while (_changes.Count > point.Changes)
        {
            var (name, former) = _changes.Pop();
            if (former is { } value)
                _values[name] = value;
            else
                _values.Remove(name);
        }

        _depth = point.Depth;
    }

    private int? DepthOf(string path)
    {
        bool isAbsolute = path.StartsWith("/", StringComparison.Ordinal);
        if (!isAbsolute && _depth is null)
            return null;
        int depth = isAbsolute ? 0 : _depth!.Value;
        foreach (string folder in path.Split('/'))
        {
            if (folder == "..")
                depth = Math.Max(depth - 1, 0);
            else if (folder is not ("" or "."))
                depth++;
        }

        return depth;
    }

    /// <summary>A place to return to.</summary>
    internal readonly record struct Point(int Changes, int? Depth);
}
