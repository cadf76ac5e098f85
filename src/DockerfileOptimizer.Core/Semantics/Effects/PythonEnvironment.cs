namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>The folder that packages of Python get into: a virtual environment, else the system.</summary>
internal sealed class PythonEnvironment
{
    /// <summary>Where the packages of the interpreter itself are, in images of Python and in distributions.</summary>
    private static readonly PathSet OfSystem = PathSet.Matching("/usr/local/lib/python*", isDeep: true);

    private static readonly string[] SystemFolders = ["/usr", "/opt"];

    private static readonly string[] SystemPrograms = ["/bin", "/sbin", "/usr/bin", "/usr/sbin", "/usr/local/bin", "/usr/local/sbin"];

    private readonly CommandCall _call;
    private readonly string? _folder;

    private PythonEnvironment(CommandCall call, string? folder)
    {
        _call = call;
        _folder = folder;
    }

    /// <summary>Where the packages are.</summary>
    public PathSet Packages => _folder is null ? OfSystem : PathSet.Below(_folder);

    /// <summary>The environment that a program works on: its own where it is called by path, the active one, or the one first in PATH.</summary>
    public static PythonEnvironment Of(CommandCall call)
    {
        if (call.ProgramFolder is { } own)
            return new(call, OfPrograms(own));
        if (call.Variable("VIRTUAL_ENV") is { Length: > 0 } active)
            return new(call, call.Absolute(active));
        string? first = call.Variable("PATH")?.Split(':')[0];
        return new(call, first is null ? null : OfPrograms(first));
    }

    /// <summary>Takes down that packages are put into it.</summary>
    public void Fill(EffectRecorder effects)
    {
        if (_folder is not null)
        {
            effects.Writes(PathSet.Below(_folder));
            return;
        }

        foreach (string folder in SystemFolders)
            effects.MayWrite(PathSet.Below(folder));
        // Without the right to write there, a user's own folder is taken.
        if (_call.IsRoot != true)
            ToolStore.Of(_call, null, ".local").MayFill(effects);
    }

    public void MayRemove(EffectRecorder effects)
    {
        foreach (string folder in _folder is null ? SystemFolders : [_folder])
            effects.MayRemove(PathSet.Below(folder));
    }

    private static string? OfPrograms(string folder) =>
        folder.EndsWith("/bin", StringComparison.Ordinal) && Array.IndexOf(SystemPrograms, folder) < 0 && folder.IndexOf("/conda", StringComparison.Ordinal) < 0
            ? folder.Substring(0, folder.Length - "/bin".Length)
            : null;
}
