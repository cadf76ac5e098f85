using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>A cache that a RUN mounts: what is written below its target is kept from build to build, and gets into no layer.</summary>
internal sealed class CacheMount
{
    private readonly MountOptions _options;

    private CacheMount(InstructionFlag flag, MountOptions options, string target)
    {
        Flag = flag;
        _options = options;
        Target = target;
    }

    public InstructionFlag Flag { get; }

    /// <summary>The folder, absolute, variables replaced.</summary>
    public string Target { get; }

    /// <summary><c>shared</c>, <c>private</c> or <c>locked</c>.</summary>
    public string Sharing => _options.Sharing?.ToLowerInvariant() ?? "shared";

    /// <summary>The user that it belongs to; null for root.</summary>
    public string? Owner => _options.Owner;

    /// <summary>The cache mounts of an instruction whose targets are known.</summary>
    public static IReadOnlyList<CacheMount> Of(DockerfileModel model, RunInstruction run) =>
        [.. run.Flags.Where(flag => flag.Name == "mount").Select(flag => TryRead(model, run, flag)).Where(mount => mount is not null).Select(mount => mount!)];

    /// <summary>True when a path lies at or below the target.</summary>
    public bool Covers(string path) => PathSet.Below(Target).MayHold(path);

    /// <summary>The change that adds an option, or replaces it; null where quotes or continuations are in the way.</summary>
    public TextChange? With(string option, string value)
    {
        if (!IsPlain)
            return null;
        string text = Flag.Value!;
        int at = 0;
        foreach (string field in text.Split(','))
        {
            int equals = field.IndexOf('=');
            if (equals > 0 && IsSame(field.Substring(0, equals), option))
                return new(new TextSpan(Flag.ValueSpan.Start + at + equals + 1, field.Length - equals - 1), value);
            at += field.Length + 1;
        }

        return new(new TextSpan(Flag.ValueSpan.End, 0), $",{option}={value}");
    }

    private bool IsPlain => Flag.Value is { } value && Flag.ValueSpan.Length == value.Length && value.IndexOf('"') < 0;

    private static bool IsSame(string name, string option) =>
        name.Equals(option, StringComparison.OrdinalIgnoreCase) || (option == "target" && name.ToLowerInvariant() is "dst" or "destination");

    private static CacheMount? TryRead(DockerfileModel model, RunInstruction run, InstructionFlag flag)
    {
        var options = MountOptions.Read(flag);
        if (options.Type != "cache" || options.Target is not { Length: > 0 } target)
            return null;
        if (target.IndexOf('$') >= 0)
        {
            // The flag as a word, so that Docker's rules on variables hold.
            string? expanded = model.ValueOf(new Word(flag.View), run);
            target = expanded is null ? "" : MountOptions.Parse(expanded.Substring(expanded.IndexOf('=') + 1)).Target ?? "";
        }

        return target.Length > 0 && ArgumentPath.Absolute(target, model.WorkingDirectoryAt(run)) is { } path ? new(flag, options, path) : null;
    }
}
