using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Correctness;

/// <summary>DFO1014: several sources, and a destination that is not written as a folder.</summary>
public sealed class CopyMultiSourceDest : Rule<TransferInstruction>
{
    /// <summary>In front of more instructions it is not looked up what they do to the destination.</summary>
    private const int MostInstructions = 200;

    public override RuleDescriptor Descriptor { get; } =
        new("DFO1014", "copy-multi-source-dest", Category.Correctness, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Unless the destination is a folder already, BuildKit copies one file over the other and leaves the last under that name; Docker without BuildKit refuses the file. With `/` at its end the destination is a folder.",
        Equivalents =
        [
            "hadolint:DL3021", "trivy:DS011", "kics:copy_with_more_than_two_arguments_not_ending_with_slash", "dockerfile-utils:INVALID_DESTINATION",
            "dockerfilelint:add_dest_invalid", "mondoo:copy-dest-trailing-slash",
        ],
        Noncompliant = "COPY server.crt server.key [|/certificates|]\n",
        Compliant = "COPY server.crt server.key /certificates/\n",
    };

    protected override void Check(TransferInstruction instruction, RuleContext context)
    {
        if (instruction.Errors.Count > 0 || instruction.Destination is not { } destination || instruction.Sources.Count < 2)
            return;
        if (context.Model.ValueOf(destination, instruction) is not { } value || NamesFolder(value))
            return;
        string? path = context.Model.WorkingDirectoryAt(instruction) is { } folder ? ImagePaths.Linux.Destination(folder, value, out _) : null;
        // The working directory is a folder: BuildKit does there what is meant.
        bool isFolder = path is not null && path == context.Model.WorkingDirectoryAt(instruction);
        string message = $"Several files are copied to '{destination.Value}', which need not be a folder; end it in '/'";
        context.Report(destination, message, Append(instruction, destination, value, isFolder || IsNew(path, instruction, context)), isFolder ? Severity.Info : Severity.Error);
    }

    private static bool NamesFolder(string value) =>
        value is "" or "." || CopyTarget.NamesFolder(value) || value.EndsWith("\\", StringComparison.Ordinal);

    private static Fix? Append(TransferInstruction instruction, Word destination, string value, bool isSafe)
    {
        if (value.IndexOf('\\') >= 0 || destination.Text.IndexOf('\\') >= 0)
            return null;
        bool isJson = instruction.Form == InstructionForm.Exec;
        var change = isJson ? new TextChange(new TextSpan(destination.ContentSpan.End, 0), "/") : destination.InsertAfter("/");
        string title = $"Copy into the folder '{destination.Value}/'";
        return isSafe ? Fix.Safe(title, change) : Fix.Review(title, "What is there under this name may be a file, in whose place no folder can be made", change);
    }

    /// <summary>True when nothing can have made the destination before, neither the image nor an instruction.</summary>
    private static bool IsNew(string? path, TransferInstruction instruction, RuleContext context)
    {
        if (path is null || context.Stage is not { } stage || instruction.Onbuild is not null || !StageFiles.IsKnownBase(stage, path))
            return false;
        var earlier = stage.InheritedInstructions.TakeWhile(other => other != instruction).Take(MostInstructions + 1).ToList();
        return earlier.Count <= MostInstructions && earlier.All(other => !context.Model.EffectsOf(other).MayWrite(path));
    }
}
