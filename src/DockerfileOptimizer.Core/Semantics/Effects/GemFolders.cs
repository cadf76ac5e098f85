namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>Where gems are put.</summary>
internal static class GemFolders
{
    /// <summary>Takes down that gems are put into a folder; where it is not known, below those of the system and of the user.</summary>
    public static void Fill(CommandCall call, PathSet? folder, EffectRecorder effects)
    {
        if (folder is not null)
        {
            effects.MayWrite(folder);
            return;
        }

        foreach (string path in new[] { "/usr", "/var/lib", "/opt" })
            effects.MayWrite(PathSet.Below(path));
        foreach (string store in new[] { ".gem", ".bundle", ".local/share/gem", ".rbenv", ".rvm", ".cache" })
            ToolStore.Of(call, null, store).MayFill(effects);
    }
}
