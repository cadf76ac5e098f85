namespace DockerfileOptimizer.Knowledge;

/// <summary>
/// What is known of a base image on linux/amd64. Null is not known, or other from version to version; an empty list or text
/// is known to be none.
/// </summary>
public sealed class BaseImageFacts
{
    private readonly BaseImageName _name;
    private readonly DateTime _date;
    private readonly FactBlock _suffixes;
    private readonly string[][] _values;
    private readonly Lazy<ImageVariant?> _image;
    private readonly Lazy<Releases?> _releases;
    private readonly Lazy<Lifecycle?> _operatingSystem;

    /// <param name="name">What was asked for.</param>
    /// <param name="values">What is known of the configuration.</param>
    /// <param name="suffixes">The parts of tags that name releases of distributions.</param>
    internal BaseImageFacts(BaseImageName name, string[][] values, FactBlock suffixes)
    {
        _name = name;
        _date = suffixes.Table.Date;
        _values = values;
        _image = new(() => name.Tag is { } tag && Images?.ImageOf(tag) is { } columns ? new ImageVariant(columns) : null);
        _releases = new(() => Product?.Releases);
        _operatingSystem = new(() => (name.Tag is null ? null : Lifecycle.OfSuffix(name.Tag, suffixes)) ?? Lifecycle.OfRepository(name.Repository, suffixes));
        _suffixes = suffixes;
    }

    /// <summary>Whether the configuration was read from the image's own files; null when none is known.</summary>
    public FactBasis? Basis => Has("documented") ? FactBasis.Derived : _values.Length > 0 ? FactBasis.Measured : null;

    /// <summary>True for an image that runs on Windows; then nothing else is known of its configuration.</summary>
    public bool IsWindows => Has("windows");

    /// <summary>The distribution: <c>debian</c>, <c>alpine</c>.</summary>
    public string? Distribution => TextOf("distro");

    public BaseEnvironment? Environment => Value("env") is null ? null : new(
        _values.Where(value => value[0] == "var").Select(value => value[1]),
        [.. ListOf("varSometimes") ?? [], .. Outdated.Where(name => name.StartsWith("env.", StringComparison.Ordinal)).Select(name => name.Substring("env.".Length))],
        !Has("partial"));

    public BaseUser? User => Value("user") is { } value ? BaseUser.Read(value) : null;

    public string? WorkingDirectory => TextOf("workingDir");

    /// <summary>CMD. An ENTRYPOINT of the file that is FROM the image empties it.</summary>
    public IReadOnlyList<string>? Command => ListOf("cmd");

    public IReadOnlyList<string>? EntryPoint => ListOf("entrypoint");

    /// <summary>Ports with their protocol: <c>80/tcp</c>.</summary>
    public IReadOnlyList<string>? ExposedPorts => ListOf("exposedPorts");

    public IReadOnlyList<string>? Volumes => ListOf("volumes");

    public string? StopSignal => TextOf("stopSignal");

    public IReadOnlyList<string>? OnbuildTriggers => ListOf("onbuild");

    public BaseShell? Shell => Value("shell") is { } value ? BaseShell.Read(value) : null;

    /// <summary>The accounts made besides those of the distribution, with their numbers, or null for one that varies.</summary>
    public IReadOnlyDictionary<string, int?>? Accounts => AccountsOf("accounts");

    /// <summary>The accounts of the distribution that services use, besides root: a part of all.</summary>
    public IReadOnlyDictionary<string, int?>? SystemAccounts => AccountsOf("system");

    /// <summary>Programs, and what they need, that are there for certain.</summary>
    public IReadOnlyList<string>? Tools => ListOf("tools");

    /// <summary>Programs that are missing for certain; what is in neither list is not known.</summary>
    public IReadOnlyList<string>? AbsentTools => ListOf("absentTools");

    /// <summary>The program that installs packages: <c>apt-get</c>; empty when there is none.</summary>
    public string? PackageManager => TextOf("packageManager");

    public CLibrary? Libc => TextOf("libc") switch
    {
        "glibc" => CLibrary.Glibc,
        "musl" => CLibrary.Musl,
        "uclibc" => CLibrary.Uclibc,
        "" => CLibrary.None,
        _ => null,
    };

    /// <summary>Images that the versions of this one are FROM; there may be more.</summary>
    public IReadOnlyList<string> Parents => ListOf("parent") ?? [];

