namespace DockerfileOptimizer.Knowledge;

/// <summary>The names of Docker's official images, those given up among them: what a single word without tag means on Docker Hub.</summary>
public static class OfficialImages
{
    private static readonly HashSet<string> Names = new(
        (
            "adminer aerospike almalinux alpine alt amazoncorretto amazonlinux api-firewall arangodb archlinux backdrop bash bonita buildpack-deps busybox "
            + "caddy cassandra centos chronograf cirros clearlinux clefos clojure composer consul convertigo couchbase couchdb crate crux dart debian docker drupal "
            + "eclipse-mosquitto eclipse-temurin eggdrop elasticsearch elixir emqx erlang euleros express-gateway fedora flink fluentd fsharp friendica "
            + "gazebo gcc geonetwork ghost glassfish golang gradle groovy haproxy haskell haxe hello-seattle hello-world hipache hitch hola-mundo httpd hylang "
            + "ibm-semeru-runtimes ibmjava influxdb iojs irssi java jenkins jetty jobber joomla jruby julia kaazing-gateway kapacitor kibana known kong krakend "
            + "lightstreamer liquibase logstash mageia mariadb matomo maven mediawiki memcached mongo mongo-express monica mono mysql nats nats-streaming "
            + "neo4j neurodebian nextcloud nginx node notary nuxeo odoo open-liberty openjdk opensuse oraclelinux orientdb percona perl photon php "
            + "php-zendserver phpmyadmin piwik plone postfixadmin postgres pypy python r-base rabbitmq rails rakudo-star rapidoid redis redmine registry "
            + "rethinkdb rocket.chat rockylinux ros ruby rust sapmachine satosa scratch sentry silverpeas sl solr sonarqube sourcemage spark spiped storm "
            + "swarm swift swipl teamspeak telegraf thrift tomcat tomee traefik ubuntu ubuntu-debootstrap ubuntu-upstart unit valkey varnish vault "
            + "websphere-liberty wordpress xwiki yourls znc zookeeper").Split(' '),
        StringComparer.Ordinal);

    /// <summary>True for the name of an official image, such as <c>node</c>.</summary>
    public static bool Contains(string name) => Names.Contains(name);
}
