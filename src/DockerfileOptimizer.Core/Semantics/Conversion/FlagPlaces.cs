using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>Where errors in the values of flags stand.</summary>
internal static class FlagPlaces
{
    /// <summary>The value, or the whole flag when the value is empty.</summary>
    public static TextSpan PlaceOfValue(this InstructionFlag flag) => flag.ValueSpan.IsEmpty ? flag.Span : flag.ValueSpan;

    /// <summary>A part of the value; the whole value when quotes or continuations are in the way.</summary>
    public static TextSpan PlaceOfPart(this InstructionFlag flag, int start, int length)
    {
        bool isVerbatim = flag.Value is { } value && value.Length == flag.ValueSpan.Length;
        return isVerbatim && length > 0 ? new TextSpan(flag.ValueSpan.Start + start, length) : flag.PlaceOfValue();
    }
}
