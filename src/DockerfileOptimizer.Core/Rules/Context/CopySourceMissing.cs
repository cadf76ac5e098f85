using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Context;

/// <summary>DFO3108: a source of COPY or ADD that the build context does not hold.</summary>
public sealed class CopySourceMissing : Rule<DockerfileModel>
{
    private const int NearestDistance = 2;

    public override RuleDescriptor Descriptor { get; } =
        new("DFO3108", "copy-source-missing", Category.Context, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A source that the build context does not hold makes the build fail, late and with a message that names a checksum. What git ignores and what builds write is taken to be made before.",
        Files = new Dictionary<string, string> { ["requirements.txt"] = "", ["app.py"] = "" },
        Noncompliant = "COPY [|requirement.txt|] app.py ./\n",
        Compliant = "COPY requirements.txt app.py ./\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        var sources = model.ContextSources.Where(source => source.CanBeFound && !source.Climbs).ToList();
        if (sources.Count == 0 || context.BuildContext is not { } files)
            return;
        foreach (var source in sources)
        {
            string path = source.Path!;
            if (!IsMissing(source, files) || GeneratedPaths.MayHold(files, path) || TreePath.FindIgnoringCase(files.Tree, path) is not null)
                continue;
            var nearest = source.HasWildcard ? null : FindNearest(files, path);
            // A name without an ending is mostly that of a program which is built before.
            if (nearest is null && ContextPath.NameOf(path).LastIndexOf('.') <= 0)
                continue;
            string advice = nearest is null ? "correct the path" : $"did you mean '{nearest}'?";
            context.Report(source.Node, $"The build context has no '{source.Value}'; {advice}", nearest is null ? null : FixOf(source, nearest));
        }
    }

    private static bool IsMissing(ContextSource source, BuildContext files) => files.FindUnignored(source.Path!).State switch
    {
        SourceState.Missing => true,
        // 'yarn.lock*' is the usual way to say that a file is optional; '*.csproj' is not.
        SourceState.Empty => ContextPath.NameOf(source.Path!).StartsWith("*.", StringComparison.Ordinal)
            && source.Instruction is Syntax.TransferInstruction { Sources.Count: 1 },
        _ => false,
    };

    private static string? FindNearest(BuildContext files, string path)
    {
        string folder = ContextPath.FolderOf(path);
        var names = files.Tree.List(folder)?.Select(entry => entry.Name);
        string name = ContextPath.NameOf(path);
        return names is not null && name.Length > 2 * NearestDistance && Spelling.Nearest(name, names, NearestDistance) is { } nearest
            ? ContextPath.Join(folder, nearest)
            : null;
    }

    private static Fix? FixOf(ContextSource source, string nearest) => source is { IsLiteral: true, Word: { } word }
        ? Fix.Review($"Copy '{nearest}'", "another file may be meant", new TextChange(word.ContentSpan, nearest + (source.Value!.EndsWith("/", StringComparison.Ordinal) ? "/" : "")))
        : null;
}
