using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Ecosystems;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Java;

/// <summary>DFO9008: a heap that takes no account of the memory of the container.</summary>
public sealed class JavaMemoryFlags : Rule<Stage>
{
    private const string Percentage = "-XX:MaxRAMPercentage";

    private static readonly string[] Variables = ["JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "_JAVA_OPTIONS"];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO9008", "java-memory-flags", Category.Java, Severity.Info) { EnabledByDefault = false, Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A fixed heap fits one size of container: in a smaller one the process is killed, in a larger one memory lies idle. Without any option the heap takes a quarter of the container's memory. A percentage of it fits all sizes.",
        Noncompliant = "FROM eclipse-temurin:21-jre\nCOPY shop.jar /srv/shop.jar\nENTRYPOINT [\"java\", [|\"-Xmx512m\"|], \"-jar\", \"/srv/shop.jar\"]\n",
        Compliant = "FROM eclipse-temurin:21-jre\nCOPY shop.jar /srv/shop.jar\nENTRYPOINT [\"java\", \"-XX:MaxRAMPercentage=75.0\", \"-jar\", \"/srv/shop.jar\"]\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget || JavaImage.Of(stage.RootImage?.Name) is null || !AppStage.Runs(stage, context.Path) || JavaStart.Of(stage, context.Model) is not { } start)
            return;
        if (start.Options.Any(option => option.Value is null || IsRelative(option.Value)))
            return;
        if (start.Options.LastOrDefault(option => option.Value!.StartsWith("-Xmx", StringComparison.Ordinal)) is { } fixedSize)
            context.Report(fixedSize.Span, $"'{fixedSize.Value}' fits one size of container; give the heap a part of its memory by '{Percentage}'", Replace(fixedSize));
        else if (MayBeSetElsewhere(stage, context.Model) == false)
            context.Report(start.Program.Span, $"The heap takes a quarter of the container's memory; give it more by '{Percentage}'", Add(start));
    }

    private static bool IsRelative(string option) =>
        option.StartsWith(Percentage, StringComparison.Ordinal) || option.StartsWith("-XX:MaxRAM", StringComparison.Ordinal) || option.StartsWith("-XX:MaxHeapSize", StringComparison.Ordinal) || option.StartsWith("@", StringComparison.Ordinal);

    /// <summary>Whether variables of the image hold options of Java; null when that is not known.</summary>
    private static bool? MayBeSetElsewhere(Stage stage, DockerfileModel model)
    {
        var variables = model.EnvironmentAt(stage.Instructions.Count > 0 ? stage.Instructions[stage.Instructions.Count - 1] : stage.From);
        bool? isSet = false;
        foreach (string name in Variables)
        {
            if (variables?.FindInImage(name).IsSet is not { } known)
                isSet = null;
            else if (known)
                return true;
        }

        return isSet;
    }

    private static Fix? Replace(StartWord word) => word.TextSpan is not { } span ? null
        : Fix.Review($"Use '{Percentage}=75.0'", "The size of the heap is another one", new TextChange(span, Percentage + "=75.0"));

    private static Fix? Add(JavaStart start)
    {
        if (start.Program.TextSpan is not { } program)
            return null;
        bool isJson = program.Length < start.Program.Span.Length;
        string option = isJson ? $", \"{Percentage}=75.0\"" : $" {Percentage}=75.0";
        return Fix.Review($"Add '{Percentage}=75.0'", "The heap grows larger than before", new TextChange(new TextSpan(start.Program.Span.End, 0), option));
    }
}
