using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Context;

/// <summary>DFO3113: the whole context, tests among it, copied into the image that is made.</summary>
public sealed class CopyWholeContextToFinal : Rule<DockerfileModel>
{
    private static readonly HashSet<string> TestFolders = new(StringComparer.OrdinalIgnoreCase) { "test", "tests", "spec", "specs", "e2e", "__tests__", "cypress", "testdata" };

    public override RuleDescriptor Descriptor { get; } =
        new("DFO3113", "copy-whole-context-to-final", Category.Context, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A COPY of the whole context puts into the image what only developers need, and each change of it makes all steps behind run again. It is reported where tests are among what is copied, and no step runs them.",
        Equivalents = ["sonar:S6470"],
        Files = new Dictionary<string, string> { [".dockerignore"] = ".git\n", ["app.py"] = "", ["tests/test_app.py"] = "" },
        Noncompliant = "[|COPY|] . /app/\n",
        Compliant = "COPY app.py /app/\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        var sources = model.ContextSources.Where(source => source is { TakesAll: true, IsFiltered: false, Word: not null, Stage.IsExported: true }).ToList();
        if (sources.Count == 0 || context.BuildContext is not { IgnoreFile: not null } files || RunsTests(model))
            return;
        var reach = ContextReach.Of(model, files);
        var tests = files.Scan.Sent
            .Where(entry => entry.IsFolder && entry.Path.IndexOf('/') < 0 && TestFolders.Contains(entry.Path) && !reach.Names(entry.Path))
            .Select(entry => entry.Path)
            .ToList();
        if (tests.Count == 0)
            return;
        var source = sources[0];
        var fix = IgnoreFileEdit.Add(context, tests) is { } edit
            ? Fix.Review($"Ignore '{tests[0]}'{(tests.Count > 1 ? " and others" : "")}", "a build of another target may run the tests", [edit])
            : null;
        context.Report(source.Instruction.Keyword, $"'{source.Value}' takes everything into the image, '{tests[0]}' too; name what it needs, or ignore the rest", fix);
    }

    private static bool RunsTests(DockerfileModel model) => model.Stages
        .SelectMany(stage => stage.Instructions)
        .OfType<CommandInstruction>()
        .Any(instruction => instruction.Body.ToString().IndexOf("test", StringComparison.OrdinalIgnoreCase) >= 0);
}
