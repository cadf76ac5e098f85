using System.CommandLine;

namespace DockerfileOptimizer.Cli.Settings;

/// <summary>The options on the build whose cache is asked for.</summary>
internal sealed class CacheOptions
{
    private readonly Option<string> _dockerfile = new("--file", "-f")
    {
        Description = "The Dockerfile; 'Dockerfile' of the context or of this folder by default",
        HelpName = "PATH",
    };

    private readonly Option<string?> _context = new("--context") { Description = "The folder that is the build context; inferred by default", HelpName = "DIR" };

    private readonly Option<string?> _target = new("--target") { Description = "Name or index of the stage to build; the last one by default", HelpName = "STAGE" };

    private readonly Option<IReadOnlyDictionary<string, string>> _buildArguments = new("--build-arg")
    {
        Description = "Value of a build argument",
        HelpName = "K=V",
        CustomParser = ValueParsers.BuildArguments,
        Arity = ArgumentArity.OneOrMore,
    };

    public void AddTo(Command command, CommandHost host)
    {
        _dockerfile.Validators.Add(NotEmpty.Check);
        _context.Validators.Add(NotEmpty.Check);
        _context.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { Length: > 0 } folder && !Directory.Exists(host.FullPath(folder)))
                result.AddError($"The build context '{folder}' is no folder.");
        });
        foreach (Option option in (Option[])[_dockerfile, _context, _target, _buildArguments])
            command.Add(option);
    }

    public CacheSettings Read(ParseResult result, CommandHost host)
    {
        string? context = result.GetValue(_context);
        string dockerfile = result.GetValue(_dockerfile) ?? (context is null ? "Dockerfile" : Path.Combine(context, "Dockerfile"));
        return new(dockerfile, context is null ? null : host.FullPath(context), result.GetValue(_target), result.GetValue(_buildArguments) ?? new Dictionary<string, string>());
    }
}
