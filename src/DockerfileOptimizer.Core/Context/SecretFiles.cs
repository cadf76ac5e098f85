using System.Text.RegularExpressions;

namespace DockerfileOptimizer.Context;

/// <summary>Finds files that hold a secret: by their name, and by what is in them. Placeholders, references to variables and test data are none.</summary>
public static class SecretFiles
{
    private const int MaxLength = 256 * 1024;

    private static readonly Regex PrivateKey = new("-----BEGIN (?:[A-Z]+ )?PRIVATE KEY-----", RegexOptions.CultureInvariant);

    private static readonly Regex Assignment = new(
        @"^\s*(?:export\s+)?\w*(?:PASSWORD|PASSWD|SECRET|TOKEN|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY)\w*\s*=\s*[""']?(?<value>[^\s""'#]+)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.Multiline);

    private static readonly Regex RegistryToken = new(@"^[^#;\n]*(?:_authToken|_password|_auth)\s*=\s*(?<value>\S+)", RegexOptions.CultureInvariant | RegexOptions.Multiline);

    private static readonly Regex ClearTextPassword = new(@"ClearTextPassword""\s+value=""(?<value>[^""]+)""", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex CloudKey = new(@"aws_secret_access_key\s*=\s*(?<value>\S+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex UrlPassword = new(@"://[^/\s:@]+:(?<value>[^/\s:@]+)@", RegexOptions.CultureInvariant);

    private static readonly Regex ClusterKey = new(@"(?:client-key-data|token)\s*:\s*(?<value>\S+)", RegexOptions.CultureInvariant);

    private static readonly Regex ConnectionPassword = new(@"(?:Password|Pwd)\s*=\s*(?<value>[^;""'\s]+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex Sample = new(@"example|sample|template|\.dist$|defaults?$|\.tpl$|\.tmpl$|\.schema|\.test$|\.ci$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    private static readonly Regex TestFolder = new(@"(?:^|/)(?:tests?|testdata|test-data|fixtures?|examples?|samples?|spec|mocks?|docs?|node_modules|vendor|__tests__)/|[._-]tests?/|(?:^|/)[^/]*Tests?/", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    // What people write where the real value is not to be seen, or on their own machine.
    private static readonly Regex Placeholder = new(
        @"^[$%<{\[]|^(?:your|my|some|change|replace|insert|enter|todo|xxx|test|dummy|fake|none|null|true|false|admin|root|guest|postgres|mysql|redis|mongo|user|demo|local|dev)|pass|secret|example|sample|placeholder|token|^[x*.]+$|^(.)\1*$|^[0-9]{1,8}$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>True when a file holds a secret for certain, as far as a text can tell.</summary>
    /// <param name="context">The build context.</param>
    /// <param name="entry">A file of it.</param>
    public static bool Holds(BuildContext context, ScannedEntry entry)
    {
        if (entry.Kind != ContextEntryKind.File || entry.Length is 0 or > MaxLength || EvidenceFor(entry.Path) is not { } evidence)
            return false;
        if (TestFolder.IsMatch(entry.Path) || Sample.IsMatch(entry.Name))
            return false;
        return context.Read(entry.Path).File is { } file && evidence.Matches(file.Text.Content).Cast<Match>().Any(IsReal);
    }

    private static Regex? EvidenceFor(string path)
    {
        string name = ContextPath.NameOf(path).ToLowerInvariant();
        string ending = Path.GetExtension(name);
        if (name == ".env" || name.StartsWith(".env.", StringComparison.Ordinal))
            return Assignment;
        if (ending is ".pem" or ".key" || (name.StartsWith("id_", StringComparison.Ordinal) && ending.Length == 0))
            return PrivateKey;
        if (name.StartsWith("appsettings.", StringComparison.Ordinal) && ending == ".json")
            return ConnectionPassword;
        return name switch
        {
            ".npmrc" => RegistryToken,
            "nuget.config" => ClearTextPassword,
            ".netrc" or ".git-credentials" or ".pypirc" => UrlPassword,
            "kubeconfig" => ClusterKey,
            "credentials" when path.EndsWith(".aws/credentials", StringComparison.Ordinal) => CloudKey,
            "config" when path.EndsWith(".git/config", StringComparison.Ordinal) => UrlPassword,
            "config" when path.EndsWith(".kube/config", StringComparison.Ordinal) => ClusterKey,
            _ => null,
        };
    }

    private static bool IsReal(Match match) =>
        match.Groups["value"] is not { Success: true, Value: var value } || (value.Length >= 6 && !Placeholder.IsMatch(value));
}
