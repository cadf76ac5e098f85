using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>A clone of a repository that stays in the image with its whole history.</summary>
/// <param name="Instruction">The RUN.</param>
/// <param name="Command">The command.</param>
/// <param name="Verb">The word <c>clone</c>.</param>
/// <param name="Path">The folder of the clone.</param>
internal sealed record LeftClone(RunInstruction Instruction, ShellCommand Command, ShellWord Verb, string Path)
{
    /// <summary>What git does without the commits that a clone brings along.</summary>
    private static readonly string[] Indifferent = ["config", "lfs", "init", "version", "ls-remote"];

    private static readonly string[] Variables = ["GIT_DIR", "GIT_WORK_TREE"];

    /// <summary>Those of a stage and the stages it is FROM behind which no command asks for the history.</summary>
    public static IEnumerable<LeftClone> In(Stage stage, DockerfileModel model)
    {
        var clones = Candidates(stage, model);
        if (clones.Count == 0)
            yield break;
        var temporary = new HashSet<ShellCommand>(LeftTemporary.In(stage, model).Select(left => left.Command));
        var commands = new HashSet<SyntaxNode>(clones.Select(clone => clone.Command));
        var kept = KeptWrites.In(stage, model, effect => commands.Contains(effect.Source) && effect.Paths is { Scope: PathScope.Below, IsPartial: false }).ToLookup(written => written.Effect.Source);
        foreach (var (run, command, verb) in clones)
        {
            if (kept[command].FirstOrDefault() is { } written && !temporary.Contains(command))
                yield return new(run, command, verb, written.Paths.Path);
        }
    }

    private static List<(RunInstruction Run, ShellCommand Command, ShellWord Verb)> Candidates(Stage stage, DockerfileModel model)
    {
        var clones = new List<(RunInstruction Run, ShellCommand Command, ShellWord Verb)>();
        // Who tells git where a repository is works with it.
        if (stage.InheritedInstructions.OfType<EnvInstruction>().Any(variable => Variables.Any(name => variable.Body.ToString().IndexOf(name, StringComparison.Ordinal) >= 0)))
            return clones;
        foreach (var run in stage.InheritedInstructions.OfType<RunInstruction>())
        {
            foreach (var command in model.ScriptOf(run)?.Commands ?? [])
            {
                if (GitClone.TryRead(command) is not { } clone)
                {
                    // A tag or a commit is checked out, a version is computed, submodules are fetched.
                    if (ProgramName.Of(command) == "git" && Array.IndexOf(Indifferent, GitClone.VerbOf(command)?.Value) < 0)
                        clones.Clear();
                }
                else if (clone.TakesHistory && !command.IsConditional)
                {
                    clones.Add((run, command, clone.Verb));
                }
            }
        }

        return clones;
    }
}
