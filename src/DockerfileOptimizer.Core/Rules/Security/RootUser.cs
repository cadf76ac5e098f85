using System.Globalization;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Security;

/// <summary>DFO5001: USER that leaves the container to root.</summary>
public sealed class RootUser : Rule<Stage>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO5001", "root-user", Category.Security, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A process that breaks out of a program running as root owns the whole container, and is root on the host when it breaks out of that too. Switch back after the steps that need root.",
        Equivalents =
        [
            "hadolint:DL3002", "trivy:DS002", "checkov:CKV_DOCKER_8", "kics:last_user_is_root", "sonar:S6471", "semgrep:last-user-is-root",
            "mint:20017", "parfum:DL3002", "mondoo:non-root-user",
        ],
        Noncompliant = "FROM node:24-slim\nUSER [|root|]\nRUN npm install -g serve\nCMD [\"serve\"]\n",
        Compliant = "FROM node:24-slim\nUSER root\nRUN npm install -g serve\nUSER node\nCMD [\"serve\"]\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget || context.Model.UserOf(stage) is not { IsRoot: true, Instruction: { Value: { } value } user })
            return;
        // A variable that is not set leaves it to root as well, which is another defect.
        if (context.Model.ValueOf(value, user) is not { Length: > 0 })
            return;
        bool? dropsPrivileges = ContainerProcess.MayDropPrivileges(stage, context.Model);
        if (dropsPrivileges == true)
            return;
        context.Report(
            value,
            "The container runs as root; switch to another user after the steps that need it",
            Account(stage, user, context.Model) is { } account ? Rewrite(stage, user, account, context.Text) : null,
            dropsPrivileges is null ? Severity.Info : Severity.Error);
    }

    /// <summary>A user other than root that is sure to exist: one used before, the image's own, or one that the file creates.</summary>
    private static string? Account(Stage stage, UserInstruction root, DockerfileModel model)
    {
        for (var earlier = model.UserAt(root); earlier?.Instruction is { Value: { } value } instruction; earlier = model.UserAt(instruction))
        {
            if (earlier.IsRoot == false)
                return model.StageOf(instruction) == stage ? value.Text : model.ValueOf(value, instruction);
        }

        if (stage.RootImage?.Name is { } image && BaseAccount.Of(image) is { } account)
            return account;
        return stage.InheritedInstructions.OfType<RunInstruction>()
            .SelectMany(run => model.ScriptOf(run)?.Commands ?? [])
            .Where(command => !command.IsConditional)
            .Select(command => AccountCommand.TryRead(command)?.Name)
            .LastOrDefault(name => name is not null);
    }

    private static Fix Rewrite(Stage stage, UserInstruction root, string account, SourceText text)
    {
        // What only describes the container does not care under which user it stands.
        var last = stage.Instructions.LastOrDefault(instruction =>
            instruction is not (CmdInstruction or EntrypointInstruction or ExposeInstruction or HealthcheckInstruction or LabelInstruction or StopsignalInstruction));
        var change = last == root
            ? root.Value!.ReplaceWith(account)
            : new TextChange(new TextSpan((last ?? (Instruction)stage.From).LinesSpan.End, 0), $"{text.NewLine}{Keyword(root)} {account}");
        return Fix.Review($"Run as '{account}'", "What the program writes must belong to that user, and ports below 1024 may be out of reach", change) with
        {
            AlternativesGroup = $"user of stage {stage.Index.ToString(CultureInfo.InvariantCulture)}",
        };
    }

    private static string Keyword(UserInstruction user) => user.Keyword.Text == "user" ? "user" : "USER";
}
