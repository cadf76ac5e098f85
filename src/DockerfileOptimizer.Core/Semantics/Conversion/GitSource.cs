using System.Text.RegularExpressions;
using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>A Git repository as a source of ADD: <c>https://host/path.git</c>, <c>git://…</c>, <c>ssh://…</c> or <c>git@host:path</c>.</summary>
internal sealed class GitSource
{
    private const string TagFolder = "refs/tags/";
    private const string BranchFolder = "refs/heads/";

    private static readonly Regex Protocol = new(@"\A(?<scheme>[A-Za-z0-9]+)://", RegexOptions.CultureInvariant);

    private static readonly Regex SecureCopy = new(
        @"\A[a-zA-Z0-9_-]+@[a-zA-Z0-9.-]+:[^\n]*?(?:\?(?<query>[^\n]*?))?(?:#(?<fragment>[^\n]*))?\z",
        RegexOptions.CultureInvariant);

    private string _reference;
    private string _folder;

    private GitSource(string fragment, bool mayBeFile)
    {
        int colon = fragment.IndexOf(':');
        _reference = colon < 0 ? fragment : fragment.Substring(0, colon);
        _folder = colon < 0 ? "" : fragment.Substring(colon + 1).Trim('/');
        MayBeFile = mayBeFile;
    }

    /// <summary>True for <c>github.com/…</c>, which is a local path for COPY and ADD.</summary>
    public bool MayBeFile { get; }

    /// <summary>The value of <c>keep-git-dir</c> in the query; null when it is missing.</summary>
    public bool? KeepsGitFolder { get; private set; }

    /// <summary>The commit in the query; empty when it is missing.</summary>
    public string Checksum { get; private set; } = "";

    /// <summary>What is wrong with the query; null when nothing is.</summary>
    public string? Problem { get; private set; }

    /// <summary>Reads a source; null when it is no repository.</summary>
    public static GitSource? TryParse(string source)
    {
        if (source.StartsWith("./", StringComparison.Ordinal) || source.StartsWith("../", StringComparison.Ordinal))
            return null;
        if (source.StartsWith("github.com/", StringComparison.Ordinal))
            return WebAddress.TryParse("https://" + source) is { } local ? Of(local, mayBeFile: true) : null;
        var protocol = Protocol.Match(source);
        if (!protocol.Success)
            return OfSecureCopy(source);
        string scheme = protocol.Groups["scheme"].Value.ToLowerInvariant();
        if (scheme is not ("http" or "https" or "ssh" or "git") || WebAddress.TryParse(source) is not { } address)
            return null;
        bool isWeb = scheme is "http" or "https";
        return isWeb && !address.Path.EndsWith(".git", StringComparison.Ordinal) ? null : Of(address, mayBeFile: false);
    }

    private static GitSource? OfSecureCopy(string source)
    {
        var match = SecureCopy.Match(source);
        if (!match.Success)
            return null;
        var query = UrlQuery.Parse(match.Groups["query"].Value);
        return query.IsValid ? new GitSource(match.Groups["fragment"].Value, mayBeFile: false).With(query) : null;
    }

    private static GitSource Of(WebAddress address, bool mayBeFile) => new GitSource(address.Fragment, mayBeFile).With(UrlQuery.Parse(address.Query));

    private GitSource With(UrlQuery query)
    {
        foreach (var option in query.Options)
            Problem ??= ProblemOf(option.Key, option.Value);
        if (Problem is not null)
            return this;
        string? tag = query.Find("tag");
        string? branch = query.Find("branch");
        if (tag is not null && branch is not null)
            Problem = "A repository has 'tag' or 'branch', not both; keep one";
        else if (tag is not null)
            Problem = Refer(WithFolder(tag, TagFolder));
        else if (branch is not null)
            Problem = Refer(WithFolder(branch, BranchFolder));
        return this;
    }

    private string? ProblemOf(string key, IReadOnlyList<string> values)
    {
        string value = values[0];
        bool isSwitch = key is "submodules" or "keep-git-dir" or "fetch-by-commit";
        if (values.Count > 1)
            return $"'{key}' stands twice in the query of the repository; keep one";
        if (value.Length == 0 && !isSwitch)
            return $"'{key}' in the query of the repository needs a value";
        switch (key)
        {
            case "ref":
                return Refer(value);
            case "subdir":
                if (_folder.Length > 0 && _folder != value)
                    return $"The repository names two folders, '{_folder}' and '{value}'; keep one";
                _folder = value;
                return null;
            case "checksum" or "commit":
                Checksum = value;
                return null;
            case "mtime":
                return value is "checkout" or "commit" ? null : $"'{value}' is no 'mtime'; there are 'checkout' and 'commit'";
            case "tag" or "branch":
                return null;
            case "keep-git-dir" or "submodules" or "fetch-by-commit":
                bool? isOn = value.Length == 0 ? true : GoBoolean.TryParse(value);
                if (key == "keep-git-dir")
                    KeepsGitFolder = isOn;
                return isOn is null ? $"'{key}' takes 'true' or 'false'; found '{value}'" : null;
            default:
                return $"The query of a repository has no '{key}'; there are 'ref', 'tag', 'branch', 'commit', 'subdir' and others";
        }
    }

    private string? Refer(string reference)
    {
        if (_reference.Length > 0 && _reference != reference)
            return $"The repository names two references, '{_reference}' and '{reference}'; keep one";
        _reference = reference;
        return null;
    }

    private static string WithFolder(string name, string folder) => name.StartsWith(folder, StringComparison.Ordinal) ? name : folder + name;
}
