using System.Text.RegularExpressions;

namespace DockerfileOptimizer.Semantics;

/// <summary>Entry points of well-known images.</summary>
internal static class BaseEntryPoint
{
    private static readonly HashSet<string> WithoutEntryPoint = new(StringComparer.Ordinal)
    {
        "almalinux", "alpine", "amazoncorretto", "amazonlinux", "archlinux", "buildpack-deps", "busybox", "caddy", "centos", "clojure",
        "continuumio/miniconda3", "dart", "debian", "elixir", "erlang", "fedora", "gcc", "golang", "haskell", "openjdk", "oraclelinux",
        "opensuse/leap", "opensuse/tumbleweed", "perl", "photon", "pypy", "python", "quay.io/centos/centos", "rockylinux", "rockylinux/rockylinux",
        "ruby", "rust", "swift", "tomcat", "ubuntu", "mcr.microsoft.com/openjdk/jdk", "mcr.microsoft.com/azurelinux/base/core", "mcr.microsoft.com/cbl-mariner/base/core",
    };

    private static readonly HashSet<string> KeepingUser = new(StringComparer.Ordinal)
    {
        "bash", "composer", "denoland/deno", "eclipse-temurin", "ghcr.io/astral-sh/uv", "gradle", "jenkins/jenkins", "jenkins/inbound-agent", "jenkins/agent",
        "maven", "node", "oven/bun", "traefik", "nginxinc/nginx-unprivileged", "grafana/grafana", "sonarqube",
    };

    private static readonly HashSet<string> DroppingPrivileges = new(StringComparer.Ordinal)
    {
        "adminer", "cassandra", "couchdb", "docker", "drupal", "elasticsearch", "ghost", "haproxy", "httpd", "influxdb", "joomla", "kibana", "logstash",
        "mariadb", "matomo", "mediawiki", "memcached", "mongo", "mysql", "neo4j", "nextcloud", "nginx", "percona", "postgis/postgis", "postgres",
        "rabbitmq", "redis", "redmine", "solr", "timescale/timescaledb", "valkey/valkey", "wordpress", "zookeeper", "consul", "vault", "hashicorp/consul", "hashicorp/vault",
    };

    private static readonly Regex Distroless = new("chiseled|distroless", RegexOptions.CultureInvariant);

    private static readonly Regex Daemon = new("apache|fpm", RegexOptions.CultureInvariant);

    /// <summary>The entry point of the image at the bottom of a stage's chain.</summary>
    public static EntryPoint Of(Stage stage)
    {
        if (stage.Chain.Last().IsScratch)
            return EntryPoint.None;
        if (stage.RootImage?.Name is not { } image)
            return EntryPoint.Unknown;
        string name = image.FamiliarName;
        string tag = image.Tag ?? "";
        if (name == "php")
            return Daemon.IsMatch(tag) ? EntryPoint.DropsPrivileges : EntryPoint.KeepsUser;
        if (name.StartsWith("mcr.microsoft.com/dotnet/", StringComparison.Ordinal))
            return Distroless.IsMatch(tag) ? EntryPoint.KeepsUser : EntryPoint.None;
        if (name.StartsWith("mcr.microsoft.com/windows", StringComparison.Ordinal))
            return EntryPoint.None;
        if (name.StartsWith("registry.access.redhat.com/ubi", StringComparison.Ordinal) && name.IndexOf("/ubi", "registry.access.redhat.com/ubi".Length, StringComparison.Ordinal) > 0)
            return EntryPoint.None;
        return WithoutEntryPoint.Contains(name) ? EntryPoint.None
            : KeepingUser.Contains(name) ? EntryPoint.KeepsUser
            : DroppingPrivileges.Contains(name) ? EntryPoint.DropsPrivileges
            : EntryPoint.Unknown;
    }
}
