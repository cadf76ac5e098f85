using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Correctness;

/// <summary>DFO1015: several files copied over one another, for the destination is no folder.</summary>
public sealed class CopyGlobDest : Rule<TransferInstruction>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO1015", "copy-glob-dest", Category.Correctness, Severity.Error) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Where a pattern selects several files and the destination is neither a folder nor ends in a slash, each file replaces the one before it, and only the last remains.",
        Files = new Dictionary<string, string> { ["conf/app.json"] = "{}", ["conf/log.json"] = "{}" },
        Noncompliant = "COPY conf/*.json [|/app/conf|]\n",
        Compliant = "COPY conf/*.json /app/conf/\n",
    };

    protected override void Check(TransferInstruction instruction, RuleContext context)
    {
        if (instruction is not { Sources.Count: 1, Destination: { } destination } || context.Stage is not { } stage)
            return;
        var source = context.Model.ContextSources.FirstOrDefault(candidate => candidate.Instruction == instruction);
        if (source is not { HasWildcard: true, CanBeFound: true } || PathOf(destination, instruction, context.Model) is not { } path)
            return;
        if (IsUnknownInImage(path, stage) || context.BuildContext is not { } files || MayBeFolder(path, instruction, stage, context.Model))
            return;
        var matches = files.Find(source.Path!).Matches;
        if (matches.Count < 2 || matches.Any(match => match.Kind != ContextEntryKind.File))
            return;
        bool isCertain = files.IsGiven && StageSources.NeededBy(context.Model).Contains(stage);
        context.Report(
            destination,
            $"'{source.Value}' selects {matches.Count} files, and each replaces the one before it; end the destination with '/'",
            Fix.Safe("End the destination with '/'", new Text.TextChange(new(destination.ContentSpan.End, 0), "/")),
            isCertain ? Severity.Error : Severity.Warning);
    }

    /// <summary>The destination in the image; null when it is not known, or a folder as it is written.</summary>
    private static string? PathOf(Word destination, Instruction at, DockerfileModel model)
    {
        if (model.ValueOf(destination, at) is not { } value || value != destination.Value)
            return null;
        string? folder = value.StartsWith("/", StringComparison.Ordinal) ? "/" : model.WorkingDirectoryAt(at);
        string? path = folder is null ? null : ImagePaths.Linux.Destination(folder, value, out _);
        return path is null || CopyTarget.NamesFolder(path) ? null : path;
    }

    /// <summary>True for what a base image may have brought along: only of official ones is it known what they leave free.</summary>
    private static bool IsUnknownInImage(string path, Stage stage)
    {
        if (stage.Root.IsScratch)
            return false;
        return stage.RootImage?.Name?.Facts is null || !FreeFolders.Any(folder => path.StartsWith(folder, StringComparison.Ordinal));
    }

    private static readonly string[] FreeFolders = ["/app/", "/src/", "/code/", "/work/", "/workspace/", "/build/", "/source/", "/config/"];

    private static bool MayBeFolder(string path, Instruction at, Stage stage, DockerfileModel model) => stage.InheritedInstructions
        .Where(instruction => instruction.Span.Start < at.Span.Start)
        .Any(instruction => instruction is WorkdirInstruction ? IsInOrBelow(model, instruction, path) : model.EffectsOf(instruction).MayWrite(path));

    private static bool IsInOrBelow(DockerfileModel model, Instruction workdir, string path)
    {
        // What a WORKDIR makes shows in the folder of the instruction behind it; not knowing it is enough.
        var next = model.StageOf(workdir)?.After(workdir).FirstOrDefault();
        string? folder = next is null ? null : model.WorkingDirectoryAt(next);
        return folder is null || folder == path || folder.StartsWith(path + "/", StringComparison.Ordinal);
    }
}
