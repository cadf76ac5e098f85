using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class JavaModel : CommandModel
{
    private static readonly OptionSyntax Options = new("", "-cp", "-classpath", "--class-path", "-p", "--module-path", "--add-modules", "-m", "--module", "--add-opens", "--add-exports") { HasWholeNames = true };

    private static readonly OptionSyntax ExtractOptions = new("", "--destination") { HasWholeNames = true };

    private static readonly string[] Questions = ["-version", "--version", "-fullversion", "--list-modules", "-XshowSettings:properties", "-XX:+PrintFlagsFinal"];

    public override IReadOnlyList<string> Programs { get; } = ["java"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        int jar = call.Arguments.ToList().FindIndex(argument => argument.Value == "-jar");
        string? mode = call.Read(Options).Find("-Djarmode")?.Value;
        if (jar >= 0 && jar + 1 < call.Arguments.Count && mode is "layertools" or "tools")
            DescribeExtract(call, mode, call.Arguments[jar + 1], [.. call.Arguments.Skip(jar + 2)], effects);
        else if (call.Arguments.Any(argument => argument.Value == "-Xshare:dump"))
            SystemFolders.ChangeIn(effects);
        else if (!call.Arguments.All(argument => Array.IndexOf(Questions, argument.Value) >= 0))
            effects.MayDoAnything();
    }

    /// <summary>Spring Boot takes its archive apart: <c>java -Djarmode=tools -jar app.jar extract --layers</c>.</summary>
    private static void DescribeExtract(CommandCall call, string mode, CommandArgument archive, IReadOnlyList<CommandArgument> arguments, EffectRecorder effects)
    {
        var line = CommandLine.Read(arguments, ExtractOptions);
        if (line.Operands.Count == 0 || line.Operands[0].Value != "extract")
            return;
        // The older mode extracts into the working directory, the newer one into a folder of the archive's name.
        string? name = archive is { Value: { } path, HasGlob: false } ? ContextPath.NameOf(path) : null;
        var folder = line.Find("--destination")?.Argument is { } given ? call.TreeOf(given)
            : mode == "tools" && name is not null ? call.Below(System.IO.Path.GetFileNameWithoutExtension(name))
            : call.Below(".");
        effects.Transfers(TransferKind.Extract, call.PathOf(archive), folder);
    }
}
