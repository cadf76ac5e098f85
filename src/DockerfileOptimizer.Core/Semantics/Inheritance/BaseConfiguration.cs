using DockerfileOptimizer.Context;
using DockerfileOptimizer.Knowledge;

namespace DockerfileOptimizer.Semantics.Inheritance;

/// <summary>What a chain of stages starts with: what <c>scratch</c> has, or what is known of the image at its bottom.</summary>
internal sealed class BaseConfiguration
{
    private const string DefaultPath = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin";

    private static readonly UserName Root = new("root", 0) { IsRoot = true };

    private readonly bool _isScratch;
    private readonly BaseEnvironment? _environment;

    private BaseConfiguration(bool isScratch, BaseImageFacts? facts)
    {
        _isScratch = isScratch;
        // What the image has behind ONBUILD may change everything before the first instruction of the file.
        if (facts?.OnbuildTriggers is not { Count: > 0 })
            Facts = facts;
        _environment = Facts?.Environment;
    }

    /// <summary>What is known of the image; null for <c>scratch</c>, too.</summary>
    public BaseImageFacts? Facts { get; }

    /// <summary>The working directory; null when not known.</summary>
    public string? WorkingDirectory =>
        _isScratch ? "/" : Facts?.WorkingDirectory is { } folder ? ImagePaths.Linux.ChangeDirectory("/", folder, out _) : null;

    /// <summary>The user; null when not known.</summary>
    public UserName? User =>
        _isScratch ? Root : Facts?.User is { } user ? new(user.Name, user.Id) { IsRoot = user.IsRoot } : null;

    /// <summary>What <c>/bin/sh</c> is; null when not known.</summary>
    public ShellProgram? Shell => _isScratch ? ShellProgram.None : Facts?.Shell?.Program;

    private IEnumerable<Account> Accounts => [.. AccountsIn(Facts?.Accounts), .. AccountsIn(Facts?.SystemAccounts)];

    public static BaseConfiguration Of(Stage root)
    {
        if (ShellPrograms.IsWindows(root))
            return new(isScratch: false, facts: null);
        var facts = root.BaseImage?.Name?.Facts;
        return new(root.IsScratch, facts is { IsWindows: true } ? null : facts);
    }

    public VariableValue Find(string name)
    {
        bool? isSet = _isScratch ? false : _environment?.Contains(name);
        if (isSet is null)
            return VariableValue.Unknown;
        if (isSet == false)
            return name == "PATH" ? VariableValue.Of(DefaultPath) : VariableValue.Unset;
        return _environment!.ValueOf(name) is { } value ? VariableValue.Of(value) : VariableValue.Varying;
    }

    /// <summary>The account of a name; null when none is known.</summary>
    public Account? AccountOf(string name) => Accounts.FirstOrDefault(account => account.Name == name);

    /// <summary>The account of a number; null when none is known.</summary>
    public Account? AccountOf(int id) => Accounts.FirstOrDefault(account => account.Id == id);

    private static IEnumerable<Account> AccountsIn(IReadOnlyDictionary<string, int?>? accounts) =>
        (accounts ?? new Dictionary<string, int?>()).Select(account => new Account(account.Key, account.Value, HomeOf(account.Key, account.Value)));

    private static string? HomeOf(string name, int? id) => (name, id) switch
    {
        ("app", 1654) or ("node", 1000) or ("nonroot", 65532) or ("ubuntu", 1000) or ("gradle", 1000) or ("bun", 1000) => "/home/" + name,
        _ => null,
    };
}
