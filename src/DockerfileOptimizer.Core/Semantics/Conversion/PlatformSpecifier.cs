using System.Text.RegularExpressions;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>A platform such as <c>linux/arm64/v8</c> or <c>windows(10.0.17763)/amd64</c>.</summary>
/// <param name="OperatingSystem">In lower case.</param>
internal sealed record PlatformSpecifier(string OperatingSystem)
{
    private const string Default = "linux";
    private const int MaximumParts = 3;

    private static readonly Regex System = new(
        @"\A(?<name>[A-Za-z0-9_-]+)(?:\((?<version>[A-Za-z0-9_.%-]*)(?:\+(?<feature>[A-Za-z0-9_.%-]+))*\))?\z",
        RegexOptions.CultureInvariant);

    private static readonly Regex Part = new(@"\A[A-Za-z0-9_.-]+\z", RegexOptions.CultureInvariant);

    private static readonly Regex BadEscape = new("%(?![0-9A-Fa-f]{2})", RegexOptions.CultureInvariant);

    private static readonly HashSet<string> Systems = new(StringComparer.Ordinal)
    {
        "aix", "android", "darwin", "dragonfly", "freebsd", "hurd", "illumos", "ios", "js", "linux", "nacl", "netbsd",
        "openbsd", "plan9", "solaris", "windows", "zos",
    };

    private static readonly HashSet<string> Architectures = new(StringComparer.Ordinal)
    {
        "386", "i386", "amd64", "x86_64", "x86-64", "amd64p32", "arm", "armbe", "arm64", "arm64be", "aarch64", "armhf", "armel",
        "ppc64", "ppc64le", "loong64", "mips", "mipsle", "mips64", "mips64le", "mips64p32", "mips64p32le", "ppc", "riscv", "riscv64",
        "s390", "s390x", "sparc", "sparc64", "wasm",
    };

    /// <summary>Reads a platform; null when it is none.</summary>
    public static PlatformSpecifier? TryParse(string text)
    {
        string[] parts = text.Split('/');
        var system = System.Match(parts[0]);
        if (parts.Length > MaximumParts || !system.Success || !parts.Skip(1).All(part => Part.IsMatch(part)) || BadEscape.IsMatch(parts[0]))
            return null;
        string name = system.Groups["name"].Value.ToLowerInvariant();
        if (name == "macos")
            name = "darwin";
        if (parts.Length > 1 || Systems.Contains(name))
            return new(name);
        return Architectures.Contains(text.ToLowerInvariant()) ? new(Default) : null;
    }
}
