using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>Puts a COPY of the manifests above the RUN that fetches dependencies, and the COPY of all below it.</summary>
internal sealed class ManifestsFirst(DockerfileModel model, Stage stage)
{
    private static readonly string[] Flags = ["chown", "chmod", "link"];

    private static readonly string[] Bystanders = ["echo", "set", "true", ":"];

    /// <summary>The changes; null when the RUN does something else as well, or something between depends on the order.</summary>
    public TextChange[]? Rewrite(LateRestore late, RestoreManifests manifests)
    {
        if (late.Step.Ecosystem is not (Ecosystem.Node or Ecosystem.Python or Ecosystem.Go) || late.Step.Tool is "poetry" or "uv" or "pipenv" || !manifests.AreComplete || !OnlyRestores(late))
            return null;
        var copy = late.Copy.Instruction;
        if (!AreNeighbours(copy, late.Run) || ManifestsLine(copy, manifests) is not { } line)
            return null;
        var text = model.Syntax.Text;
        var changes = InstructionMove.After(late.Run, copy, text);
        return [changes[0], new TextChange(changes[1].Span, line + text.NewLine)];
    }

    private bool OnlyRestores(LateRestore late)
    {
        if (model.ScriptOf(late.Run) is not { Errors.Count: 0 } script)
            return false;
        var steps = model.EffectsOf(late.Run).Steps.ToLookup(step => step.Command);
        return script.Commands.Where(command => command.Inner is null && command.InnerScript is null).All(command =>
            Array.IndexOf(Bystanders, ProgramName.Of(command)) >= 0
            || (steps[command].Any() && steps[command].All(step => step == late.Step || step.Kind == BuildStepKind.Clean)));
    }

    /// <summary>True when nothing stands between the two that makes a layer or tells what they mean, and what follows does not have to move as well.</summary>
    private bool AreNeighbours(TransferInstruction copy, RunInstruction run)
    {
        var next = stage.After(run).FirstOrDefault();
        return copy.Sources.Count == 1
            && model.StageOf(copy) == stage
            && stage.After(copy).TakeWhile(between => between != run).All(between => between is LabelInstruction or ExposeInstruction or CmdInstruction or EntrypointInstruction)
            && (next is not RunInstruction follower || StableRun.TryRead(model, follower) is null);
    }

    private static string? ManifestsLine(TransferInstruction copy, RestoreManifests manifests)
    {
        if (copy.Destination is not { } destination || copy.Form == InstructionForm.Exec || copy.Flags.Any(flag => Array.IndexOf(Flags, flag.Name) < 0) || manifests.Paths.Any(path => path.IndexOfAny([' ', '"', '$', '\\', '[']) >= 0))
            return null;
        string target = destination.Text;
        if (target.IndexOf('"') >= 0 || target.IndexOf('\'') >= 0)
            return null;
        string folder = (target == "." ? "./" : target.EndsWith("/", StringComparison.Ordinal) ? target : target + "/") + (manifests.Folder.Length == 0 ? "" : manifests.Folder + "/");
        string flags = string.Concat(copy.Flags.Select(flag => flag.Text + " "));
        string keyword = char.IsLower(copy.Keyword.Text[0]) ? "copy" : "COPY";
        return $"{keyword} {flags}{string.Join(" ", manifests.Paths)} {folder}";
    }
}
