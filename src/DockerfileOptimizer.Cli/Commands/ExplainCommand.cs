using System.CommandLine;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Cli.Settings;
using DockerfileOptimizer.Reports;

namespace DockerfileOptimizer.Cli.Commands;

/// <summary><c>explain ID</c>: prints the page of one rule.</summary>
internal static class ExplainCommand
{
    public static Command Create(CommandHost host)
    {
        var id = new Argument<string>("ID") { Description = "ID or name of a rule, such as DFO4001 or apt-use-apt-get" };
        var command = new Command("explain", "Explains a rule.") { id };
        command.SetAction(result => (int)Explain(result.GetRequiredValue(id), host));
        return command;
    }

    private static ExitCode Explain(string id, CommandHost host)
    {
        if (RuleIds.Find(id) is not { } rule)
        {
            host.Warn($"error: {RuleIds.Unknown(id)}");
            return ExitCode.WrongUsage;
        }

        host.Output.Write(RulePageText.Write(RulePages.Of(rule)));
        host.Output.Write(HowToConfigure(rule));
        return ExitCode.Success;
    }

    private static string HowToConfigure(RuleDescriptor rule)
    {
        string comment = rule.Category == Category.Tool ? "" : $"  above the instruction   # dockerfile-optimizer disable={rule.Id}\n";
        return "\nTo suppress it, or to change its severity:\n\n"
            + comment
            + $"  in .editorconfig        dotnet_diagnostic.{rule.Id}.severity = none\n"
            + $"  on the command line     --severity {rule.Id}=none\n";
    }
}
