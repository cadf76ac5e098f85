using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Semantics;

/// <summary>The options of a <c>RUN --mount</c>.</summary>
public sealed class MountOptions
{
    private readonly Dictionary<string, string> _options = new(StringComparer.OrdinalIgnoreCase);

    private MountOptions(IReadOnlyList<string> fields)
    {
        foreach (string field in fields)
        {
            int equals = field.IndexOf('=');
            if (equals < 0)
                _options[field.Trim()] = "";
            else
                _options[field.Substring(0, equals).Trim()] = field.Substring(equals + 1);
        }
    }

    /// <summary><c>bind</c> (also when none is given), <c>cache</c>, <c>tmpfs</c>, <c>secret</c> or <c>ssh</c>.</summary>
    public string Type => Find("type")?.ToLowerInvariant() ?? "bind";

    /// <summary>The path in the container; null when none is given.</summary>
    public string? Target => Find("target") ?? Find("dst") ?? Find("destination");

    /// <summary>The stage or image that is mounted; null for the build context.</summary>
    public string? From => Find("from");

    /// <summary>The path that is mounted, from the root of <see cref="From"/>; null for all of it.</summary>
    public string? Source => Find("source") ?? Find("src");

    /// <summary><c>shared</c>, <c>private</c> or <c>locked</c> as written; null when it is left to be shared.</summary>
    public string? Sharing => Find("sharing");

    /// <summary>The user that a cache belongs to; null when it is left to root.</summary>
    public string? Owner => Find("uid");

    /// <summary>The mounts of an instruction, in order.</summary>
    public static IEnumerable<MountOptions> Of(RunInstruction run) =>
        run.Flags.Where(flag => flag.Name == "mount").Select(Read);

    /// <summary>The mount that one flag describes.</summary>
    public static MountOptions Read(InstructionFlag flag) => Parse(flag.Value ?? "");

    /// <summary>The mount that the value of a flag describes.</summary>
    internal static MountOptions Parse(string value) => new(CsvFields.TryRead(value) ?? []);

    /// <summary>True when the path is the mount's target or lies below it.</summary>
    public bool Covers(string path)
    {
        if (Target is not { } target)
            return false;
        string folder = target.TrimEnd('/');
        return path == folder || path.StartsWith(folder + "/", StringComparison.Ordinal);
    }

    private string? Find(string name) => _options.TryGetValue(name, out string? value) ? value : null;
}
