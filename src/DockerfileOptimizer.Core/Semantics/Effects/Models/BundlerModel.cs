using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class BundlerModel : CommandModel
{
    private static readonly OptionSyntax Options = new("j", "--jobs", "--retry", "--path", "--without", "--with", "--gemfile", "--binstubs", "--shebang", "--cache-path");

    public override IReadOnlyList<string> Programs { get; } = ["bundle", "bundler"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        var line = call.Read(Options);
        var gemfile = line.Find("--gemfile")?.Argument;
        var folder = ProjectFolder.OfFile(call, gemfile);
        switch (line.Operands.Count > 0 ? line.Operands[0].Value : line.OpenWords.Count > 0 ? null : "install")
        {
            case "install" or "i" or "update":
                folder.RunCode(effects);
                effects.Takes(new(Ecosystem.Ruby, BuildStepKind.Restore, "bundle", call.Command)
                {
                    IncludesDevelopment = IncludesDevelopment(call, line),
                    Manifests = gemfile is not null ? [call.PathOf(gemfile), .. folder.Files("*.gemspec")] : folder.Files("Gemfile", "Gemfile.lock", ".ruby-version", "*.gemspec", ".bundle/"),
                    Dependencies = Fill(call, line, folder, effects),
                });
                break;
            case "exec" or "e":
                Run(call, line, folder, effects);
                break;
            case "config" or "package" or "cache" or "pack" or "clean" or "lock" or "add" or "binstubs" or "init" or "pristine":
                folder.RunCode(effects);
                Fill(call, line, folder, effects);
                effects.MayWrite(call.InHome(".bundle"));
                break;
            case "check" or "list" or "show" or "info" or "version" or "-v" or "platform" or "env" or "outdated":
                break;
            default:
                effects.MayDoAnything();
                break;
        }
    }

    /// <summary>A setting by <c>bundle config</c> is not seen here, so that only options and variables that leave a group out are an answer.</summary>
    private static bool? IncludesDevelopment(CommandCall call, CommandLine line)
    {
        var without = line.Options.Where(option => option.Name == "--without").Select(option => option.Value ?? "").ToList();
        // 'bundle install --without development test' has the second group as a word of its own.
        return without.Any(groups => DevelopmentChoice.Lists(groups, "development")) || (without.Count > 0 && line.Operands.Any(operand => operand.Value == "development"))
            ? false
            : DevelopmentChoice.ByVariables(call, ("BUNDLE_WITHOUT", value => DevelopmentChoice.Lists(value, "development")), ("BUNDLE_ONLY", value => value.Length > 0)) == false ? false : null;
    }

    /// <summary>Takes down that gems are put where they belong, and gives the folder.</summary>
    private static PathSet? Fill(CommandCall call, CommandLine line, ProjectFolder folder, EffectRecorder effects)
    {
        PathSet? gems = line.Find("--path")?.Argument is { } given ? call.TreeOf(given)
            : call.Variable("BUNDLE_PATH") is { } path ? call.Below(path)
            : line.Has("--deployment") || (call.Variable("BUNDLE_DEPLOYMENT") is { } deployment && DevelopmentChoice.IsYes(deployment)) ? folder.Below("vendor/bundle")
            : call.Variable("GEM_HOME") is { } home ? call.Below(home)
            : null;
        GemFolders.Fill(call, gems, effects);
        return gems;
    }

    private static void Run(CommandCall call, CommandLine line, ProjectFolder folder, EffectRecorder effects)
    {
        folder.RunCode(effects);
        string? program = line.Operands.Count > 1 ? line.Operands[1].Value : null;
        if (program is "rake" or "rails" or "bin/rails" or "jekyll" or "middleman" or "bin/rake")
            effects.Takes(new(Ecosystem.Ruby, BuildStepKind.Build, program, call.Command));
        else if (program is "rspec" or "rubocop" or "cucumber" or "minitest")
            effects.Takes(new(Ecosystem.Ruby, BuildStepKind.Test, program, call.Command));
    }
}
