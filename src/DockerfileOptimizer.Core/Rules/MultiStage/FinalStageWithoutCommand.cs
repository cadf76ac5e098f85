using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.MultiStage;

/// <summary>DFO2207: an image that says nowhere what it runs.</summary>
public sealed class FinalStageWithoutCommand : Rule<Stage>
{
    private static readonly string[] Exports = ["export", "artifact", "artifacts", "output", "out", "binaries", "binary", "bin", "dist", "files", "rootfs", "base", "update", "package", "packages"];

    private static readonly string[] SystemFolders = ["root", "rootfs", "staging", "install", "sysroot", "layer", "chroot", "image"];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO2207", "final-stage-without-command", Category.MultiStage, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Neither the file nor the image it is FROM says what a container runs: `docker run` fails unless it is told on the command line.",
        Noncompliant = "FROM golang:1.27 AS build\nRUN CGO_ENABLED=0 go install example.org/tool@v1.2.0\n\nFROM [|scratch|]\nCOPY --from=build /go/bin/tool /tool\nUSER 65532\n",
        Compliant = "FROM golang:1.27 AS build\nRUN CGO_ENABLED=0 go install example.org/tool@v1.2.0\n\nFROM scratch\nCOPY --from=build /go/bin/tool /tool\nUSER 65532\nENTRYPOINT [\"/tool\"]\n",
        NoFixBecause = "Which program is meant to run cannot be told from the file.",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget || StartCommand.IsGiven(stage) || stage.InheritedInstructions.Any(instruction => instruction is OnbuildInstruction))
            return;
        bool isForContainers = stage.Root.IsScratch ? IsForContainers(stage) : HasNoCommand(stage) && stage.Instructions.Count > 0;
        if (!isForContainers || IsForOtherImages(stage))
            return;
        string image = stage.Root.IsScratch ? "scratch" : stage.RootImage!.Text;
        context.Report(stage, $"Neither this file nor '{image}' says what a container runs; add an ENTRYPOINT");
    }

    /// <summary>Without a sign that containers are made of it, what is FROM <c>scratch</c> may be files to export.</summary>
    private static bool IsForContainers(Stage stage) => stage.InheritedInstructions.Any(instruction =>
        instruction is ExposeInstruction or UserInstruction or HealthcheckInstruction or StopsignalInstruction or VolumeInstruction);

    private static bool HasNoCommand(Stage stage) =>
        stage.RootImage?.Name?.Facts is { IsWindows: false, EntryPoint.Count: 0, Command.Count: 0 };

    /// <summary>True for files to export, and for what is made to build on: a system, rather than a program, is copied to its root.</summary>
    private static bool IsForOtherImages(Stage stage) =>
        stage.Name?.Split('-', '_', '.').Any(part => Exports.Contains(part, StringComparer.Ordinal)) == true
        || stage.InheritedInstructions.OfType<TransferInstruction>().Any(copy => copy.Destination?.Value == "/" && copy.Sources.Any(IsSystem));

    private static bool IsSystem(Word source) =>
        source.Value.EndsWith("/", StringComparison.Ordinal)
        || SystemFolders.Any(name => source.Value.EndsWith(name, StringComparison.OrdinalIgnoreCase))
        || FileNames.IsArchive(source.Value);
}
