using DockerfileOptimizer.Knowledge;
using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Semantics;

/// <summary>Which programs read shell scripts, and which dialect.</summary>
internal static class ShellPrograms
{
    private static readonly string[] WindowsWords = ["windows", "nanoserver", "servercore", "dotnet/framework"];

    /// <summary>Beginnings of names of images that set a SHELL of their own, which is bash in all of them. The facts hold no such image.</summary>
    private static readonly string[] BashImages = ["jupyter/", "quay.io/jupyter/", "cimg/", "mambaorg/micromamba"];

    public static ShellDialect DialectOf(string program) => NameOf(program) switch
    {
        "sh" or "ash" or "dash" or "busybox" => ShellDialect.Posix,
        "bash" or "ksh" or "mksh" => ShellDialect.Bash,
        _ => ShellDialect.Opaque,
    };

    /// <summary>The dialect of a stage without SHELL. Where nothing is known of the image it is that of <c>sh</c>.</summary>
    public static ShellDialect DefaultDialect(Stage? stage) =>
        IsWindows(stage) ? ShellDialect.Opaque : HasBash(stage) ? ShellDialect.Bash : ShellDialect.Posix;

    /// <summary>What a shell is; null when not known.</summary>
    /// <param name="program">The first word of SHELL; null where there is none.</param>
    /// <param name="stage">The stage it is used in.</param>
    /// <param name="standard">What <c>sh</c> is in the stage.</param>
    public static ShellProgram? Identify(string? program, Stage stage, ShellProgram? standard)
    {
        if (program is null && HasBash(stage))
            return ShellProgram.Bash;
        return NameOf(program ?? "sh") switch
        {
            "bash" => ShellProgram.Bash,
            "dash" => ShellProgram.Dash,
            "ash" or "busybox" => ShellProgram.BusyBox,
            "sh" => standard,
            _ => null,
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

    private static bool HasBash(Stage? stage) =>
        stage?.RootImage?.Name?.FamiliarName is { } image && BashImages.Any(name => image.StartsWith(name, StringComparison.Ordinal));

    private static string NameOf(string program) => program.Substring(program.LastIndexOf('/') + 1);
}
