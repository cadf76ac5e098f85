namespace DockerfileOptimizer.Semantics;

/// <summary>Accounts that base images offer for a service to run under.</summary>
internal static class BaseAccount
{
    private const string DotNetAccount = "APP_UID";

    /// <summary>Images with an account that the facts do not hold.</summary>
    private static readonly Dictionary<string, string> Others = new(StringComparer.Ordinal)
    {
        ["jenkins/agent"] = "jenkins",
        ["jenkins/inbound-agent"] = "jenkins",
    };

    /// <summary>The account as USER takes it; null when none is known, or there is a choice.</summary>
    public static string? Of(ImageName image)
    {
        if (Others.TryGetValue(image.FamiliarName, out string? account))
            return account;
        // All of them have it, also those that the facts do not hold.
        if (image.Registry == "gcr.io" && image.Repository.StartsWith("distroless/", StringComparison.Ordinal))
            return "nonroot";
        if (image.Facts is not { } facts)
            return null;
        if (facts.Environment?.Contains(DotNetAccount) == true)
            return "$" + DotNetAccount;
        // Ubuntu's own account is meant for people.
        string[] accounts = [.. (facts.Accounts?.Keys ?? []).Where(name => name != "ubuntu")];
        return accounts.Length == 1 ? accounts[0] : null;
    }
}
