using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Knowledge;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Conversion;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Correctness;

/// <summary>DFO1012: a COPY or a mount from something that is neither a stage nor an image.</summary>
public sealed class CopyFromUnknownStage : Rule<DockerfileModel>
{
    private const int MostStages = 200;

    public override RuleDescriptor Descriptor { get; } =
        new("DFO1012", "copy-from-unknown-stage", Category.Correctness, Severity.Warning) { Since = "1.0", Refines = ["DFO1042"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "What is neither an earlier stage nor a named context is taken for an image of Docker Hub: a misspelt stage name fails the build, or pulls an image of a stranger. A variable, or the number of a stage that does not exist, makes BuildKit refuse the file.",
        Equivalents = ["hadolint:DL3022", "kics:copy_from_without_from_alias_defined_previously"],
        Noncompliant = "FROM golang:1.27 AS builder\nRUN go install example.org/tool@v1.2.0\n\nFROM debian:13\nCOPY --from=[|bulder|] /go/bin/tool /usr/local/bin/tool\n",
        Compliant = "FROM golang:1.27 AS builder\nRUN go install example.org/tool@v1.2.0\n\nFROM debian:13\nCOPY --from=builder /go/bin/tool /usr/local/bin/tool\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        foreach (var error in model.ConversionErrors.Where(error => error.Kind is ConversionErrorKind.VariableInSource or ConversionErrorKind.StageIndex))
            context.ReportRefusal(error.Span, error.Message);
        // Lines that could not be read may be what makes the stage.
        if (!model.Syntax.IsValid)
            return;
        foreach (var stage in model.Stages)
        {
            foreach (var reference in stage.Instructions.SelectMany(StageReference.Of))
                Check(reference, stage, context);
        }
    }

    private static void Check(StageReference reference, Stage stage, RuleContext context)
    {
        var model = context.Model;
        string name = reference.Name;
        // Behind ONBUILD the stages of another file are meant.
        if (reference.Span is not { } span || reference.Instruction.Onbuild is not null)
            return;

        // What is no name of an image at all, as in a template, is refused for that.
        bool isKnown = ImageName.TryParse(name) is null
            || name.IndexOfAny(['/', ':', '@', '$']) >= 0
            || reference.IsIndex
            || name is "context"
            // One further down, or the one it stands in, has a rule of its own.
            || model.StagesNamed(name).Count > 0
            || OfficialImages.Contains(name.ToLowerInvariant())
            || context.NamedContexts.Contains(name, StringComparer.OrdinalIgnoreCase);
        if (isKnown)
            return;
        var fix = Correct(span, name, stage, model);
        context.Report(span, $"'{name}' is no stage above and no known image; correct it, or write an image with its tag", fix);
    }

    private static Fix? Correct(TextSpan span, string name, Stage stage, DockerfileModel model)
    {
        if (model.Stages.Count > MostStages)
            return null;
        var names = model.Stages.Take(stage.Index).Select(earlier => earlier.Name).OfType<string>().Distinct();
        return Spelling.Nearest(name, names, maximumDistance: Math.Min(2, name.Length / 3)) is { } nearest
            ? Fix.Review($"Copy from the stage '{nearest}'", "The files come from another place than the name says", new TextChange(span, nearest))
            : null;
    }
}
