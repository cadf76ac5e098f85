using System.CommandLine;

namespace DockerfileOptimizer.Cli.Settings;

/// <summary>The options on which files are read, and how many at a time.</summary>
internal sealed class RunOptions
{
    private readonly Option<string?> _standardInputName = new("--stdin-name")
    {
        Description = "The path that standard input is to be taken for",
        HelpName = "PATH",
    };

    private readonly Option<int?> _jobs = new("--jobs", "-j")
    {
        Description = "How many files are worked on at a time; the number of processors by default",
        HelpName = "N",
        CustomParser = ValueParsers.Jobs,
    };

    public void AddTo(Command command)
    {
        _standardInputName.Validators.Add(NotEmpty.Check);
        command.Add(_standardInputName);
        command.Add(_jobs);
    }

    public string? StandardInputName(ParseResult result) => result.GetValue(_standardInputName);

    public int Jobs(ParseResult result) => result.GetValue(_jobs) ?? Environment.ProcessorCount;
}
