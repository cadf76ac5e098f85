using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>A command that compiles, or installs packages of a language, some of which are compiled on the spot.</summary>
/// <param name="Instruction">The RUN.</param>
/// <param name="Command">The command.</param>
internal sealed record CompilerUse(RunInstruction Instruction, ShellCommand Command)
{
    private static readonly HashSet<string> Programs = new(StringComparer.Ordinal)
    {
        "gcc", "g++", "cc", "c++", "clang", "clang++", "gfortran", "make", "gmake", "cmake", "ninja", "meson", "configure", "docker-php-ext-install", "docker-php-ext-configure", "pecl", "phpize",
        "cpan", "cpanm", "cpm", "luarocks", "R", "Rscript", "install2.r", "installGithub.r", "rebar3", "mix", "stack", "cabal", "ghc", "node-gyp", "cython", "luarocks-5.1", "install-php-extensions",
    };

    /// <summary>Those of a stage and the stages it is FROM, in order.</summary>
    public static IReadOnlyList<CompilerUse> In(Stage stage, DockerfileModel model) => model.FactOf<IReadOnlyList<CompilerUse>>(
        stage, found => [.. found.InheritedInstructions.OfType<RunInstruction>().SelectMany(run => In(run, model))]);

    private static List<CompilerUse> In(RunInstruction run, DockerfileModel model)
    {
        if (model.ScriptOf(run) is not { } script)
            return [];
        var steps = new HashSet<ShellCommand>(model.EffectsOf(run).Steps.Where(Compiles).Select(step => step.Command));
        return [.. script.Commands.Where(command => steps.Contains(command) || (ProgramName.Of(command) is { } name && Programs.Contains(name))).Select(command => new CompilerUse(run, command))];
    }

    private static bool Compiles(BuildStep step) => step is
    {
        Ecosystem: Ecosystem.Python or Ecosystem.Node or Ecosystem.Ruby or Ecosystem.Rust or Ecosystem.Go or Ecosystem.Native,
        Kind: BuildStepKind.Restore or BuildStepKind.Install or BuildStepKind.Build or BuildStepKind.Publish,
    };
}
