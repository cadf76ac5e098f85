using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Syntax.Grammar;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>The options of <c># check=</c>, by which a file tunes BuildKit's own checks.</summary>
internal static class CheckOptions
{
    private const int MaximumCount = 3;

    public static void Check(DockerfileSyntax syntax, List<ConversionError> errors)
    {
        if (syntax.DetectedDirective("check") is not { } check)
            return;
        // BuildKit reads up to the first blank.
        string options = check.Value.Split(' ')[0].Trim();
        if (options.Length == 0)
            return;
        foreach (string option in options.Split([';'], MaximumCount))
        {
            if (Problem(option) is { } problem)
                errors.Add(new(ConversionErrorKind.CheckOption, check.ValueSpan, problem));
        }
    }

    private static string? Problem(string option)
    {
        int equals = option.IndexOf('=');
        string name = (equals < 0 ? option : option.Substring(0, equals)).Trim();
        if (equals < 0 || name is not ("skip" or "experimental" or "error"))
            return $"'{option}' is no option of checks; there are 'skip=…', 'experimental=…' and 'error=true', with ';' between them";
        string value = option.Substring(equals + 1).Trim();
        return name == "error" && GoBoolean.TryParse(value) is null ? $"'{value}' is neither 'true' nor 'false'; write 'error=true'" : null;
    }
}
