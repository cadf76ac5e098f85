namespace DockerfileOptimizer.Knowledge;

/// <summary>The variables that a base image sets.</summary>
public sealed class BaseEnvironment
{
    private readonly Dictionary<string, string?> _variables = new(StringComparer.Ordinal);
    private readonly HashSet<string> _uncertain;
    private readonly bool _isComplete;

    internal BaseEnvironment(IEnumerable<string> variables, IEnumerable<string> uncertain, bool isComplete)
    {
        _uncertain = new HashSet<string>(uncertain, StringComparer.Ordinal);
        _isComplete = isComplete;
        foreach (string variable in variables)
        {
            int equals = variable.IndexOf('=');
            string name = equals < 0 ? variable : variable.Substring(0, equals);
            if (!_uncertain.Contains(name))
                _variables[name] = equals < 0 ? null : variable.Substring(equals + 1);
        }
    }

    /// <summary>The variables that are set for certain.</summary>
    public IReadOnlyCollection<string> Names => _variables.Keys;

    /// <summary>Whether the image sets a variable; null when that depends on the version or is not known.</summary>
    public bool? Contains(string name) =>
        _variables.ContainsKey(name) ? true : _isComplete && !_uncertain.Contains(name) ? false : null;

    /// <summary>The value; null when it is not set or depends on the version.</summary>
    public string? ValueOf(string name) => _variables.TryGetValue(name, out string? value) ? value : null;
}
