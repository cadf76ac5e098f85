using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>Puts a bind mount of the RUN that uses and removes a file in the place of its COPY.</summary>
internal sealed class MountedCopy(DockerfileModel model)
{
    /// <summary>The changes; null when the file may be used elsewhere, or what is mounted is not certain.</summary>
    /// <param name="removal">The removal of the file in a RUN behind the COPY.</param>
    public TextChange[]? Replace(LaterEffect removal)
    {
        if (removal is not { Earlier.Count: 1, Effect.Paths: { Scope: PathScope.Exact } path, Writer: CopyInstruction copy, Instruction: { Onbuild: null } run })
            return null;
        if (copy is not { Onbuild: null, Form: InstructionForm.None, Sources.Count: 1, Heredocs.Count: 0, InnerComments.Count: 0 } || copy.Flags.Any(flag => flag.Name != "from"))
            return null;
        if (!FollowsDirectly(run, copy) || IsChanged(removal) || OptionsOf(copy, path) is not { } options)
            return null;
        // What is mounted cannot be removed; and a RUN that does nothing else needs no mount.
        if (model.ScriptOf(run) is not { Commands.Count: > 1 } script || removal.Command.Arguments.Count(IsPath) != 1)
            return null;
        if (new ScriptCut(run, script, model.Syntax).Remove(removal.Command) is not { } cut)
            return null;
        return [new(model.Syntax.Text.LinesWithBreak(copy.LinesSpan), ""), run.Keyword.InsertAfter($" --mount={options}"), cut, .. Frontend.NameForFirstFeature(model)];
    }

    private static bool IsPath(ShellWord argument) => argument.Value is not { } value || !value.StartsWith("-", StringComparison.Ordinal);

    /// <summary>True when nothing stands between that runs or copies.</summary>
    private bool FollowsDirectly(RunInstruction run, CopyInstruction copy) =>
        model.StageOf(copy) is { } stage && stage == model.StageOf(run)
        && stage.After(copy).FirstOrDefault(instruction => instruction is RunInstruction or TransferInstruction or UserInstruction) == run;

    /// <summary>True when a command changes the file, as <c>chmod +x</c> does: a mount is read-only.</summary>
    private bool IsChanged(LaterEffect removal) => model.EffectsOf(removal.Instruction).Files.Any(effect =>
        effect.Kind != EffectKind.Read && effect.IsCertain && effect.Source != removal.Command && effect.Paths.MayMeet(removal.Effect.Paths));

    private string? OptionsOf(CopyInstruction copy, PathSet path)
    {
        if (model.ValueOf(copy.Sources[0], copy) is not { } value || Plain(value) is not { } source || Plain(path.Path) is not { } target)
            return null;
        string? from = copy.Flag("from")?.Value;
        if (from is not null && Plain(from) is null)
            return null;
        return $"type=bind,{(from is null ? "" : $"from={from},")}source={source},target={target}";
    }

    /// <summary>The text, if neither the list of options nor Docker reads more into it.</summary>
    private static string? Plain(string text) => text.IndexOf(',') < 0 ? ShellQuoting.Plain(text) : null;
}
