using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Ecosystems;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Java;

/// <summary>DFO9009: a shell in front of <c>java</c> for the sake of a variable.</summary>
public sealed class JavaOptsShell : Rule<CommandInstruction>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO9009", "java-opts-shell", Category.Java, Severity.Warning) { Since = "1.0", Refines = ["DFO6001"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "`$JAVA_OPTS` needs a shell, which then is the first process of the container and need not pass SIGTERM on: a stop waits ten seconds and kills the program in the middle of its work. `java` reads options from `JAVA_TOOL_OPTIONS` by itself, so that no shell is needed.",
        Equivalents = ["hadolint:DL3025"],
        Noncompliant = "FROM eclipse-temurin:21-jre\nCOPY shop.jar /srv/shop.jar\nENV JAVA_OPTS=\"-XX:MaxRAMPercentage=75.0\"\nENTRYPOINT [|java $JAVA_OPTS -jar /srv/shop.jar|]\n",
        Compliant = "FROM eclipse-temurin:21-jre\nCOPY shop.jar /srv/shop.jar\nENV JAVA_TOOL_OPTIONS=\"-XX:MaxRAMPercentage=75.0\"\nENTRYPOINT [\"java\", \"-jar\", \"/srv/shop.jar\"]\n",
    };

    protected override void Check(CommandInstruction instruction, RuleContext context)
    {
        if (instruction is not (CmdInstruction or EntrypointInstruction) || instruction.Form != InstructionForm.Shell || context.Stage is not { } stage)
            return;
        // What another one replaces never starts; where a SHELL is given, it is wanted.
        // Behind an entry point, CMD is what that one gets.
        if (instruction is CmdInstruction && stage.Last<EntrypointInstruction>() is not null)
            return;
        bool isDead = instruction.Onbuild is null && stage.Instructions.Last(candidate => candidate.GetType() == instruction.GetType()) != instruction;
        if (isDead || context.Model.ShellAt(instruction) is not null)
            return;
        if (context.Model.ScriptOf(instruction) is not { Dialect: not ShellDialect.Opaque } script || ShellPrograms.IsWindows(stage) || JavaShellStart.TryRead(script) is not { } start)
            return;
        context.Report(
            instruction.Arguments[0],
            $"'{start.Variables[0].Text}' keeps a shell as first process, which may not pass signals on; set JAVA_TOOL_OPTIONS, and use a JSON array",
            Rewrite(start, stage, context.Model) ?? ExecFix(instruction, script),
            stage.IsTarget && instruction.Onbuild is null ? Severity.Error : Severity.Info);
    }

    private static Fix? Rewrite(JavaShellStart start, Stage stage, DockerfileModel model)
    {
        if (start.ToArray() is not { } array || start.VariableName is not { } name || model.EnvironmentAt(stage.Instructions[0])?.FindInImage(JavaShellStart.ToolOptions).IsSet != false)
            return null;
        if (stage.Chain.Skip(1).SelectMany(link => link.Instructions).OfType<EnvInstruction>().SelectMany(env => env.Pairs).Any(pair => pair.Key.Text == name))
            return null;
        var keys = stage.Instructions.OfType<EnvInstruction>().SelectMany(env => env.Pairs).Select(pair => pair.Key).Where(key => key.Text is JavaShellStart.ToolOptions || key.Text == name).ToList();
        if (keys.Exists(key => key.Text != name) || keys.Count > 1)
            return null;
        return Fix.Review(
            $"Use JAVA_TOOL_OPTIONS in place of {name}, and a JSON array",
            $"What sets {name} when the container starts has to set JAVA_TOOL_OPTIONS, which every Java program in it reads",
            [.. keys.Select(key => key.ReplaceWith(JavaShellStart.ToolOptions)), .. array]);
    }

    private static Fix? ExecFix(CommandInstruction instruction, ShellScript script) => ExecFormRewriter.OfShell(instruction, script) is { } changes
        ? Fix.Review("Write it as a JSON array that hands over with 'exec'", "The program replaces the shell, so that signals and its exit status are its own", changes)
        : null;
}
