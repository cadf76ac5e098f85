using DockerfileOptimizer.Knowledge;

namespace DockerfileOptimizer.Semantics;

/// <summary>The processor architecture that the name of an image holds.</summary>
internal static class ImageArchitecture
{
    /// <summary>The accounts that Docker's official images are published under, an architecture each.</summary>
    private static readonly string[] Accounts =
        ["amd64", "arm32v5", "arm32v6", "arm32v7", "arm64v8", "i386", "mips64le", "ppc64le", "riscv64", "s390x"];

    private static readonly string[] Words = [.. Accounts, "x86_64", "aarch64", "arm64", "armhf", "armv7", "arm32"];

    /// <summary>The architecture; null when the name holds none.</summary>
    public static string? Of(ImageName name)
    {
        if (AccountOf(name) is { } account)
            return account;
        // An emulator is named after what it emulates.
        if (name.Tag is not { } tag || name.Repository.IndexOf("qemu", StringComparison.Ordinal) >= 0)
            return null;
        int dash = tag.LastIndexOf('-');
        string last = tag.Substring(dash + 1);
        return Words.Contains(last, StringComparer.Ordinal) ? last : null;
    }

    /// <summary>The name of the same image for all platforms; null when it is not known that there is one.</summary>
    public static string? GeneralNameOf(ImageName name)
    {
        string tag = name.Tag is null ? "" : ":" + name.Tag;
        if (AccountOf(name) is { } account)
            return name.Repository.Substring(account.Length + 1) + tag;
        string general = name.Tag!.Substring(0, Math.Max(0, name.Tag.LastIndexOf('-')));
        return BaseImages.Shipped.Find(name.FamiliarName, general)?.Image is null ? null : $"{name.FamiliarName}:{general}";
    }

    /// <summary>True when a part of a name or a path is an architecture.</summary>
    public static bool IsNamedIn(string? name) =>
        name is not null && name.Split('/', '\\', '.', '-', '_').Any(part => Words.Contains(part, StringComparer.OrdinalIgnoreCase) || part is "arm" or "x86" or "x64" or "armv6");

    private static string? AccountOf(ImageName name)
    {
        string first = name.Repository.Split('/')[0];
        return name.Registry == "docker.io" && Accounts.Contains(first, StringComparer.Ordinal) ? first : null;
    }
}
