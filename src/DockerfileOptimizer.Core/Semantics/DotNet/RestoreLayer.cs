using DockerfileOptimizer.Context;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>A restore behind the COPY of the whole source tree, and how to put a layer of its own in front of that.</summary>
internal sealed class RestoreLayer
{
    /// <summary>What makes the evaluation of a project depend on files that nobody can name.</summary>
    private static readonly string[] Unpredictable = ["System.IO.", "BeforeTargets=\"Restore", "BeforeTargets=\"CollectPackageReferences", "BeforeTargets=\"_GenerateRestore", "RestoreSources", "RestoreAdditionalProjectSources"];

    private readonly DotNetSubject _subject;

    private RestoreLayer(DotNetSubject subject, TransferInstruction tree)
    {
        _subject = subject;
        Tree = tree;
    }

    /// <summary>The COPY of the tree.</summary>
    public TransferInstruction Tree { get; }

    /// <summary>Finds it for the first command of a stage that restores; null when its packages have a layer or a cache, or there are none.</summary>
    public static RestoreLayer? Find(DotNetCall call, DotNetSubjects subjects, DockerfileModel model)
    {
        if (!call.MustSucceed || call.Verb is not ("restore" or "build" or "publish") || MountOptions.Of(call.Run).Any(mount => mount.Type is "cache" or "bind"))
            return null;
        if (subjects.Of(call) is not { Closure.HasPackages: true } subject)
            return null;
        string folder = ContextPath.FolderOf(subject.ImagePath);
        var tree = subject.Copied.Placements.FirstOrDefault(placement => placement.IsFolder && placement.SourceOf(folder.Length == 0 ? "/" : folder) is not null);
        return tree is not null && model.StageOf(tree.Copy) == call.Stage && !IsChanged(subject, tree.Copy, model) ? new(subject, tree.Copy) : null;
    }

    /// <summary>The changes; null when the restore might not do in front of the COPY what it does behind it.</summary>
    public IReadOnlyList<TextChange>? Rewrite(DotNetSubjects subjects, DockerfileModel model, ContextIgnoreFile? ignoreFile)
    {
        var call = _subject.Call;
        bool isCertain = _subject.Closure.IsComplete && !Unpredictable.Any(_subject.Closure.Mentions) && _subject.Files.All(file => _subject.Of(file) == Presence.Present);
        if (!isCertain || !IsFirst(call, model) || RestoreCopies.Lines(_subject.Files, Tree, model) is not { } copies)
            return null;

        var restore = RestoreCommand.For(_subject, Tree, model);
        var point = new RestorePoint(Tree.Span.Start, _subject, restore.Settings, call.Run.Flags);
        string line = model.Syntax.Text.NewLine;
        int place = Tree.LeadingComments.Count > 0 ? Tree.LeadingComments[0].Span.Start : Tree.LinesSpan.Start;
        var changes = new List<TextChange> { new(new(place, 0), string.Concat(copies.Append(restore.Text).Select(text => text + line))) };
        var served = DotNetCalls.InFamily(call.Stage, model)
            .Where(later => subjects.Of(later) is { } subject && point.Serves(subject, subjects, model, ignoreFile))
            .ToList();
        if (!VisualStudioLayout.Is(model))
            changes.AddRange(served.Where(later => later.Builds).Select(NoRestoreOption.AddTo));
        changes.AddRange(served.Where(later => later.Verb == "restore" && IsAlone(later, model)).Select(later => new TextChange(model.Syntax.Text.LinesWithBreak(later.Run.LinesSpan), "")));
        return changes;
    }

    /// <summary>True when a step in between may change what is restored, so that its place is where it is.</summary>
    private static bool IsChanged(DotNetSubject subject, TransferInstruction tree, DockerfileModel model) =>
        subject.Call.Stage.After(tree).TakeWhile(instruction => instruction != subject.Call.Run).OfType<RunInstruction>().Any(run => model.EffectsOf(run).Files
            .Any(effect => CopiedFiles.IsChange(effect) && subject.Files.Any(file => effect.Paths.MayHold(file.ImagePath))));

    private static bool IsAlone(DotNetCall call, DockerfileModel model) =>
        call.Run is { InnerComments.Count: 0, Heredocs.Count: 0 } && model.ScriptOf(call.Run) is { Commands.Count: 1, Comments.Count: 0 };

    /// <summary>True when nothing in front of the command, behind the COPY, may be what makes the restore work.</summary>
    private bool IsFirst(DotNetCall call, DockerfileModel model)
    {
        var between = call.Stage.Instructions.SkipWhile(instruction => instruction != Tree).Skip(1).TakeWhile(instruction => instruction != call.Run);
        return between.All(instruction => instruction is TransferInstruction or WorkdirInstruction or ArgInstruction or LabelInstruction)
            && model.ScriptOf(call.Run) is { } script
            && script.Commands.TakeWhile(command => command != call.Command.Command).All(command => command.NameText is "cd" or "set" or "echo")
            && call.Stage.Instructions.Contains(Tree);
    }
}
