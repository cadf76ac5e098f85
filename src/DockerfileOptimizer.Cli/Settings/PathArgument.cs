using System.CommandLine;
using System.CommandLine.Parsing;
using DockerfileOptimizer.Cli.Files;

namespace DockerfileOptimizer.Cli.Settings;

/// <summary>The argument that names files and folders.</summary>
internal static class PathArgument
{
    public static Argument<string[]> Create(CommandHost host)
    {
        var argument = new Argument<string[]>("PATH")
        {
            Description = "Dockerfiles, folders (every Dockerfile below them that git does not ignore), or - for standard input",
            Arity = ArgumentArity.OneOrMore,
        };
        argument.Validators.Add(NotEmpty.Check);
        argument.Validators.Add(result => RefuseOptions(result, host));
        return argument;
    }

    // An unknown option would otherwise be taken for a path.
    private static void RefuseOptions(ArgumentResult result, CommandHost host)
    {
        var behindDashes = host.Arguments.SkipWhile(argument => argument != "--").ToHashSet(StringComparer.Ordinal);
        foreach (string path in result.Tokens.Select(token => token.Value))
        {
            if (path.StartsWith('-') && path != Dockerfile.StandardInput && !behindDashes.Contains(path))
                result.AddError($"'{path}' is no option; a path that begins with a dash stands behind '--'.");
        }
    }
}
