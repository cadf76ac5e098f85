using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Ecosystems;

namespace DockerfileOptimizer.Rules.Node;

/// <summary>DFO9102: an image for Node.js that does not say it is for production.</summary>
public sealed class NodeEnvProduction : Rule<Stage>
{
    private const string Variable = "NODE_ENV";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO9102", "node-env-production", Category.Node, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Express and many other packages take `NODE_ENV` for the switch between development and production: without `production` they read templates anew for each request, and show stack traces to visitors.",
        Noncompliant = "FROM [|node:22-slim|]\nWORKDIR /srv\nCOPY . .\nRUN npm ci --omit=dev\nUSER node\nCMD [\"node\", \"server.js\"]\n",
        Compliant = "FROM node:22-slim\nWORKDIR /srv\nCOPY . .\nRUN npm ci --omit=dev\nUSER node\nENV NODE_ENV=production\nCMD [\"node\", \"server.js\"]\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        var model = context.Model;
        if (!stage.IsTarget || ShellPrograms.IsWindows(stage) || !AppStage.Runs(stage, context.Path) || NodeStart.Of(stage, model) is not { } start)
            return;
        if (DevelopmentImage.Is(model, stage, context.Path) || start.LeavesEnvironment(model, context.BuildContext) != true)
            return;
        var variables = model.EnvironmentAt(stage.Instructions.Count > 0 ? stage.Instructions[stage.Instructions.Count - 1] : stage.From);
        if (variables?.FindInImage(Variable).IsSet == false)
        {
            var fix = Fix.Review("Set NODE_ENV to production", "The program may log less, and cache more", ConfigurationLine.AddTo(stage, "ENV", Variable + "=production", context.Text));
            context.Report(stage, "Node.js runs without 'NODE_ENV', so that packages take it for development; set it to 'production'", fix);
        }
    }
}
