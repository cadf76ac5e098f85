using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Correctness;

/// <summary>DFO1028: <c>ENV name value</c>, without an equals sign.</summary>
public sealed class LegacyKeyValue : Rule<KeyValueInstruction>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO1028", "legacy-key-value", Category.Correctness, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Without an equals sign the rest of the line is one value: a second `name=value` on it silently becomes part of the first.",
        Equivalents = ["buildkit:LegacyKeyValueFormat", "dockerfile-utils:SYNTAX_MISSING_EQUALS"],
        Noncompliant = "ENV [|GREETING hello world|]\n",
        Compliant = "ENV GREETING=\"hello world\"\n",
    };

    protected override void Check(KeyValueInstruction instruction, RuleContext context)
    {
        if (instruction.Pairs.FirstOrDefault(pair => pair.IsLegacy) is not { Value: { } value } pair)
            return;
        string message = $"'{instruction.Name} {pair.Key} …' without '=' is a legacy form; write '{pair.Key}=\"…\"'";
        context.Report(pair, message, Rewrite(pair, value, context.Syntax.Escape));
    }

    private static Fix? Rewrite(KeyValue pair, Word value, char escape)
    {
        string text = value.Text;
        // A continuation inside the value cannot be kept when the value is quoted anew; the blanks between name and value go.
        if (!value.View.IsVerbatim && value.Span.Length != text.Length)
            return null;
        string? quoted = Quote(text, escape);
        return quoted is null ? null : Fix.Safe("Write it with '='", new Text.TextChange(pair.Span, $"{pair.Key}={quoted}"));
    }

    /// <summary>The value in double quotes, where that keeps its meaning; as it is where it needs none.</summary>
    private static string? Quote(string text, char escape)
    {
        if (!text.Any(char.IsWhiteSpace))
            return text;
        bool hasSpecials = text.Any(character => character is '"' or '\'' || character == escape);
        return hasSpecials ? null : $"\"{text}\"";
    }
}
