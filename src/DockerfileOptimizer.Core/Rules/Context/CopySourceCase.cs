using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Context;

/// <summary>DFO3109: a source of COPY or ADD whose letters have another case on disk.</summary>
public sealed class CopySourceCase : Rule<DockerfileModel>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO3109", "copy-source-case", Category.Context, Severity.Error) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "The file systems of Windows and macOS do not tell `Program.cs` from `program.cs`, those of Linux do: the build works on a developer's machine and fails in CI.",
        Files = new Dictionary<string, string> { ["src/Shop.csproj"] = "" },
        Noncompliant = "COPY [|src/shop.csproj|] src/\n",
        Compliant = "COPY src/Shop.csproj src/\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        var sources = model.ContextSources.Where(source => source.CanBeFound && !source.HasWildcard).ToList();
        if (sources.Count == 0 || context.BuildContext is not { } files)
            return;
        var needed = StageSources.NeededBy(model);
        foreach (var source in sources)
        {
            if (files.FindUnignored(source.Path!).State != SourceState.Missing || TreePath.FindIgnoringCase(files.Tree, source.Path!) is not { } real)
                continue;
            context.Report(
                source.Node,
                $"'{source.Value}' is '{real}' on disk, and Linux tells the case of letters; write it so",
                FixOf(source, real),
                files.IsGiven && needed.Contains(source.Stage) ? Severity.Error : Severity.Warning);
        }
    }

    private static Fix? FixOf(ContextSource source, string real)
    {
        if (source is not { IsLiteral: true, Word: { } word } || source.Value!.IndexOf(source.Path!, StringComparison.Ordinal) is not (>= 0 and var start))
            return null;
        string text = source.Value.Substring(0, start) + real + source.Value.Substring(start + real.Length);
        return Fix.Safe($"Write '{real}'", new TextChange(word.ContentSpan, text));
    }
}
