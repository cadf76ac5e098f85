using System.CommandLine;
using System.CommandLine.Invocation;
using DockerfileOptimizer.Cli.Commands;

namespace DockerfileOptimizer.Cli;

/// <summary>The commands of the tool.</summary>
internal static class CommandLine
{
    /// <summary>Version of the tool, as <c>1.0.0</c>.</summary>
    public static string Version { get; } = typeof(CommandLine).Assembly.GetName().Version!.ToString(3);

    /// <summary>Runs the tool. Never throws.</summary>
    public static ExitCode Run(CommandHost host)
    {
        // Reading fails as a value; what is thrown here is a full disk. A defect of ours is one line, not a stack trace.
#pragma warning disable CA1031
        try
        {
            var code = Invoke(host);
            host.Output.Flush();
            return code;
        }
        catch (IOException exception)
        {
            host.Warn($"error: the output cannot be written: {exception.Message.TrimEnd('.')}");
            return ExitCode.FileFailure;
        }
        catch (Exception exception)
        {
            host.Warn($"error DFO0001: the tool failed: {exception.GetType().Name}: {exception.Message}");
            return ExitCode.FileFailure;
        }
#pragma warning restore CA1031
    }

    private static ExitCode Invoke(CommandHost host)
    {
        // Without response files: the name of a file in a repository must not become a list of options.
        var result = Create(host).Parse(host.Arguments, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Action is ParseErrorAction wrong)
        {
            wrong.ShowHelp = false;
            result.Invoke(new InvocationConfiguration { Output = host.Error, Error = host.Error });
            return ExitCode.WrongUsage;
        }

        return (ExitCode)result.Invoke(new InvocationConfiguration { Output = host.Output, Error = host.Error, EnableDefaultExceptionHandler = false });
    }

    private static RootCommand Create(CommandHost host) => new("Finds what is wrong in Dockerfiles and rewrites it.")
    {
        CheckCommand.Create(host),
        FixCommand.Create(host),
        ParseCommand.Create(host),
        CacheCommand.Create(host),
        RulesCommand.Create(host),
        ExplainCommand.Create(host),
    };
}
