using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>Finds packages with tools for people that a stage installs and that nothing in the file uses.</summary>
internal sealed class UnusedTools
{
    /// <summary>Services that start no other programs than their own.</summary>
    private static readonly HashSet<string> Services = new(StringComparer.Ordinal)
    {
        "nginx", "openresty", "httpd", "httpd-foreground", "apache2", "apachectl", "apache2ctl", "apache2-foreground", "lighttpd", "caddy", "haproxy", "varnishd", "squid", "redis-server", "valkey-server",
        "memcached", "postgres", "mysqld", "mariadbd", "mongod", "named", "unbound", "dnsmasq", "php-fpm", "smbd", "vsftpd", "proftpd", "slapd", "openvpn", "rsyslogd", "ntpd", "chronyd",
    };

    /// <summary>Programs that run an app, which connects to other hosts by itself.</summary>
    private static readonly HashSet<string> Runtimes = new(StringComparer.Ordinal)
    {
        "python", "python3", "node", "java", "dotnet", "ruby", "php", "gunicorn", "uvicorn", "hypercorn", "daphne", "waitress-serve", "uwsgi", "flask", "celery", "puma", "unicorn", "streamlit",
    };

    private readonly NamedPrograms _named;
    private readonly bool _runsProgram;
    private readonly bool _isService;
    private readonly bool _mayRunOthers;
    private readonly bool _hasCheck;

    private UnusedTools(Stage stage, ContainerUse use, DockerfileModel model)
    {
        _named = NamedPrograms.Of(stage, model);
        _runsProgram = use == ContainerUse.Program;
        string program = StartCommand.Of(stage, model) is { } start ? ProgramName.Of(start.Words[0].Value!) : "";
        _isService = Services.Contains(program);
        _mayRunOthers = _named.RunsUnknown || !(_isService || Runtimes.Contains(program));
        _hasCheck = stage.Last<HealthcheckInstruction>() is { IsNone: false };
    }

    /// <summary>Those of a stage itself, by the commands that install them.</summary>
    public static IEnumerable<KeptPackages> In(Stage stage, ContainerUse use, DockerfileModel model)
    {
        var tools = new UnusedTools(stage, use, model);
        return KeptPackages.In(stage, model)
            .Where(installed => model.StageOf(installed.Instruction) == stage)
            .Select(installed => installed with { Packages = [.. installed.Packages.Where(package => DevelopmentTool.Find(package.Key) is { } tool && tools.LeaveOut(tool))] })
            .Where(installed => installed.Packages.Count > 0);
    }

    private bool LeaveOut(DevelopmentTool tool) => !tool.Programs.Any(_named.Contains) && tool.User switch
    {
        ToolUser.People => true,
        ToolUser.Debugging => _runsProgram,
        ToolUser.Scripts => _runsProgram && !_mayRunOthers && !_named.RunsDownloads,
        // Where the file has no check of its own, those who start containers may have one.
        ToolUser.Probes => _runsProgram && !_mayRunOthers && !_named.RunsDownloads && _hasCheck,
        _ => _runsProgram && !_named.RunsUnknown && !_named.RunsBuilds && _isService,
    };
}
