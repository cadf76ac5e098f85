using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Rules.MultiStage;

/// <summary>DFO2206: the last stage tests or debugs, and an earlier one is the app.</summary>
public sealed class FinalStageIsTest : Rule<DockerfileModel>
{
    private static readonly string[] Testers = ["pytest", "jest", "mocha", "vitest", "phpunit", "rspec", "tox", "nox", "ctest"];

    private static readonly string[] Tools = ["dotnet", "npm", "yarn", "pnpm", "bun", "go", "cargo", "mvn", "mvnw", "gradle", "gradlew", "make"];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO2206", "final-stage-is-test", Category.MultiStage, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Without `--target` a build makes an image of the last stage: here that ships the tests, with their tools, in place of the app.",
        Noncompliant =
            "FROM node:26 AS base\nWORKDIR /app\nCOPY . .\n\nFROM base AS production\nUSER node\nCMD [\"node\", \"server.js\"]\n\nFROM [|base|] AS test\nCMD [\"npm\", \"test\"]\n",
        Compliant =
            "FROM node:26 AS base\nWORKDIR /app\nCOPY . .\n\nFROM base AS test\nCMD [\"npm\", \"test\"]\n\nFROM base AS production\nUSER node\nCMD [\"node\", \"server.js\"]\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (model.Target is not { Index: > 0 } last || last.Index != model.Stages.Count - 1 || StagePurpose.IsWorkplacePath(context.Path))
            return;
        if (!Tests(last, model) || model.Stages.LastOrDefault(stage => stage != last && IsApp(stage, model)) is not { } app)
            return;
        string name = app.Name is null ? "the stage of the app" : $"the stage '{app.Name}'";
        context.Report(last, $"The last stage is for tests, so that a build without '--target' ships them; move {name} to the end", Reorder(last, app, model));
    }

    private static bool Tests(Stage stage, DockerfileModel model)
    {
        bool hasOwnCommand = stage.Instructions.Any(instruction => instruction is CmdInstruction or EntrypointInstruction);
        if (hasOwnCommand && StartCommand.Of(stage, model) is { } start)
            return IsTest(start.Words) || StagePurpose.IsTest(stage.Name);
        return StagePurpose.IsTest(stage.Name);
    }

    private static bool IsTest(IReadOnlyList<StartWord> words)
    {
        string program = words[0].Value is { } path ? path.Substring(path.LastIndexOf('/') + 1) : "";
        return Testers.Contains(program, StringComparer.Ordinal)
            || (Tools.Contains(program, StringComparer.Ordinal) && words.Skip(1).Select(word => word.Value).FirstOrDefault(word => word is not "run" and not "run-script") is "test" or "tests" or "t");
    }

    /// <summary>True for a stage that says itself what it starts, or by its name that it is to be shipped.</summary>
    private static bool IsApp(Stage stage, DockerfileModel model)
    {
        bool hasCommand = stage.Instructions.Any(instruction => instruction is CmdInstruction or EntrypointInstruction);
        return !StagePurpose.IsWorkplace(stage.Name) && (hasCommand || StagePurpose.IsProduct(stage.Name)) && !(StartCommand.Of(stage, model) is { } start && IsTest(start.Words));
    }

    private static Fix? Reorder(Stage test, Stage app, DockerfileModel model) => StageBlock.MoveBefore(model, test, app) is { } changes
        ? Fix.Review($"Move the stage '{test.Name ?? "test"}' up", "A build without '--target' makes another image than before", [.. changes]) with { Phase = FixPhase.Structure }
        : null;
}
