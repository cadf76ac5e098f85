using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;

namespace DockerfileOptimizer.Rules.Context;

/// <summary>DFO3112: a file with a secret that a COPY of its folder takes along.</summary>
public sealed class ContextSecretFiles : Rule<DockerfileModel>
{
    private const int MostNamed = 3;

    public override RuleDescriptor Descriptor { get; } =
        new("DFO3112", "context-secret-files", Category.Context, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A COPY of a folder takes local settings, keys and credentials along into a layer, where everybody finds them who can pull the image, even when a later step deletes them. Only files are reported in whose text a secret is found.",
        Equivalents = ["sonar:S6470", "dockle:CIS-DI-0010", "dockle:DKL-LI-0003"],
        Files = new Dictionary<string, string> { ["server.js"] = "", [".env"] = "PAYMENT_API_KEY=9f8a7c6b5d4e3f21\n" },
        Noncompliant = "COPY [|.|] /app/\n",
        Compliant = "COPY server.js /app/\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (model.ContextSources.Count == 0 || context.BuildContext is not { } files)
            return;
        var reach = ContextReach.Of(model, files);
        if (!reach.FolderSources.Any())
            return;
        var bySource = files.Scan.Sent
            .Where(entry => !entry.IsFolder && reach.FirstTaking(entry.Path) is not null && SecretFiles.Holds(files, entry))
            .GroupBy(entry => reach.FirstTaking(entry.Path)!);
        foreach (var group in bySource)
        {
            var paths = group.Select(entry => entry.Path).ToList();
            string named = string.Join(", ", paths.Take(MostNamed).Select(path => $"'{path}'"));
            string more = paths.Count > MostNamed ? $" and {paths.Count - MostNamed} more" : "";
            context.Report(group.Key.Node, $"'{group.Key.Value}' takes {named}{more} with a secret along; add {(paths.Count == 1 ? "it" : "them")} to the ignore file", FixOf(paths, context));
        }
    }

    private static Fix? FixOf(List<string> paths, RuleContext context) => IgnoreFileEdit.Add(context, paths) is { } edit
        ? Fix.Review($"Ignore '{paths[0]}'{(paths.Count > 1 ? " and others" : "")}", "a program that reads the file from the image misses it", [edit])
        : null;
}
