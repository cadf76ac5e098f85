using System.Text;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Conversion;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Correctness;

/// <summary>DFO1009: a stage name that BuildKit refuses.</summary>
public sealed class InvalidStageName : Rule<DockerfileModel>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO1009", "invalid-stage-name", Category.Correctness, Severity.Error) { Since = "1.0", Refines = ["DFO1001"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A stage name starts with a letter and goes on with letters, digits, `-`, `_` and `.`, without one of these at its end. BuildKit refuses others before it runs a step.",
        Equivalents = ["dockerfile-utils:INVALID_BUILD_STAGE_NAME"],
        Noncompliant = "FROM golang:1.27 AS [|1st+build|]\nRUN go install example.org/tool@v1.2.0\n\nFROM debian:13\nCOPY --from=1st+build /go/bin/tool /usr/local/bin/tool\n",
        Compliant = "FROM golang:1.27 AS stage-1st-build\nRUN go install example.org/tool@v1.2.0\n\nFROM debian:13\nCOPY --from=stage-1st-build /go/bin/tool /usr/local/bin/tool\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        foreach (var stage in model.Stages)
        {
            if (stage.From.Errors.FirstOrDefault(error => error.Kind == SyntaxErrorKind.StageName) is { } error)
                Report(stage, error.Span, error.Message, context);
        }

        var converted = model.ConversionErrors.Where(error => error.Kind == ConversionErrorKind.StageName).ToDictionary(error => error.Span);
        foreach (var stage in converted.Count == 0 ? [] : model.Stages)
        {
            if (stage.From.StageName is { } word && converted.TryGetValue(word.Span, out var error))
                Report(stage, error.Span, error.Message, context);
        }
    }

    private static void Report(Stage stage, TextSpan span, string message, RuleContext context) =>
        context.ReportRefusal(span, message, Rename(stage, context.Model));

    private static Fix? Rename(Stage stage, DockerfileModel model)
    {
        string newName = Slug(stage.Name!);
        bool isFree = newName.Length > 0 && model.StagesNamed(newName).Count == 0 && model.StagesNamed(stage.Name!).Count == 1;
        return isFree && StageRenaming.Changes(model, stage, newName) is { } changes
            ? Fix.Review($"Rename it to '{newName}'", "What builds the stage by its name from outside, as '--target' does, must follow", [.. changes])
            : null;
    }

    /// <summary>The nearest valid name; empty when no letter or digit is left.</summary>
    private static string Slug(string name)
    {
        // A variable is not replaced here, and its name is not what its author wanted.
        if (name.IndexOf('$') >= 0)
            return "";
        var slug = new StringBuilder();
        foreach (char character in name)
        {
            bool isPlain = character is (>= 'a' and <= 'z') or (>= '0' and <= '9');
            if (isPlain)
                slug.Append(character);
            else if (slug.Length > 0 && slug[slug.Length - 1] != '-')
                slug.Append('-');
        }

        string text = slug.ToString().TrimEnd('-');
        return text.Length > 0 && char.IsDigit(text[0]) ? "stage-" + text : text;
    }
}
