namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>Package managers of distributions, by the index they share.</summary>
public enum PackageManager
{
    /// <summary>apt-get, apt, aptitude.</summary>
    Apt,

    /// <summary>apk.</summary>
    Apk,

    /// <summary>dnf, microdnf, tdnf, yum.</summary>
    Rpm,

    /// <summary>zypper.</summary>
    Zypper,
}
