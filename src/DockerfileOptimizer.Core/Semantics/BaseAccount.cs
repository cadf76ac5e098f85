using System.Globalization;

namespace DockerfileOptimizer.Semantics;

/// <summary>Accounts that well-known images offer for a service to run under.</summary>
internal static class BaseAccount
{
    private static readonly Dictionary<string, string> Known = new(StringComparer.Ordinal)
    {
        ["denoland/deno"] = "deno",
        ["gradle"] = "gradle",
        ["jenkins/jenkins"] = "jenkins",
        ["jenkins/agent"] = "jenkins",
        ["jenkins/inbound-agent"] = "jenkins",
        ["nginxinc/nginx-unprivileged"] = "nginx",
        ["node"] = "node",
        ["oven/bun"] = "bun",
    };

    /// <summary>The account as USER takes it; null when none is known.</summary>
    public static string? Of(ImageName image)
    {
        if (Known.TryGetValue(image.FamiliarName, out string? account))
            return account;
        if (image.Registry == "gcr.io" && image.Repository.StartsWith("distroless/", StringComparison.Ordinal))
            return "nonroot";
        return image.Registry == "mcr.microsoft.com" && image.Repository is "dotnet/aspnet" or "dotnet/runtime" or "dotnet/runtime-deps" or "dotnet/sdk"
            && MajorVersion(image.Tag) >= 8 ? "$APP_UID" : null;
    }

    private static int MajorVersion(string? tag)
    {
        string digits = new([.. (tag ?? "").TakeWhile(char.IsDigit)]);
        return int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out int version) ? version : 0;
    }
}
