using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>Which files of the build context are where in the image when a RUN begins.</summary>
internal sealed class CopiedFiles
{
    private readonly DockerfileModel _model;
    private readonly BuildContext _context;
    private readonly List<Placement> _placements = [];
    private readonly List<FileEffect> _changes = [];
    private bool _isOpen;

    private CopiedFiles(DockerfileModel model, BuildContext context)
    {
        _model = model;
        _context = context;
    }

    /// <summary>What COPY has placed, in order.</summary>
    public IReadOnlyList<Placement> Placements => _placements;

    /// <summary>Collects what a stage, and those it is FROM, copy before a command.</summary>
    public static CopiedFiles Before(DotNetCall call, DockerfileModel model, BuildContext context)
    {
        var files = new CopiedFiles(model, context);
        foreach (var instruction in call.Stage.InheritedInstructions.TakeWhile(other => other != call.Run))
            files.Add(instruction);
        files._changes.AddRange(model.EffectsOf(call.Run).Files.Where(effect => effect.Source.Span.Start < call.Command.Command.Span.Start && IsChange(effect)));
        files._isOpen |= MountOptions.Of(call.Run).Any(mount => mount.Type == "bind");
        return files;
    }

    /// <summary>Whether a file of the context is at a place.</summary>
    public Presence At(string imagePath, string contextPath)
    {
        bool isCopied = _placements.Any(placement => placement.SourceOf(imagePath) == contextPath);
        if (_isOpen || _changes.Exists(effect => effect.Paths.MayHold(imagePath)))
            return Presence.Unknown;
        if (!isCopied)
            return Presence.Absent;
        return _context.Find(contextPath).State switch
        {
            SourceState.Found => Presence.Present,
            SourceState.Missing or SourceState.Empty => Presence.Absent,
            _ => Presence.Unknown,
        };
    }

    /// <summary>The file of the context that is at a place; null when there is none, or it is not known.</summary>
    public string? SourceOf(string imagePath)
    {
        string? found = null;
        foreach (var placement in _placements)
        {
            if (placement.SourceOf(imagePath) is { Length: > 0 } source && _context.Find(source).State == SourceState.Found)
                found = source;
        }

        return found;
    }

    /// <summary>The files right in a folder of the image, by their paths there.</summary>
    public IEnumerable<string> FilesIn(string folder)
    {
        string start = folder == "/" ? "/" : folder + "/";
        foreach (var placement in _placements)
        {
            if (!placement.IsFolder && placement.ImagePath.StartsWith(start, StringComparison.Ordinal) && placement.ImagePath.IndexOf('/', start.Length) < 0)
                yield return placement.ImagePath;
            if (!placement.IsFolder || placement.SourceOf(folder) is not { } source)
                continue;
            foreach (var entry in _context.Tree.List(source)?.Where(entry => !entry.IsFolder) ?? [])
                yield return start + entry.Name;
        }
    }

    /// <summary>What writes or removes files. Building does neither to the files that a build is made of.</summary>
    public static bool IsChange(FileEffect effect) =>
        effect.Kind is EffectKind.Write or EffectKind.Remove
        && !(effect.Source is ShellCommand command && DotNetCommand.TryRead(command) is { Verb: "restore" or "build" or "publish" or "pack" or "test" or "tool" or "workload" or "dev-certs" or "nuget" });

    private void Add(Instruction instruction)
    {
        switch (instruction)
        {
            case TransferInstruction { Onbuild: null } transfer when transfer.Flag("from") is null:
                AddTransfer(transfer);
                break;
            case TransferInstruction or RunInstruction:
                AddChanges(instruction);
                break;
        }
    }

    private void AddChanges(Instruction instruction) => _changes.AddRange(_model.EffectsOf(instruction).Files.Where(IsChange));

    private void AddTransfer(TransferInstruction transfer)
    {
        string? destination = transfer.Destination is { } word && _model.ValueOf(word, transfer) is { } value && _model.WorkingDirectoryAt(transfer) is { } folder
            ? ImagePaths.Linux.Destination(folder, value, out _)
            : null;
        bool isFiltered = transfer.Flag("exclude") is not null || (transfer is AddInstruction && transfer.Sources.Any(source => IsUnpacked(source.Value)));
        if (destination is null || isFiltered || transfer.Heredocs.Count > 0)
        {
            AddChanges(transfer);
            // What is left out is not known; what is not left out is copied.
            if (destination is null || !isFiltered)
                return;
        }

        foreach (var source in transfer.Sources.Where(source => !transfer.IsHeredoc(source) && !IsUnpacked(source.Value)))
            AddSource(transfer, source, destination);
    }

    private void AddSource(TransferInstruction transfer, Word source, string destination)
    {
        bool hasParents = transfer.Flag("parents") is not null;
        if (_model.ValueOf(source, transfer) is not { } path || (hasParents && path.IndexOf("/./", StringComparison.Ordinal) >= 0))
        {
            _isOpen = true;
            return;
        }

        var found = _context.Find(path);
        _isOpen |= found.State == SourceState.Unknown;
        bool isOne = found.Matches.Count == 1 && transfer.Sources.Count == 1;
        foreach (var match in found.Matches)
        {
            bool isFolder = match.Kind == ContextEntryKind.Folder;
            string? target = hasParents ? ContextPath.Clean(destination + "/" + match.Path)
                : CopyTarget.PathOf(destination, ContextPath.NameOf(match.Path), isFolder, isOne ? IsFolder(destination, transfer) : true);
            if (target is null)
                _isOpen = true;
            else
                _placements.Add(new(transfer, source, match.Path, target, isFolder));
        }
    }

    /// <summary>Whether a destination is a folder already, as the working directory is; null when that is not known.</summary>
    private bool? IsFolder(string destination, TransferInstruction transfer)
    {
        string path = ContextPath.Clean(destination);
        if (path == _model.WorkingDirectoryAt(transfer) || _placements.Any(placement => placement.ImagePath == path ? placement.IsFolder : placement.ImagePath.StartsWith(path + "/", StringComparison.Ordinal)))
            return true;
        return Path.GetExtension(path).Length > 1 ? false : null;
    }

    /// <summary>What ADD fetches or takes apart, so that its content is not known.</summary>
    private static bool IsUnpacked(string source) => source.IndexOf("://", StringComparison.Ordinal) >= 0 || FileNames.IsArchive(source);
}
