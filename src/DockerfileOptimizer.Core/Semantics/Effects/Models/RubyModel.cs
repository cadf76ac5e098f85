using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class RubyModel : CommandModel
{
    private static readonly OptionSyntax Options = new("vin", "--version", "--install-dir", "--bindir", "--source", "--platform");

    public override IReadOnlyList<string> Programs { get; } = ["gem", "rake", "rails", "rspec", "jekyll"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        if (call.Program == "gem")
        {
            DescribeGem(call, effects);
            return;
        }

        ProjectFolder.Of(call).RunCode(effects);
        effects.Takes(new(Ecosystem.Ruby, call.Program == "rspec" ? BuildStepKind.Test : BuildStepKind.Build, call.Program, call.Command));
    }

    private static void DescribeGem(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        switch (line.Operands.Count > 0 ? line.Operands[0].Value : line.OpenWords.Count > 0 ? null : "")
        {
            case "install" or "i" or "update" or "pristine" or "rebuild":
                var given = line.Find("-i", "--install-dir")?.Argument;
                PathSet? gems = given is not null ? call.TreeOf(given) : call.Variable("GEM_HOME") is { } home ? call.Below(home) : null;
                effects.Reads(PathSet.Anywhere);
                GemFolders.Fill(call, gems, effects);
                // Programs get beside the interpreter.
                effects.MayWrite(PathSet.Below("/usr/local/bin"));
                effects.Takes(new(Ecosystem.Ruby, BuildStepKind.Install, "gem", call.Command) { Dependencies = gems });
                break;
            case "build" or "fetch" or "unpack":
                effects.Reads(PathSet.Anywhere);
                effects.MayWrite(call.Below("."));
                break;
            case "cleanup" or "uninstall" or "sources":
                GemFolders.Fill(call, null, effects);
                break;
            case "" or "list" or "env" or "environment" or "search" or "contents" or "which" or "specification" or "query":
                break;
            default:
                effects.MayDoAnything();
                break;
        }
    }
}
