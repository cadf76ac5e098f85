namespace DockerfileOptimizer.Semantics;

/// <summary>Entry points of base images: whether there is one is among the facts on images; what it does is told here.</summary>
internal static class BaseEntryPoint
{
    /// <summary>Images without an entry point that the facts do not hold.</summary>
    private static readonly HashSet<string> WithoutEntryPoint = new(StringComparer.Ordinal)
    {
        "archlinux", "clojure", "gcc", "opensuse/leap", "opensuse/tumbleweed", "photon", "pypy", "quay.io/centos/centos",
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

    /// <summary>The entry point of the image at the bottom of a stage's chain.</summary>
    public static EntryPoint Of(Stage stage)
    {
        if (stage.Root.IsScratch)
            return EntryPoint.None;
        if (stage.RootImage?.Name is not { } image)
            return EntryPoint.Unknown;
        string name = image.OfficialName ?? image.FamiliarName;
        if (DroppingPrivileges.Contains(name) || (name == "php" && IsDaemon(image.Tag ?? "")))
            return EntryPoint.DropsPrivileges;
        if (image.Facts?.EntryPoint is { Count: 0 } || WithoutEntryPoint.Contains(name) || name.StartsWith("mcr.microsoft.com/windows", StringComparison.Ordinal))
            return EntryPoint.None;
        bool runsDotNet = image.Registry == "mcr.microsoft.com" && image.Facts?.EntryPoint is { Count: 1 } words && words[0] == "/usr/bin/dotnet";
        return KeepingUser.Contains(name) || name == "php" || runsDotNet ? EntryPoint.KeepsUser : EntryPoint.Unknown;
    }

    private static bool IsDaemon(string phpTag) =>
        phpTag.IndexOf("apache", StringComparison.Ordinal) >= 0 || phpTag.IndexOf("fpm", StringComparison.Ordinal) >= 0;
}
