using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics;

/// <summary>Which programs read shell scripts, and which dialect.</summary>
internal static class ShellPrograms
{
    public static ShellDialect DialectOf(string program)
    {
        string name = program.Substring(program.LastIndexOf('/') + 1);
        return name switch
        {
            "sh" or "ash" or "dash" or "busybox" => ShellDialect.Posix,
            "bash" or "ksh" or "mksh" => ShellDialect.Bash,
            _ => ShellDialect.Opaque,
        };
    }

    /// <summary>True when a stage is known to run Windows, by its image or its platform.</summary>
    public static bool IsWindows(Stage? stage)
    {
        if (stage is null)
            return false;
        if (stage.IsForWindows)
            return true;
        string image = stage.RootImage?.Expanded ?? stage.RootImage?.Text ?? "";
        return WindowsWords.Any(word => image.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0);
    }

    private static readonly string[] WindowsWords = ["windows", "nanoserver", "servercore", "dotnet/framework"];
}
