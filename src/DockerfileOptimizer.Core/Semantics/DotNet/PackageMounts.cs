using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>Mounts that keep the packages of restore from build to build, and out of the image.</summary>
internal static class PackageMounts
{
    /// <summary>The folder that a command keeps packages in; null when it is not known.</summary>
    public static string? StoreOf(DotNetCall call, DockerfileModel model) =>
        model.EffectsOf(call.Run).Steps.FirstOrDefault(step => step.Command == call.Command.Command)?.Store;

    /// <summary>The flag of the mount that a folder lies in; null when none is mounted there.</summary>
    public static InstructionFlag? Over(string store, RunInstruction run) => run.Flags.LastOrDefault(flag => flag.Name == "mount" && Covers(MountOptions.Read(flag), store));

    private static bool Covers(MountOptions mount, string store) => mount.Type is "cache" or "tmpfs" or "bind" && mount.Covers(store);
}
