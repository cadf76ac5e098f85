using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

/// <summary>What prepares a build in the folder that it is called in.</summary>
internal sealed class ConfigureModel : CommandModel
{
    private static readonly OptionSyntax CMakeOptions = new("BSGDCTAj", "--build", "--install", "--prefix", "--target", "--config", "--preset", "--parallel", "--component");

    public override IReadOnlyList<string> Programs { get; } =
    [
        "cmake", "ctest", "cpack", "configure", "Configure", "config", "autogen.sh", "autogen", "autoreconf", "autoconf", "automake", "aclocal", "autoheader", "libtoolize", "bootstrap", "bootstrap.sh", "buildconf",
        "buildconf.sh", "qmake", "gyp", "premake5", "makedepend", "autopoint", "intltoolize", "gtkdocize",
    ];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        ProjectFolder.Of(call).RunCode(effects);
        if (call.Program == "cmake")
            DescribeCMake(call, effects);
        else if (call.Program == "ctest")
            effects.Takes(new(Ecosystem.Native, BuildStepKind.Test, call.Program, call.Command));
        else
            effects.Takes(new(Ecosystem.Native, BuildStepKind.Build, call.Program, call.Command));
    }

    private static void DescribeCMake(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(CMakeOptions);
        if (line.Has("-E", "-P"))
        {
            effects.MayDoAnything();
            return;
        }

        foreach (var folder in line.Options.Where(option => option.Name is "-B" or "--build" or "--install" && option.Argument is not null))
            effects.MayWrite(call.TreeOf(folder.Argument!));
        bool installs = line.Find("--install") is not null || line.Find("--target")?.Argument is { } target && target.KnownStart.IndexOf("install", StringComparison.Ordinal) >= 0;
        if (installs && call.Variable("DESTDIR") is { Length: > 0 } destination)
            effects.MayWrite(call.Below(destination));
        else if (installs && line.Find("--prefix")?.Argument is { } prefix)
            effects.Writes(call.TreeOf(prefix));
        else if (installs)
            SystemFolders.ChangeIn(effects);
        effects.Takes(new(Ecosystem.Native, BuildStepKind.Build, call.Program, call.Command));
    }
}
