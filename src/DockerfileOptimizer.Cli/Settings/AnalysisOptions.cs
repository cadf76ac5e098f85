using System.CommandLine;
using DockerfileOptimizer.Diagnostics;

namespace DockerfileOptimizer.Cli.Settings;

/// <summary>The options on how files are analyzed.</summary>
internal sealed class AnalysisOptions
{
    private readonly Option<string?> _project = new("--project")
    {
        Description = "The .NET project that the Dockerfiles belong to; its facts are read with 'dotnet msbuild'",
        HelpName = "FILE.csproj",
    };

    private readonly Option<string?> _context = new("--context") { Description = "The folder that is the build context", HelpName = "DIR" };

    private readonly Option<string?> _target = new("--target") { Description = "Name or index of the stage to build; the last one by default", HelpName = "STAGE" };

    private readonly Option<IReadOnlyDictionary<string, string>> _buildArguments = new("--build-arg")
    {
        Description = "Value of a build argument",
        HelpName = "K=V",
        CustomParser = ValueParsers.BuildArguments,
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<IReadOnlyDictionary<string, string>> _buildContexts = new("--build-context")
    {
        Description = "Another build context; COPY, mounts and FROM may name it",
        HelpName = "NAME=PATH",
        CustomParser = ValueParsers.BuildContexts,
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<IReadOnlyDictionary<string, Severity>> _severities = new("--severity")
    {
        Description = "Severity of a rule, above all configuration files: error, warning, info or none",
        HelpName = "ID=error",
        CustomParser = ValueParsers.Severities,
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<bool> _all = new("--all") { Description = "Every rule on, configuration files ignored" };

    private readonly Option<bool> _noConfig = new("--no-config") { Description = "Configuration files ignored" };

    private readonly Option<bool> _showSuppressed = new("--show-suppressed") { Description = "Suppressed findings listed too" };

    private readonly Option<Severity?> _failOn = new("--fail-on")
    {
        Description = "The lowest severity that makes the exit code 1; warning by default",
        HelpName = "error|warning|info",
        CustomParser = ValueParsers.Threshold,
    };

    private readonly Option<DateTime?> _today = new("--today")
    {
        Description = "The date for rules on ends of support; that of the shipped facts by default",
        HelpName = "YYYY-MM-DD",
        CustomParser = ValueParsers.Date,
    };

    public void AddTo(Command command, CommandHost host)
    {
        _project.Validators.Add(NotEmpty.Check);
        _context.Validators.Add(NotEmpty.Check);
        _context.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { Length: > 0 } folder && !Directory.Exists(host.FullPath(folder)))
                result.AddError($"The build context '{folder}' is no folder.");
        });
        foreach (Option option in (Option[])[_project, _context, _target, _buildArguments, _buildContexts, _severities, _all, _noConfig, _showSuppressed, _failOn, _today])
            command.Add(option);
    }

    public AnalysisSettings Read(ParseResult result, CommandHost host) => new()
    {
        Project = FullPath(result.GetValue(_project), host),
        Context = FullPath(result.GetValue(_context), host),
        Target = result.GetValue(_target),
        BuildArguments = result.GetValue(_buildArguments) ?? new Dictionary<string, string>(),
        NamedContexts = [.. (result.GetValue(_buildContexts) ?? new Dictionary<string, string>()).Keys],
        Severities = result.GetValue(_severities) ?? new Dictionary<string, Severity>(),
        EveryRule = result.GetValue(_all),
        IgnoreConfiguration = result.GetValue(_all) || result.GetValue(_noConfig),
        ShowSuppressed = result.GetValue(_showSuppressed),
        FailOn = result.GetValue(_failOn) ?? Severity.Warning,
        Today = result.GetValue(_today),
    };

    private static string? FullPath(string? path, CommandHost host) => path is null ? null : host.FullPath(path);
}
