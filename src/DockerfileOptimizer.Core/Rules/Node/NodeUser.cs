using System.Globalization;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Ecosystems;

namespace DockerfileOptimizer.Rules.Node;

/// <summary>DFO9104: an official image of Node.js that is left to root.</summary>
public sealed class NodeUser : Rule<Stage>
{
    private const string Account = "node";

    private const int FirstVersion = 6;

    public override RuleDescriptor Descriptor { get; } =
        new("DFO9104", "node-user", Category.Node, Severity.Warning) { Since = "1.0", Refines = ["DFO5002"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "The official images of Node.js run as root until they are told otherwise, and have an account for it: `USER node` is all that is needed. A hole in one of a thousand packages then does not own the whole container.",
        Equivalents = ["trivy:DS002", "sonar:S6471"],
        Noncompliant = "FROM [|node:22-slim|]\nWORKDIR /srv\nCOPY . .\nENV NODE_ENV=production\nCMD [\"node\", \"server.js\"]\n",
        Compliant = "FROM node:22-slim\nWORKDIR /srv\nCOPY . .\nENV NODE_ENV=production\nUSER node\nCMD [\"node\", \"server.js\"]\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget || stage.RootImage?.Name is not { OfficialName: "node" } image || IsTooOld(image) || ShellPrograms.IsWindows(stage) || !AppStage.Runs(stage, context.Path))
            return;
        if (context.Model.UserOf(stage) is not { IsRoot: true, Instruction: null } || DevelopmentImage.Is(context.Model, stage, context.Path))
            return;
        bool? dropsPrivileges = ContainerProcess.MayDropPrivileges(stage, context.Model);
        if (dropsPrivileges == true)
            return;
        var fix = Fix.Review($"Run as '{Account}'", "What the program writes must belong to that user", ConfigurationLine.AddTo(stage, "USER", Account, context.Text)) with
        {
            AlternativesGroup = $"user of stage {stage.Index.ToString(CultureInfo.InvariantCulture)}",
        };
        context.Report(stage, "The container runs as root; the image has an account for it: 'USER node'", fix, dropsPrivileges is null ? Severity.Info : Severity.Error);
    }

    /// <summary>True for a version from before the image got the account.</summary>
    private static bool IsTooOld(ImageName image) =>
        image.Tag is { } tag && int.TryParse(tag.Split('.', '-')[0], NumberStyles.None, CultureInfo.InvariantCulture, out int major) && major < FirstVersion;
}
