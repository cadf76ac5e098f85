using System.CommandLine;

namespace DockerfileOptimizer.Cli.Settings;

/// <summary>The options on what is written where.</summary>
internal sealed class OutputOptions
{
    private const string Json = "json";

    private readonly Option<string> _format = new("--format")
    {
        Description = "text or json",
        HelpName = "text|json",
        DefaultValueFactory = _ => "text",
    };

    private readonly Option<string?> _output = new("--output")
    {
        Description = "The file to write to in place of standard output",
        HelpName = "FILE",
    };

    public void AddTo(Command command)
    {
        _format.AcceptOnlyFromAmong("text", Json);
        _output.Validators.Add(NotEmpty.Check);
        command.Add(_format);
        command.Add(_output);
    }

    public OutputSettings Read(ParseResult result, CommandHost host) => new(
        result.GetValue(_format) == Json,
        result.GetValue(_output) is { } path ? host.FullPath(path) : null);
}
