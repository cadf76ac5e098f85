using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;

namespace DockerfileOptimizer.Rules.Context;

/// <summary>DFO3114: Dockerfiles, notes and CI settings among what a COPY of everything takes.</summary>
public sealed class DockerFilesInContext : Rule<DockerfileModel>
{
    private const int MostNamed = 3;

    public override RuleDescriptor Descriptor { get; } =
        new("DFO3114", "docker-files-in-context", Category.Context, Severity.Info) { Since = "1.0", Refines = ["DFO3103"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "When Dockerfiles, notes and the settings of CI are among what `COPY . .` takes, each change of them makes all steps behind it run again, with the same result.",
        Files = new Dictionary<string, string> { [".dockerignore"] = ".git\n", ["server.js"] = "", ["docker-compose.yml"] = "", ["README.md"] = "" },
        Noncompliant = "COPY [|.|] /app/\n",
        Compliant = "COPY server.js /app/\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        // Without an ignore file all of it is missing, which is another finding.
        if (!model.ContextSources.Any(source => source.TakesAll) || context.BuildContext is not { IgnoreFile: not null } files)
            return;
        var reach = ContextReach.Of(model, files);
        if (reach.WholeSources.FirstOrDefault() is not { } source)
            return;
        var names = AboutFiles.In(files).Where(name => !reach.Names(name)).ToList();
        if (names.Count == 0)
            return;
        string named = string.Join(", ", names.Take(MostNamed).Select(name => $"'{name}'"));
        string more = names.Count > MostNamed ? $" and {names.Count - MostNamed} more" : "";
        var fix = IgnoreFileEdit.Add(context, names) is { } edit
            ? Fix.Review($"Ignore '{names[0]}'{(names.Count > 1 ? " and others" : "")}", "a build that reads such a file fails or gives another result", [edit])
            : null;
        context.Report(source.Node, $"Each change of {named}{more} makes the steps behind run again; add {(names.Count == 1 ? "it" : "them")} to the ignore file", fix);
    }
}
