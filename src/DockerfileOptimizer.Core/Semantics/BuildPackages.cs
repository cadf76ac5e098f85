using System.Text.RegularExpressions;
using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics;

/// <summary>Packages of distributions that serve to compile: compilers, their companions, headers.</summary>
internal static class BuildPackages
{
    private static readonly string[] Everywhere =
        ["gcc", "g++", "clang", "make", "cmake", "meson", "ninja-build", "autoconf", "automake", "libtool", "bison", "flex", "nasm", "yasm", "cargo", "rustc", "rust"];

    private static readonly Dictionary<PackageManager, HashSet<string>> Names = new()
    {
        [PackageManager.Apt] = Set("build-essential", "gfortran", "gcc-multilib", "g++-multilib", "pkg-config", "pkgconf", "libc6-dev", "libc-dev", "linux-libc-dev", "dpkg-dev", "autotools-dev", "swig"),
        [PackageManager.Apk] = Set("build-base", "alpine-sdk", "gfortran", "samurai", "ninja", "musl-dev", "libc-dev", "linux-headers", "pkgconf", "pkgconfig", "swig"),
        [PackageManager.Rpm] = Set("gcc-c++", "gcc-gfortran", "glibc-devel", "kernel-headers", "rpm-build", "swig", "Development Tools", "@Development Tools", "@development-tools", "@development"),
        [PackageManager.Zypper] = Set("gcc-c++", "gcc-fortran", "rpm-build", "swig", "patterns-devel-base-devel_basis"),
    };

    /// <summary>The version in the name of a compiler: <c>g++-12</c>.</summary>
    private static readonly Regex Version = new(@"-\d+(\.\d+)*$", RegexOptions.CultureInvariant);

    /// <summary>True for a package that compiling needs.</summary>
    /// <param name="manager">The package manager.</param>
    /// <param name="name">The name, without a version to install.</param>
    public static bool Contains(PackageManager manager, string name) => IsHeaders(manager, name) || Names[manager].Contains(Version.Replace(name, ""));

    /// <summary>True for headers, which mostly bring along the library that a compiled program goes on needing.</summary>
    public static bool IsHeaders(PackageManager manager, string name) =>
        name.EndsWith(manager is PackageManager.Rpm or PackageManager.Zypper ? "-devel" : "-dev", StringComparison.Ordinal) && !Names[manager].Contains(name);

    private static HashSet<string> Set(params string[] names) => new(Everywhere.Concat(names), StringComparer.Ordinal);
}
