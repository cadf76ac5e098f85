using System.CommandLine;
using DockerfileOptimizer.Cli.Files;
using DockerfileOptimizer.Cli.Output;
using DockerfileOptimizer.Cli.Running;
using DockerfileOptimizer.Cli.Settings;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Cli.Commands;

/// <summary><c>parse PATH…</c>: prints syntax trees. The exit code is 1 when a file has a syntax error.</summary>
internal static class ParseCommand
{
    private static readonly ReportLayout Text = new("", "", _ => "");

    private static readonly ReportLayout Json = new("""{"files":[""", ",", _ => "]}\n");

    private static readonly Dictionary<string, string> NoArguments = [];

    public static Command Create(CommandHost host)
    {
        var paths = PathArgument.Create(host);
        var output = new OutputOptions();
        var run = new RunOptions();
        var command = new Command("parse", "Prints the syntax tree of Dockerfiles.") { paths };
        output.AddTo(command);
        run.AddTo(command);
        command.SetAction(result =>
        {
            var finder = new DockerfileFinder(host, run.StandardInputName(result));
            var files = finder.Find(result.GetRequiredValue(paths));
            var settings = output.Read(result, host);
            var tally = new FileRun(host, settings, settings.IsJson ? Json : Text) { Jobs = run.Jobs(result) }
                .Run(files, file => file, file => Parse(file, host, settings.IsJson));
            return (int)(tally with { Failures = tally.Failures + finder.FailureCount }).ExitCode(Severity.Error);
        });
        return command;
    }

    private static FileReport Parse(Dockerfile file, CommandHost host, bool isJson)
    {
        // A defect of ours costs this file its tree, not the run.
#pragma warning disable CA1031
        try
        {
            var read = file.Read(host);
            return read.File is { } source ? Report(file.Name, source.Text, isJson) : Failure(file.Name, read.Problem!.Message, isJson);
        }
        catch (Exception exception)
        {
            return Failure(file.Name, $"DFO0001: parsing failed: {exception.GetType().Name}: {exception.Message}", isJson);
        }
#pragma warning restore CA1031
    }

    private static FileReport Report(string name, DockerfileOptimizer.Text.SourceText text, bool isJson)
    {
        var syntax = DockerfileSyntax.Parse(text);
        var model = DockerfileModel.Create(syntax, target: null, NoArguments);
        return new(isJson ? TreeJson.Write(name, model) : TreeText.Write(name, model), new Tally { Errors = syntax.Errors.Count() });
    }

    private static FileReport Failure(string name, string message, bool isJson) =>
        new(isJson ? TreeJson.WriteFailure(name, message) : TreeText.WriteFailure(name, message), new Tally { Failures = 1 });
}
