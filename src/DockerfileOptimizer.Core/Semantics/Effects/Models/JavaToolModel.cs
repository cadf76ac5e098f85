using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

/// <summary>The tools of a Java development kit.</summary>
internal sealed class JavaToolModel : CommandModel
{
    private static readonly OptionSyntax Options = new(
        "", "-d", "-cp", "-classpath", "--class-path", "--module-path", "-p", "--add-modules", "--output", "--compress", "--limit-modules", "-o", "-jar", "-keystore", "-alias", "-file", "-storepass", "-keypass",
        "-storetype", "-keyalg", "-dname", "-validity", "-keysize", "--multi-release", "--source", "--target", "--release", "-source", "-target", "-encoding")
    {
        HasWholeNames = true,
    };

    public override IReadOnlyList<string> Programs { get; } = ["javac", "jlink", "jdeps", "jmod", "keytool", "native-image", "kotlinc"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        foreach (var file in line.Operands)
            effects.Reads(call.TreeOf(file));
        switch (call.Program)
        {
            case "javac" or "kotlinc":
                Build(call, line.Find("-d"), BuildStepKind.Build, effects);
                break;
            case "jlink" when !line.Has("--list-plugins"):
                Build(call, line.Find("--output"), BuildStepKind.Build, effects);
                break;
            case "native-image":
                effects.Reads(PathSet.Anywhere);
                Build(call, line.Find("-o", "-H:Name"), BuildStepKind.Build, effects);
                break;
            case "keytool" when line.Has("-cacerts"):
                SystemFolders.ChangeIn(effects);
                break;
            case "keytool" when !line.Has("-list", "-exportcert", "-export", "-printcert"):
                effects.Writes(line.Find("-keystore")?.Argument is { } store ? call.PathOf(store) : call.InHome(".keystore"));
                break;
            case "jmod" or "keytool":
                effects.MayWrite(call.Below("."));
                break;
        }
    }

    private static void Build(CommandCall call, CommandOption? option, BuildStepKind kind, EffectRecorder effects)
    {
        var output = option?.Argument is { } folder ? call.TreeOf(folder) : null;
        if (output is not null)
            effects.Writes(output);
        else
            effects.MayWrite(call.Below("."));
        effects.Takes(new(Ecosystem.Java, kind, call.Program, call.Command) { Output = output });
    }
}
