using DockerfileOptimizer.Project;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>What an explicit restore needs and has not got, though the context has it.</summary>
internal sealed class MissingFiles
{
    private readonly DotNetSubject _subject;

    private MissingFiles(DotNetSubject subject, IReadOnlyList<RestoreFile> files)
    {
        _subject = subject;
        Files = files;
    }

    /// <summary>The files; at least one.</summary>
    public IReadOnlyList<RestoreFile> Files { get; }

    /// <summary>Those of a restore; null when there are none, or a COPY has lost the folders of all projects.</summary>
    public static MissingFiles? Of(DotNetCall call, DotNetSubjects subjects, DockerfileModel model)
    {
        if (call.Verb != "restore" || !call.IsCertain || subjects.Of(call) is not { } subject || FlattenedProjects.Before(call, subject.Copied, model).Any())
            return null;
        var files = subject.Files
            .Where(file => file.IsCertain && subject.Of(file) == Presence.Absent)
            .Where(file => file.Kind switch
            {
                RestoreInputKind.GlobalJson => IsBroughtLater(file, subject, model),
                // Then restore reads the one that it is given, and no other.
                RestoreInputKind.NuGetConfiguration => !call.Command.Has("--configfile"),
                _ => true,
            })
            .ToList();
        return files.Count > 0 ? new(subject, files) : null;
    }

    /// <summary>Commands that rely on the restore.</summary>
    public IEnumerable<DotNetCall> Relying(DotNetSubjects subjects, DockerfileModel model)
    {
        foreach (var later in DotNetCalls.InFamily(_subject.Call.Stage, model).Where(later => later.IsCertain && later.SkipsRestore && later.Command.Has("--no-restore")))
        {
            var restores = DotNetCalls.Before(later, model).Where(other => other.Restores).ToList();
            if (restores.Count > 0 && restores[restores.Count - 1] == _subject.Call && subjects.Of(later) is { } other && other.IsPartOf(_subject))
                yield return later;
        }
    }

    /// <summary>COPY lines behind the last COPY in front of the restore; null when they cannot be written.</summary>
    public IReadOnlyList<TextChange>? Copy(DockerfileModel model)
    {
        var last = _subject.Copied.Placements.Select(placement => placement.Copy).LastOrDefault();
        if (last is null || model.StageOf(last) != _subject.Call.Stage || RestoreCopies.Lines(Files, last, model) is not { } lines)
            return null;
        return [new(new(last.LinesSpan.End, 0), string.Concat(lines.Select(line => model.Syntax.Text.NewLine + line)))];
    }

    /// <summary>What a later COPY brings before something is built holds for the build in any case.</summary>
    private static bool IsBroughtLater(RestoreFile file, DotNetSubject subject, DockerfileModel model) =>
        subject.Call.Stage.After(subject.Call.Run).OfType<TransferInstruction>().Any(copy => copy.Flag("from") is null && model.EffectsOf(copy).MayWrite(file.ImagePath));
}
