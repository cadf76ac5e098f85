using System.Globalization;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.MultiStage;

/// <summary>DFO2204: a stage that is copied from by its number.</summary>
public sealed class NumericStageReference : Rule<CopyInstruction>
{
    /// <summary>In a longer file no free name is looked for.</summary>
    private const int MostInstructions = 2000;

    private const string FirstName = "build";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO2204", "numeric-stage-reference", Category.MultiStage, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A number tells readers nothing, and a stage that is put in front of another one silently changes what it means.",
        Equivalents = ["kics:using_unnamed_build_stages"],
        Noncompliant = "FROM golang:1.27\nRUN go install example.org/tool@v1.2.0\n\nFROM debian:13\nCOPY --from=[|0|] /go/bin/tool /usr/local/bin/tool\n",
        Compliant = "FROM golang:1.27 AS build\nRUN go install example.org/tool@v1.2.0\n\nFROM debian:13\nCOPY --from=build /go/bin/tool /usr/local/bin/tool\n",
    };

    protected override void Check(CopyInstruction instruction, RuleContext context)
    {
        // Behind ONBUILD the stages of another file are meant.
        if (instruction.Errors.Count > 0 || instruction.Onbuild is not null || context.Stage is not { } user || StageReference.Of(instruction).FirstOrDefault() is not { IsIndex: true } reference)
            return;
        var model = context.Model;
        if (model.StagesNamed(reference.Name).Count > 0 || model.FindStage(reference.Name, user) is not { } stage)
            return;
        string place = stage.Name is null ? "give that stage a name and use it" : $"use its name '{stage.Name}'";
        context.Report(instruction.Flag("from")!.ValueSpan, $"The stage is named by its number '{reference.Name}'; {place}", Name(reference, stage, user, context));
    }

    private static Fix? Name(StageReference reference, Stage stage, Stage user, RuleContext context)
    {
        var model = context.Model;
        if (reference.Span is not { } span || model.Syntax.Instructions.Count > MostInstructions)
            return null;
        if (stage.Name is { } name)
            return model.FindStage(name, user) == stage ? Fix.Safe($"Copy from '{name}'", new TextChange(span, name)) : null;
        if (stage.From is not { Image: { } image, Arguments.Count: 1 } from || FreeName(stage, context) is not { } newName)
            return null;
        string keyword = from.Keyword.Text.Any(char.IsUpper) ? "AS" : "as";
        return Fix.Safe($"Name the stage '{newName}'", image.InsertAfter($" {keyword} {newName}"), new TextChange(span, newName));
    }

    /// <summary>A name that means nothing in the file yet; all references to one stage get the same.</summary>
    private static string? FreeName(Stage stage, RuleContext context)
    {
        string numbered = "stage-" + stage.Index.ToString(CultureInfo.InvariantCulture);
        return new[] { stage.Index == 0 ? FirstName : numbered, numbered }.FirstOrDefault(name => IsFree(name, context));
    }

    private static bool IsFree(string name, RuleContext context) =>
        !context.NamedContexts.Contains(name, StringComparer.OrdinalIgnoreCase)
        && context.Model.Stages.All(stage => stage.Name != name && stage.BaseImage?.Expanded != name && stage.BaseImage?.Expanded is not null == stage.BaseImage is not null)
        && !context.Model.Syntax.Instructions.SelectMany(StageReference.Of).Any(reference => reference.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
