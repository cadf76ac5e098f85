using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8023: a command for a shell in a .NET image that has none.</summary>
public sealed class DotnetChiseledIncompatible : Rule<CommandInstruction>
{
    private static readonly string[] ProgramFolders = ["", "bin", "sbin", "usr", "lib", "lib64", "etc", "busybox"];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8023", "dotnet-chiseled-incompatible", Category.DotNet, Severity.Error) { Since = "1.0", Refines = ["DFO1052"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Chiseled and distroless images of .NET hold neither shell nor package manager: RUN fails, and a container with a CMD or ENTRYPOINT in shell form does not start. Prepare files in the build stage and copy them.",
        Equivalents = ["tally:shell-run-in-scratch"],
        Noncompliant = "FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled\nCOPY ./publish /app\n[|RUN|] mkdir /app/data\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n",
        Compliant = "FROM mcr.microsoft.com/dotnet/aspnet:10.0-noble-chiseled\nCOPY ./publish /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n",
        NoFixBecause = "What the command did has to be done in another stage, or in another way.",
    };

    protected override void Check(CommandInstruction instruction, RuleContext context)
    {
        if (instruction.Onbuild is not null || context.Stage is not { IsExported: true } stage || instruction.Command.IsEmpty || instruction is HealthcheckInstruction { IsNone: true })
            return;
        if (instruction.Form == InstructionForm.Exec || DotNetImage.Of(stage.RootImage?.Name) is not { } image || !DotNetVariant.Of(image).IsDistroless)
            return;
        bool isDead = instruction is not RunInstruction && !IsInForce(instruction, context.Model);
        if (isDead || context.Model.ShellAt(instruction) is not null || MayHaveShell(stage, instruction))
            return;
        string remedy = instruction switch
        {
            RunInstruction => "do it in the build stage and copy the result",
            HealthcheckInstruction => "write it as a JSON array, or leave the check to the orchestrator",
            _ => "write it as a JSON array",
        };
        // A container without health does start.
        context.Report(instruction.Keyword, $"'{image.Variant}' has no shell for this {instruction.Name}; {remedy}", atMost: instruction is HealthcheckInstruction ? Severity.Warning : Severity.Error);
    }

    private static bool IsInForce(CommandInstruction instruction, DockerfileModel model) => model.Target is { } target && instruction switch
    {
        EntrypointInstruction => target.Last<EntrypointInstruction>() == instruction,
        // Behind an ENTRYPOINT it is but an argument.
        CmdInstruction => target.Last<CmdInstruction>() == instruction && target.Last<EntrypointInstruction>() is null,
        _ => target.Last<HealthcheckInstruction>() == instruction,
    };

    /// <summary>True when a shell may have been copied in, or is mounted.</summary>
    private static bool MayHaveShell(Stage stage, CommandInstruction instruction) =>
        instruction.Flags.Any(flag => flag.Name == "mount" && flag.Text.IndexOf("from=", StringComparison.Ordinal) >= 0)
        || stage.InheritedInstructions.TakeWhile(other => other != instruction || instruction is not RunInstruction).OfType<TransferInstruction>().Any(BringsPrograms);

    private static bool BringsPrograms(TransferInstruction transfer)
    {
        if (transfer.Destination is not { Value: { } destination })
            return false;
        bool isProgramFolder = destination.StartsWith("/", StringComparison.Ordinal) && ProgramFolders.Contains(destination.Split('/')[1], StringComparer.Ordinal);
        return isProgramFolder || destination.IndexOf('$') >= 0 || transfer.Sources.Any(source => source.Value.TrimEnd('/').Split('/').Last() is "sh" or "bash" or "busybox");
    }
}
