namespace DockerfileOptimizer.Semantics.Effects.Models;

/// <summary>Programs around packages of a distribution: they change its own folders and nothing else.</summary>
internal sealed class PackageToolModel : CommandModel
{
    public override IReadOnlyList<string> Programs { get; } =
    [
        "dpkg-reconfigure", "dpkg-divert", "debconf-set-selections", "apt-mark", "apt-key", "apt-cache", "apt-config", "add-apt-repository", "apt-add-repository", "rpm",
        "rpmkeys", "update-ca-certificates", "update-ca-trust", "update-alternatives", "alternatives", "ldconfig", "locale-gen", "localedef", "update-locale", "fc-cache", "depmod",
        "update-rc.d", "systemctl", "service", "a2enmod", "a2dismod", "a2ensite", "a2dissite", "a2enconf", "a2disconf", "phpenmod", "phpdismod", "setcap", "yum-config-manager",
        "update-java-alternatives", "mandb", "gpgconf", "subscription-manager", "docker-php-ext-install", "docker-php-ext-enable", "docker-php-ext-configure", "pecl", "phpize",
        "crontab", "visudo", "sysctl", "tzdata-update", "glib-compile-schemas", "docker-php-source", "a2query", "gpasswd", "xx-apt", "xx-apt-get", "mkfontscale", "mkfontdir", "update-desktop-database", "updatedb", "pam-auth-update", "gtk-update-icon-cache", "update-mime-database", "install_packages", "pacman", "pacman-key",
    ];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        if (call.Program is "apt-cache" or "apt-config")
            return;
        SystemFolders.ChangeIn(effects);
    }
}
