using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class MakeModel : CommandModel
{
    private static readonly OptionSyntax MakeOptions = new("CfIoWj", "--directory", "--file", "--makefile", "--include-dir");

    private static readonly OptionSyntax NinjaOptions = new("Cfkt");

    private static readonly OptionSyntax MesonOptions = new("CD", "--prefix", "--buildtype", "--destdir", "--cross-file", "--native-file", "--tags", "--libdir");

    private static readonly string[] Testing = ["test", "tests", "check", "lint"];

    public override IReadOnlyList<string> Programs { get; } = ["make", "gmake", "bmake", "ninja", "ninja-build", "samu", "meson", "waf", "scons", "checkinstall"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        bool isMeson = call.Program == "meson";
        var line = call.Read(isMeson ? MesonOptions : call.Program.StartsWith("ninja", StringComparison.Ordinal) || call.Program == "samu" ? NinjaOptions : MakeOptions);
        // A number behind '-j' may stand alone.
        var goals = line.Operands.Select(operand => operand.Value).Where(goal => goal is null || goal.IndexOf('=') < 0).ToList();
        ProjectFolder.Of(call, line.Find("-C", "--directory")?.Argument).RunCode(effects);
        // The build folder that Meson is given may lie beside the sources.
        if (isMeson && goals.FirstOrDefault() is "setup")
        {
            foreach (var folder in line.Operands.Skip(1))
                effects.MayWrite(call.TreeOf(folder));
        }

        bool installs = call.Program == "checkinstall" || goals.Any(goal => goal is null || goal.IndexOf("install", StringComparison.Ordinal) >= 0);
        if (installs)
            Install(call, line, effects);
        effects.Takes(new(Ecosystem.Native, goals.Any(goal => Array.IndexOf(Testing, goal) >= 0) ? BuildStepKind.Test : BuildStepKind.Build, call.Program, call.Command));
    }

    /// <summary>Where files are installed to: <c>DESTDIR</c> stands in front of it all, and without it they get into the system.</summary>
    private static void Install(CommandCall call, CommandLine line, EffectRecorder effects)
    {
        string? destination = ValueOf(line, "DESTDIR") ?? line.Find("--destdir")?.Value ?? call.Variable("DESTDIR");
        if (destination is { Length: > 0 })
        {
            effects.MayWrite(call.Below(destination));
            return;
        }

        SystemFolders.ChangeIn(effects);
        foreach (string name in new[] { "prefix", "PREFIX", "INSTALL_ROOT", "INSTALL_TOP", "bindir", "BINDIR" })
        {
            if (ValueOf(line, name) is { } folder)
                effects.MayWrite(call.Below(folder));
        }
    }

    private static string? ValueOf(CommandLine line, string variable) =>
        line.Operands.LastOrDefault(operand => operand.Value?.StartsWith(variable + "=", StringComparison.Ordinal) == true)?.Value?.Substring(variable.Length + 1);
}
