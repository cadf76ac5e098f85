using System.CommandLine;
using DockerfileOptimizer.Cli.Output;
using DockerfileOptimizer.Cli.Running;
using DockerfileOptimizer.Cli.Settings;

namespace DockerfileOptimizer.Cli.Commands;

/// <summary><c>rules</c>: lists the rules and the tool's own messages.</summary>
internal static class RulesCommand
{
    public static Command Create(CommandHost host)
    {
        var output = new OutputOptions();
        var command = new Command("rules", "Lists the rules.");
        output.AddTo(command);
        command.SetAction(result =>
        {
            var settings = output.Read(result, host);
            using var target = OutputTarget.TryOpen(settings, host, []);
            if (target is null)
                return (int)ExitCode.FileFailure;
            var pages = RulePages.All();
            target.Writer.Write(settings.IsJson ? RuleList.WriteJson(pages) : RuleList.WriteText(pages));
            target.Writer.Flush();
            return (int)ExitCode.Success;
        });
        return command;
    }
}
