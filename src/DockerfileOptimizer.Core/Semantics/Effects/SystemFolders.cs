namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>Where the packages of a distribution put their files.</summary>
internal static class SystemFolders
{
    private static readonly string[] Folders = ["/usr", "/etc", "/var", "/opt", "/lib", "/lib64", "/bin", "/sbin", "/srv", "/boot", "/run"];

    /// <summary>Takes down that packages are put in or taken out: their files, and what their scripts do.</summary>
    public static void ChangeIn(EffectRecorder effects)
    {
        foreach (string folder in Folders)
        {
            effects.MayWrite(PathSet.Below(folder));
            effects.MayRemove(PathSet.Below(folder));
        }
    }

    /// <summary>True for a path that belongs to a distribution.</summary>
    public static bool Hold(string path) => Folders.Any(folder => PathSet.Below(folder).MayHold(path));
}
