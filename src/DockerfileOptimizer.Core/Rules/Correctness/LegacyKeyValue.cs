using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Syntax.Grammar;
using DockerfileOptimizer.Text;

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
        context.Report(pair, message, Rewrite(instruction, pair.Key, value, context.Syntax));
    }

    private static Fix? Rewrite(KeyValueInstruction instruction, Word key, Word value, DockerfileSyntax syntax)
    {
        var gap = TextSpan.FromBounds(key.Span.End, value.Span.Start);
        // A value that begins with '=' is a blank too many in 'name = value': its author means something else than the build.
        bool isMisspelt = value.Text[0] == '=' || !key.Text.All(IsPlain);
        bool isOpen = !WordGrammar.For(syntax.Escape).Parse(value.View).WasSuccessful;
        if (isMisspelt || isOpen || instruction.InnerComments.Any(comment => gap.Contains(comment.Span)))
            return null;
        var quoting = IsOneWord(value, syntax.Escape) ? [] : DoubleQuoting.Changes(value, syntax.Text, syntax.Escape);
        if (quoting is null || (instruction.Onbuild is not null && DependsOnEscape(value, quoting)))
            return null;
        // Both changes at the start of the value must be one: two insertions at one place have no order.
        string opening = quoting.Count == 0 ? "=" : "=" + quoting[0].NewText;
        return Fix.Safe("Write it with '='", [new TextChange(gap, opening), .. quoting.Skip(1)]);
    }

    private static bool IsPlain(char character) => character < 128 && (char.IsLetterOrDigit(character) || character is '_' or '.' or '-' or '/');

    private static bool IsOneWord(Word value, char escape)
    {
        var word = QuotedTokens.Word(escape)(Cursor.StartOf(value.View));
        return word.WasSuccessful && word.Value.End == value.View.End;
    }

    // A trigger is read again by the build that uses the image, with the escape character of its file.
    private static bool DependsOnEscape(Word value, IReadOnlyList<TextChange> changes) =>
        value.Text.IndexOfAny(['\\', '`']) >= 0 || changes.Any(change => change.NewText.IndexOfAny(['\\', '`']) >= 0);
}
