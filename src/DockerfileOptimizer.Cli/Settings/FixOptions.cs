using System.CommandLine;

namespace DockerfileOptimizer.Cli.Settings;

/// <summary>The options on which fixes are applied.</summary>
internal sealed class FixOptions
{
    private readonly Option<bool> _diff = new("--diff") { Description = "Prints a unified diff and writes nothing" };

    private readonly Option<bool> _review = new("--review") { Description = "Applies fixes that a person should look at, too" };

    private readonly Option<IReadOnlySet<string>> _rules = new("--rule")
    {
        Description = "Applies fixes of this rule only; may be repeated",
        HelpName = "ID",
        CustomParser = ValueParsers.Rules,
        Arity = ArgumentArity.OneOrMore,
    };

    public void AddTo(Command command)
    {
        command.Add(_diff);
        command.Add(_review);
        command.Add(_rules);
    }

    public FixSettings Read(ParseResult result) => new()
    {
        DiffOnly = result.GetValue(_diff),
        Review = result.GetValue(_review),
        Rules = result.GetValue(_rules) ?? new HashSet<string>(),
    };
}
