using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.Node;

/// <summary>DFO9103: packages of the host among those of the image.</summary>
public sealed class NodeModulesInContext : Rule<DockerfileModel>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO9103", "node-modules-in-context", Category.Node, Severity.Warning) { Since = "1.0", Refines = ["DFO3103"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Packages that were installed on the host are for its system and its Node.js. A COPY of all puts them over those of the image: native ones do not load there, and packages for development come along.",
        Files = new Dictionary<string, string> { [".dockerignore"] = "*.log\n", ["package.json"] = "{}", ["node_modules/left-pad/index.js"] = "module.exports = pad;", ["server.js"] = "" },
        Noncompliant = "FROM node:22-slim\nWORKDIR /srv\nCOPY package.json ./\nRUN npm install\n[|COPY|] . .\n",
        Compliant = "FROM node:22-slim\nWORKDIR /srv\nCOPY package.json ./\nRUN npm install\nCOPY package.json server.js ./\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (context.BuildContext is not { } files || !model.Stages.Any(stage => Installs(stage, model)))
            return;
        var reach = ContextReach.Of(model, files);
        if (!reach.FolderSources.Any())
            return;
        var taken = IgnorableEntries.Of(files)
            .Where(entry => entry.Kind == IgnorableKind.NodeModules && !reach.Names(entry.Path))
            .Select(entry => (Entry: entry, Source: reach.FirstTaking(entry.Path)))
            .Where(pair => pair.Source is not null && InstallsAround(pair.Source.Stage, model))
            .GroupBy(pair => pair.Source!.Instruction);
        foreach (var group in taken)
        {
            var first = group.First();
            var fix = IgnoreFileEdit.Add(context, [first.Entry.Pattern]) is { } edit
                ? Fix.Review($"Ignore '{first.Entry.Pattern}'", "A build that takes packages from the host fails", [edit])
                : null;
            context.Report(group.Key.Keyword, $"'{first.Source!.Value}' puts the host's '{first.Entry.Path}' among the packages that the image installs; ignore it", fix);
        }
    }

    private static bool InstallsAround(Stage stage, DockerfileModel model) => stage.Chain.Any(link => Installs(link, model)) || stage.Children.Any(child => Installs(child, model));

    private static bool Installs(Stage stage, DockerfileModel model) => stage.Instructions
        .OfType<RunInstruction>()
        .Any(run => run.Onbuild is null && model.EffectsOf(run).Steps.Any(step => step is { Ecosystem: Ecosystem.Node, Kind: BuildStepKind.Restore }));
}
