using System.Globalization;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Rules.Size;

/// <summary>DFO2110: a user of a high number, for whom huge log files are made.</summary>
public sealed class UseraddSparseLastlog : Rule<ShellCommand>
{
    private const int HighestFree = 60000;

    public override RuleDescriptor Descriptor { get; } =
        new("DFO2110", "useradd-sparse-lastlog", Category.Size, Severity.Warning) { Since = "1.0", Triggers = ["useradd"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "`useradd` enters the user into `/var/log/lastlog` and `/var/log/faillog`, at a place given by its number. These files have holes that a layer stores in full: gigabytes for the numbers of company directories.",
        Equivalents = ["hadolint:DL3046", "parfum:DL3046"],
        Noncompliant = "RUN [|useradd|] -u 123456 -m app\n",
        Compliant = "RUN useradd --no-log-init -u 123456 -m app\n",
    };

    protected override void Check(ShellCommand command, RuleContext context)
    {
        var line = CommandLine.Read([.. ArgumentsOf(command, context)], AccountCommand.UserAdd);
        if (line.Has("-l", "--no-log-init"))
            return;
        if (!long.TryParse(line.Find("-u", "--uid")?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out long id) || id <= HighestFree)
            return;
        context.Report(
            command.Name!,
            $"'useradd' of user {id} makes a huge '/var/log/lastlog'; use '--no-log-init'",
            command.Name!.IsQuoted ? null : Fix.Safe("Use '--no-log-init'", command.Name!.InsertAfter(" --no-log-init")),
            context.Stage is { IsExported: true } ? Severity.Error : Severity.Info);
    }

    /// <summary>The arguments, with what ENV and ARG give where the script sets no variables of its own.</summary>
    private static IEnumerable<CommandArgument> ArgumentsOf(ShellCommand command, RuleContext context)
    {
        if (command.Arguments.All(argument => argument.Value is not null) || command.Script.Commands.Any(other => other.Assignments.Count > 0))
            return command.Arguments.Select(CommandArgument.Of);
        var environment = context.Instruction is { } instruction ? context.Model.EnvironmentAt(instruction) : null;
        return command.Arguments.SelectMany(new WordExpansion(name => environment?.Find(name) ?? VariableValue.Unknown, home: null).Expand);
    }
}
