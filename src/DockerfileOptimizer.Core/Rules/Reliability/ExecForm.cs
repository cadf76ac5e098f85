using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Reliability;

/// <summary>DFO6001: CMD or ENTRYPOINT in shell form.</summary>
public sealed class ExecForm : Rule<CommandInstruction>
{
    /// <summary>Built into shells, where they may differ from the programs of the same name.</summary>
    private static readonly string[] Doubles = ["echo", "printf", "test", "[", "true", "false", "kill", "pwd"];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO6001", "exec-form", Category.Reliability, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "In shell form the first process of the container is `/bin/sh -c`. It need not pass SIGTERM on, so a stop waits ten seconds and then kills the program; and ENTRYPOINT in this form ignores CMD and all arguments.",
        Equivalents =
        [
            "hadolint:DL3025", "buildkit:JSONArgsRecommended", "kics:not_using_json_in_cmd_and_entrypoint_arguments", "sonar:S7019",
            "semgrep:prefer-json-notation", "mint:20012",
        ],
        Noncompliant = "FROM python:3.14-slim\nCMD [|python -m http.server|]\n",
        Compliant = "FROM python:3.14-slim\nCMD [\"python\", \"-m\", \"http.server\"]\n",
    };

    protected override void Check(CommandInstruction instruction, RuleContext context)
    {
        if (instruction is not (CmdInstruction or EntrypointInstruction) || instruction.Form != InstructionForm.Shell || instruction.Command.IsEmpty || context.Stage is not { } stage)
            return;
        if (IsDead(instruction, stage) || LooksLikeJson(instruction) || context.Model.ShellAt(instruction) is not null)
            return;
        if (context.Model.ScriptOf(instruction) is not { Dialect: not ShellDialect.Opaque } script || script.Body.Items.Count == 0 || ExecFormRewriter.EndsInExec(script))
            return;
        bool runs = ReferenceEquals(LastOfKind(instruction, context.Model.Target), instruction);
        context.Report(
            instruction.Arguments[0],
            $"{instruction.Name} in shell form runs under '/bin/sh -c', which may not pass signals on; use a JSON array",
            Rewrite(instruction, stage, script, context.Model),
            runs ? Severity.Error : Severity.Info);
    }

    private static Fix? Rewrite(CommandInstruction instruction, Stage stage, ShellScript script, DockerfileModel model)
    {
        const string title = "Write it as a JSON array";
        if (ExecFormRewriter.OfWords(script) is { } words)
            return Doubt(instruction, stage, script, model) is { } doubt ? Fix.Review(title, doubt, words) : Fix.Safe(title, words);
        return ExecFormRewriter.OfShell(instruction, script) is { } shell
            ? Fix.Review(title + " that hands over with 'exec'", "The program replaces the shell, so that signals and its exit status are its own", shell)
            : null;
    }

    /// <summary>Why the array may not do the same; null when it does.</summary>
    private static string? Doubt(CommandInstruction instruction, Stage stage, ShellScript script, DockerfileModel model)
    {
        string program = script.Commands[0].NameText!;
        if (program.EndsWith(".sh", StringComparison.Ordinal))
            return "A script without a '#!' line runs only under a shell";
        if (Doubles.Contains(program, StringComparer.Ordinal))
            return $"The shell's own '{program}' and the program of that name may differ";
        if (instruction.Onbuild is not null)
            return "The images that are built from this one decide what it is used with";
        if (instruction is EntrypointInstruction)
        {
            bool hasCommand = model.Stages.Any(other => other.Chain.Contains(stage) && other.Instructions.Any(candidate => candidate is CmdInstruction));
            return hasCommand ? "CMD, which the shell form ignores, becomes arguments of the entry point" : null;
        }

        bool hasEntryPoint = model.Stages.Any(other => other.Chain.Contains(stage) && other.Last<EntrypointInstruction>() is not null);
        return !hasEntryPoint && BaseEntryPoint.Of(stage) == EntryPoint.None ? null : "An entry point gets the words of CMD instead of '/bin/sh -c …'";
    }

    /// <summary>True when a later instruction of the same stage takes its place.</summary>
    private static bool IsDead(CommandInstruction instruction, Stage stage) =>
        instruction.Onbuild is null
        && !ReferenceEquals(instruction, stage.Instructions.LastOrDefault(candidate => candidate.GetType() == instruction.GetType()));

    private static CommandInstruction? LastOfKind(CommandInstruction instruction, Stage? target) =>
        instruction is CmdInstruction ? target?.Last<CmdInstruction>() : target?.Last<EntrypointInstruction>();

    /// <summary>A JSON array that is none is another defect.</summary>
    private static bool LooksLikeJson(CommandInstruction instruction)
    {
        string text = instruction.Command.ToString();
        return text[0] == '[' && text[text.Length - 1] == ']';
    }
}