    /// <summary>The image itself; null when the tag is not listed, which does not mean that there is no such tag.</summary>
    public ImageVariant? Image => _image.Value;

    /// <summary>All listed images of the same repository and release line, this one included.</summary>
    public IEnumerable<ImageVariant> Variants =>
        Image?.Release is { } release
            ? Images!.Lines(FactBlock.Image).Select(columns => new ImageVariant(columns)).Where(image => image.Release == release)
            : [];

    /// <summary>Images to use in place of this one, the best first. One whose <c>From</c> has another tag replaces the same image under that tag.</summary>
    public IEnumerable<ImageReplacement> Replacements =>
        Image is { } image
            ? Images!.Lines(FactBlock.Replacement).Select(ImageReplacement.Read).Where(replacement => replacement.From == $"{_name.Repository}:{image.Tag}")
            : [];

    /// <summary>Set when the repository is given up.</summary>
    public Deprecation? Deprecation { get; internal init; }

    /// <summary>The release of the product that the tag names; null when it names none, or one that is not known.</summary>
    public Lifecycle? Release => _name.Tag is { } tag ? _releases.Value?.Find(tag) : null;

    /// <summary>The release of the distribution that the tag, or the repository, names: <c>bookworm</c>, <c>static-debian12</c>.</summary>
    public Lifecycle? OperatingSystem => _operatingSystem.Value;

    /// <summary>What the table holds of the repository itself.</summary>
    internal FactBlock? Images { get; init; }

    /// <summary>What the table holds of the releases of the product.</summary>
    internal FactBlock? Product { get; init; }

    /// <summary>Facts that hold for what is kept up, and not for all that came before.</summary>
    private IEnumerable<string> Outdated => Find("olderDiffer") is { } outdated && IsOld ? outdated.Skip(1) : [];

    private bool IsOld => OperatingSystem?.IsAbandoned(_date) == true || (_name.Tag is { } tag && _releases.Value?.IsOld(tag, _date) == true);

    /// <summary>Whether a program is there; null when not known.</summary>
    public bool? HasTool(string name) =>
        Tools?.Contains(name, StringComparer.Ordinal) == true ? true : AbsentTools?.Contains(name, StringComparer.Ordinal) == true ? false : null;

    /// <summary>True when an account is there for certain; null when not known.</summary>
    public bool? HasAccount(string name) =>
        name == "root" || Accounts?.ContainsKey(name) == true || SystemAccounts?.ContainsKey(name) == true ? true : null;

    /// <summary>The releases of the product that are kept up on a day, newest first.</summary>
    public IEnumerable<Lifecycle> SupportedReleases(DateTime today) => (_releases.Value?.All ?? []).Where(release => release.HasEnded(today) == false);

    /// <summary>The release to use in place of the one that the tag names, when that is no longer kept up; null when none is known.</summary>
    public Lifecycle? SuccessorRelease(DateTime today) =>
        Release is { } release && release.IsAbandoned(today) ? TagRenewal.Successors(release, _releases.Value!, today).FirstOrDefault() : null;

    /// <summary>The tag of the same variant for a release, and a distribution, that are kept up; null when none is listed.</summary>
    public string? RenewedTag(DateTime today) =>
        _name.Tag is { } tag ? new TagRenewal(tag, Images, _releases.Value, _suffixes, today).Find() : null;

    /// <summary>The tag of the same variant for another release; null when it is not listed.</summary>
    public string? TagOf(string release)
    {
        if (_name.Tag is not { } tag || _releases.Value?.VersionIn(tag) is not { } version || !tag.StartsWith(version, StringComparison.Ordinal))
            return null;
        string candidate = release + tag.Substring(version.Length);
        return Images?.ImageOf(candidate) is null ? null : candidate;
    }

    private Dictionary<string, int?>? AccountsOf(string name) =>
        ListOf(name)?.Select(account => account.Split('=')).ToDictionary(account => account[0], account => FactColumn.OptionalNumber(account[1]), StringComparer.Ordinal);

    private string[]? Value(string name) => Outdated.Contains(name, StringComparer.Ordinal) ? null : Find(name);

    private string[]? Find(string name) => Array.Find(_values, value => value[0] == name);

    private bool Has(string name) => Find(name) is not null;

    private string? TextOf(string name) => Value(name)?[1];

    private string[]? ListOf(string name) => Value(name) is { } value ? [.. value.Skip(1)] : null;
}
