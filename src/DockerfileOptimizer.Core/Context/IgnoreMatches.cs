namespace DockerfileOptimizer.Context;

/// <summary>Which patterns of an ignore file matched a folder, for the look at what it holds.</summary>
/// <param name="count">Number of patterns.</param>
internal sealed class IgnoreMatches(int count)
{
    private bool[]? _matched;

    public bool this[int index] => _matched is not null && _matched[index];

    public void Add(int index) => (_matched ??= new bool[count])[index] = true;

    public bool HasSameAs(IgnoreMatches other)
    {
        for (int index = 0; index < count; index++)
        {
            if (this[index] != other[index])
                return false;
        }

        return true;
    }
}
