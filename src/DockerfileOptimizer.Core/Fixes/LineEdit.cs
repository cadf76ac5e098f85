namespace DockerfileOptimizer.Fixes;

/// <summary>Replaces lines of an old text by lines of a new one; line numbers start at 0.</summary>
internal readonly record struct LineEdit(int OldStart, int OldCount, int NewStart, int NewCount)
{
    public int OldEnd => OldStart + OldCount;

    public int NewEnd => NewStart + NewCount;
}
