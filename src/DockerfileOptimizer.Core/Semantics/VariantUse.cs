using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>Tells whether what a file does with a base image works on a smaller variant of it.</summary>
internal sealed class VariantUse
{
    /// <summary>What full variants hold and slim ones do not, besides what is known of the image itself.</summary>
    private static readonly HashSet<string> Extras = new(StringComparer.Ordinal)
    {
        "gcc", "g++", "cc", "c++", "cpp", "make", "cmake", "autoconf", "automake", "autoreconf", "libtool", "patch", "pkg-config", "configure", "node-gyp",
        "git", "hg", "svn", "curl", "wget", "ssh", "scp", "ssh-keyscan", "rsync", "gpg", "dirmngr", "unzip", "zip", "xz", "bzip2", "file", "procps", "ps", "pgrep",
        "pkill", "killall", "top", "netstat", "ss", "ip", "ifconfig", "ping", "dig", "host", "nslookup", "nc", "telnet", "less", "vi", "vim", "nano", "man",
        "mysql", "mysqladmin", "mysql_config", "psql", "pg_config", "pg_isready", "sqlite3", "redis-cli", "convert", "identify", "mogrify", "xmllint", "xsltproc",
        "jq", "sudo", "lsb_release", "add-apt-repository", "apt-key", "locale-gen", "dpkg", "dpkg-reconfigure", "debconf-set-selections", "update-alternatives",
    };

    /// <summary>Package managers whose packages are often compiled on the spot, so that a stage that runs them needs the full variant.</summary>
    private static readonly string[] Compiling = ["bundle", "bundler", "gem", "cpanm", "cpan", "cpm", "pecl", "rebar3", "mix", "cargo", "go", "conda"];

    /// <summary>Package managers whose packages mostly come compiled.</summary>
    private static readonly string[] Installing = ["npm", "npx", "yarn", "pnpm", "pip", "pip3", "python", "python3", "poetry", "pipenv", "uv", "pdm"];

    /// <summary>Python packages that are compiled wherever they are installed.</summary>
    private static readonly string[] SourcePackages = ["psycopg2", "psycopg[c]", "mysqlclient", "uwsgi", "python-ldap", "pyaudio", "pycairo", "pygobject", "pygraphviz", "dlib", "pyodbc", "xmlsec", "mpi4py"];

    /// <summary>What BusyBox does as other shells' companions do.</summary>
    private static readonly HashSet<string> Portable = new(StringComparer.Ordinal)
    {
        "mkdir", "cp", "mv", "rm", "rmdir", "ln", "chmod", "chown", "chgrp", "cat", "echo", "printf", "touch", "sed", "grep", "head", "tail", "cut", "tr", "sort", "uniq",
        "tee", "env", "export", "cd", "set", "test", "[", "true", "false", "exit", ":", "ls", "dirname", "basename", "sleep", "date", "find", "xargs", "envsubst",
        "exec", "sh", "nginx", "httpd", "httpd-foreground", "redis-server", "memcached", "haproxy", "java",
    };

    private static readonly string[] PlainFiles = [".jar", ".war", ".html", ".js", ".css", ".conf", ".json", ".xml", ".yml", ".yaml", ".pem", ".crt"];

    private static readonly string[] WebFolders = ["/usr/share/nginx", "/usr/local/apache2/htdocs", "/var/www", "/etc/nginx", "/static", "/public"];

    private readonly ImageDemand _demand;
    private readonly bool _takesUnknownFiles;
    private readonly bool _compiles;

    private VariantUse(ImageDemand demand, bool takesUnknownFiles, bool compiles)
    {
        _demand = demand;
        _takesUnknownFiles = takesUnknownFiles;
        _compiles = compiles;
    }

    /// <summary>True when it installs packages of the language, some of which may have to be compiled.</summary>
    public bool MayCompile => _demand.Runs && Installing.Any(_demand.Programs.Contains);

    public static VariantUse Of(Stage stage, DockerfileModel model)
    {
        var stages = model.Stages.Where(other => other.Root == stage.Root).ToList();
        var instructions = stages.SelectMany(other => other.Instructions).ToList();
        bool takesUnknownFiles = instructions.OfType<CopyInstruction>().Any(copy => copy.Flag("from") is not null && !IsPlain(copy));
        bool compiles = instructions.OfType<RunInstruction>()
            .SelectMany(run => model.ScriptOf(run)?.Commands ?? [])
            .SelectMany(command => command.Arguments)
            .Any(word => word.Value is { } value && SourcePackages.Contains(value.Split('=', '<', '>', '~', '!')[0], StringComparer.OrdinalIgnoreCase));
        return new(ImageDemand.Of(stage, model), takesUnknownFiles, compiles);
    }

    /// <summary>True when nothing speaks against the variant.</summary>
    public bool Allows(SlimmerVariant variant)
    {
        if (_demand.InstallsPackages || _demand.IsUnknown || _compiles)
            return false;
        return variant.IsMusl
            ? !_takesUnknownFiles && _demand.Programs.All(Portable.Contains)
            : !_demand.Programs.Any(program => Extras.Contains(program) || Compiling.Contains(program, StringComparer.Ordinal) || variant.Facts?.HasTool(program) == false);
    }

    private static bool IsPlain(CopyInstruction copy) =>
        copy.Sources.All(source => PlainFiles.Any(end => source.Value.EndsWith(end, StringComparison.OrdinalIgnoreCase)))
        || WebFolders.Any(folder => copy.Destination?.Value.StartsWith(folder, StringComparison.Ordinal) == true);
}
