using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Ecosystems;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Node;

/// <summary>DFO9101: a package manager as the first process of the container.</summary>
public sealed class NodeStartWithNpm : Rule<Stage>
{
    private static readonly string[] Starts = ["start", "serve", "server", "prod", "production"];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO9101", "node-start-with-npm", Category.Node, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "`npm start` runs the program below a shell below npm: two more processes, tens of megabytes of memory, and SIGTERM need not reach the program, so that it is killed in the middle of its work. Start the program itself.",
        Files = new Dictionary<string, string> { ["package.json"] = "{ \"scripts\": { \"start\": \"node server.js\" } }", ["server.js"] = "" },
        Noncompliant = "FROM node:22-slim\nWORKDIR /srv\nCOPY . .\nUSER node\nCMD [[|\"npm\"|], \"start\"]\n",
        Compliant = "FROM node:22-slim\nWORKDIR /srv\nCOPY . .\nUSER node\nCMD [\"node\", \"server.js\"]\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget || !AppStage.Runs(stage, context.Path) || ShellPrograms.IsWindows(stage) || NodeStart.Of(stage, context.Model) is not { IsByManager: true, IsFirstProcess: true, Script: { } script } start)
            return;
        if (Array.IndexOf(Starts, script.Split(':', '-')[0]) < 0 || DevelopmentImage.Is(context.Model, stage, context.Path))
            return;
        context.Report(start.Words[0].Span, $"'{start.Program}' stands between the container and the program, which signals need not reach; start the program itself", StartItself(start, context));
    }

    private static Fix? StartItself(NodeStart start, RuleContext context)
    {
        bool isHere = start.IsPlain && start.Words.All(word => start.Instruction.Command.Span.Contains(word.Span));
        if (!isHere || start.CommandOf(context.Model, context.BuildContext) is not { } command || !command.StartsWith("node ", StringComparison.Ordinal) || !command.All(IsPlain))
            return null;
        string[] words = command.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        string text = start.Instruction.Form == InstructionForm.Exec ? string.Join(", ", words.Select(word => $"\"{word}\"")) : string.Join(" ", words);
        var span = TextSpan.FromBounds(start.Words[0].Span.Start, start.Words[start.Words.Count - 1].Span.End);
        return Fix.Review($"Start '{command}'", "Variables that the package manager sets, such as npm_package_version, are no longer there", new TextChange(span, text));
    }

    private static bool IsPlain(char character) => char.IsLetterOrDigit(character) || character is ' ' or '.' or '/' or '-' or '_' or '=' or ':' or '@';
}
