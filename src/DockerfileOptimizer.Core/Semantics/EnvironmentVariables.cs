using DockerfileOptimizer.Semantics.Inheritance;

namespace DockerfileOptimizer.Semantics;

/// <summary>The variables at one place of a stage.</summary>
public sealed class EnvironmentVariables
{
    /// <summary>Arguments that a build hands to RUN without ARG, and Docker's own configuration to the build.</summary>
    private static readonly HashSet<string> Proxies = new(StringComparer.OrdinalIgnoreCase)
    {
        "http_proxy", "https_proxy", "ftp_proxy", "all_proxy", "no_proxy",
    };

    /// <summary>Set by shells themselves, or by what starts them.</summary>
    private static readonly HashSet<string> OfShells = new(StringComparer.Ordinal)
    {
        "_", "BASH", "BASHPID", "BASH_SOURCE", "BASH_VERSION", "BASH_VERSINFO", "EPOCHREALTIME", "EPOCHSECONDS", "EUID", "FUNCNAME", "GROUPS", "HOSTNAME",
        "HOSTTYPE", "IFS", "LINENO", "MACHTYPE", "OLDPWD", "OPTARG", "OPTERR", "OPTIND", "OSTYPE", "PIPESTATUS", "PPID", "PS1", "PS2", "PS4", "PWD",
        "RANDOM", "REPLY", "SECONDS", "SHELL", "SHELLOPTS", "SHLVL", "TERM", "UID", "USER",
    };

    private readonly StagePlace _place;
    private readonly StageInheritance _inheritance;

    internal EnvironmentVariables(StagePlace place, StageInheritance inheritance)
    {
        _place = place;
        _inheritance = inheritance;
    }

    /// <summary>What a script of RUN sees: ENV, ARG, what the base image and the build set, and HOME of the user.</summary>
    public VariableValue Find(string name)
    {
        var value = FindForDocker(name);
        if (value.IsSet != false)
            return value;
        if (name == "HOME")
            return _inheritance.HomeAt(_place) is { } home ? VariableValue.Of(home) : VariableValue.Varying;
        if (Proxies.Contains(name))
            return _inheritance.Passed(name) ?? VariableValue.Unknown;
        return OfShells.Contains(name) ? VariableValue.Unknown : value;
    }

    /// <summary>What Docker puts for a variable in an instruction: ENV, ARG and what the base image sets, and nothing else.</summary>
    public VariableValue FindForDocker(string name) => _inheritance.Variables.Find(name, _place);

    /// <summary>What a container of the image would see: ENV and what the base image sets, also where an ARG of the same name hides it from the build.</summary>
    public VariableValue FindInImage(string name) => _inheritance.Variables.FindInImage(name, _place);
}
