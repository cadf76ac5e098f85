using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Size;

/// <summary>DFO2113: the whole of a distribution, copied over another.</summary>
public sealed class CopyRootFilesystem : Rule<CopyInstruction>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2113", "copy-root-filesystem", Category.Size, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "All files of the other system get into the image once more, and overwrite those of its own: it grows by a whole distribution, and package managers no longer know what is installed. Into an empty `FROM scratch` stage, or from a stage that only collects files, it is a way to make an image of one layer.",
        Equivalents = ["hadolint:DL3067"],
        Noncompliant = "FROM golang:1.27 AS build\nRUN go install example.org/tool@v1.2.0\n\nFROM debian:13\nCOPY --from=build [|/|] /\n",
        Compliant = "FROM golang:1.27 AS build\nRUN go install example.org/tool@v1.2.0\n\nFROM debian:13\nCOPY --from=build /go/bin/tool /usr/local/bin/tool\n",
        NoFixBecause = "Which of the files are needed cannot be told from the file.",
    };

    protected override void Check(CopyInstruction instruction, RuleContext context)
    {
        var sources = instruction.Sources;
        if (instruction.Errors.Count > 0 || context.Stage is not { } stage || sources.Count != 1 || instruction.Destination is not { } destination || instruction.Flag("from")?.Value is not { Length: > 0 } from)
            return;
        var model = context.Model;
        bool isRoot = model.ValueOf(sources[0], instruction) is { } source && ContextPath.FromRoot(source).Length == 0;
        if (!isRoot || !IsRoot(destination, instruction, model) || instruction.Flag("exclude") is not null)
            return;
        if (IsDistribution(from, stage, model) && !IsIntoNothing(instruction, stage))
            context.Report(sources[0], $"All files of '{from}' are copied over those of this image; copy only the paths that are needed");
    }

    private static bool IsRoot(Word destination, Instruction at, DockerfileModel model) =>
        model.ValueOf(destination, at) is { } value
        && (value.StartsWith("/", StringComparison.Ordinal) || model.WorkingDirectoryAt(at) == "/")
        && ContextPath.FromRoot(value).Length == 0;

    /// <summary>True for an image that is known to hold a system, and a stage that is FROM one, or that ran commands.</summary>
    private static bool IsDistribution(string from, Stage user, DockerfileModel model)
    {
        if (model.FindStage(from, user) is not { } stage)
            return ImageName.TryParse(from) is { Facts: { Distribution: { Length: > 0 }, Shell: not null } };
        return stage.RootImage?.Name?.Facts is { Distribution: { Length: > 0 }, Shell: not null }
            || (!stage.Root.IsScratch && stage.Chain.Any(link => link.Instructions.Any(instruction => instruction is RunInstruction)));
    }

    private static bool IsIntoNothing(CopyInstruction instruction, Stage stage) =>
        stage.Root.IsScratch
        && !stage.InheritedInstructions.TakeWhile(other => other != instruction).Any(other => other is RunInstruction or TransferInstruction);
}
