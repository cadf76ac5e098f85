using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Ecosystems;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Node;

/// <summary>DFO9106: a whole tree of Next.js or Nuxt where its standalone output would do.</summary>
public sealed class NodeStandaloneOutput : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO9106", "node-standalone-output", Category.Node, Severity.Info) { EnabledByDefault = false, Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "With `output: 'standalone'` Next.js traces which files of which packages the server uses, and Nuxt writes such an output by itself: tens of megabytes in place of hundreds for all of `node_modules`.",
        Files = new Dictionary<string, string> { ["package.json"] = "{}", ["next.config.js"] = "module.exports = { output: 'standalone' };\n" },
        Noncompliant =
            "FROM node:22-slim AS build\nWORKDIR /src\nCOPY . .\nRUN npm ci && npm run build\n\n"
            + "FROM node:22-slim\nWORKDIR /srv\nCOPY --from=build /src/node_modules ./node_modules\nCOPY --from=build [|/src/.next|] ./.next\nENV NODE_ENV=production\nUSER node\nCMD [\"npx\", \"next\", \"start\"]\n",
        Compliant =
            "FROM node:22-slim AS build\nWORKDIR /src\nCOPY . .\nRUN npm ci && npm run build\n\n"
            + "FROM node:22-slim\nWORKDIR /srv\nCOPY --from=build /src/.next/standalone ./\nCOPY --from=build /src/.next/static ./.next/static\nENV NODE_ENV=production\nUSER node\nCMD [\"node\", \"server.js\"]\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget || !AppStage.Runs(stage, context.Path) || DevelopmentImage.Is(context.Model, stage, context.Path))
            return;
        if (ServerTree.Of(stage, context.Model, context.BuildContext) is { } tree)
            context.Report(tree.Source, $"'{tree.Source.Value}' runs with all packages; copy the standalone output of {tree.Framework} alone", Narrow(tree, stage, context));
    }

    private static Fix? Narrow(ServerTree tree, Stage stage, RuleContext context)
    {
        if (!tree.HasStandalone || tree.Packages is not { LeadingComments.Count: 0 } packages || tree.Copy.Destination is not { } destination || stage.Last<CmdInstruction>() is not { Form: InstructionForm.Exec } command)
            return null;
        bool isPlain = stage.Last<EntrypointInstruction>() is null && stage.Instructions.Contains(command) && destination.Value.TrimEnd('/') is "./.next" or ".next" && tree.Copy.Flags.Count == 1;
        if (!isPlain)
            return null;
        string copy = $"{tree.Copy.Keyword.Text} {tree.Copy.Flags[0].Text}";
        string from = tree.Source.Value.TrimEnd('/');
        var text = context.Text;
        var line = TextSpan.FromBounds(packages.LinesSpan.Start, text.LineWithBreak(text.LineAt(packages.LinesSpan.End)).End);
        return Fix.Review(
            "Copy the standalone output",
            "Files that only the configuration or the program names, such as a folder 'public', have to be copied too",
            new TextChange(line, ""),
            new TextChange(tree.Copy.Span, $"{copy} {from}/standalone ./{text.NewLine}{copy} {from}/static ./.next/static"),
            new TextChange(command.Command.Span, "[\"node\", \"server.js\"]"));
    }
}
