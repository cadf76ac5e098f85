using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics;

/// <summary>The stage or image that a <c>RUN --mount</c> takes its files from.</summary>
/// <param name="Span">Where it stands; the value of the whole flag where that is written with quotes or continuations.</param>
/// <param name="Text">What stands there.</param>
/// <param name="Name">The stage or image; null where it holds a variable, which BuildKit refuses.</param>
internal sealed record MountSource(TextSpan Span, string Text, string? Name)
{
    private const string Key = "from=";

    /// <summary>The sources of an instruction's mounts, in order.</summary>
    public static IEnumerable<MountSource> Of(RunInstruction run)
    {
        foreach (var flag in run.Flags.Where(flag => flag.Name == "mount"))
        {
            if (MountOptions.Read(flag).From is { Length: > 0 } source)
                yield return Place(flag, source);
        }
    }

    private static MountSource Place(InstructionFlag flag, string source)
    {
        string? name = source.IndexOf('$') < 0 ? source : null;
        string value = flag.Value!;
        bool isPlain = flag.ValueSpan.Length == value.Length && value.IndexOf('"') < 0;
        int at = 0;
        foreach (string field in value.Split(','))
        {
            if (isPlain && field == Key + source)
                return new(new TextSpan(flag.ValueSpan.Start + at + Key.Length, source.Length), source, name);
            at += field.Length + 1;
        }

        return new(flag.ValueSpan, value, name);
    }
}
