using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Ecosystems;

namespace DockerfileOptimizer.Rules.Python;

/// <summary>DFO9201: an image for Python that holds its output back, and writes bytecode at each start.</summary>
public sealed class PythonUnbuffered : Rule<Stage>
{
    /// <summary>Variables with the options of Python that do the same.</summary>
    private static readonly (string Variable, char Option)[] Switches = [("PYTHONUNBUFFERED", 'u'), ("PYTHONDONTWRITEBYTECODE", 'B')];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO9201", "python-unbuffered", Category.Python, Severity.Info) { EnabledByDefault = false, Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Where its output is no terminal, Python keeps lines back until a buffer is full: logs come late, and the last ones before a crash never. Bytecode that is written when a container starts is lost with it.",
        Noncompliant = "FROM [|python:3.14-slim|]\nCOPY service.py /srv/\nCMD [\"python\", \"/srv/service.py\"]\n",
        Compliant = "FROM python:3.14-slim\nCOPY service.py /srv/\nENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1\nCMD [\"python\", \"/srv/service.py\"]\n",
    };

    protected override void Check(Stage stage, RuleContext context)
    {
        if (!stage.IsTarget || stage.RootImage?.Name?.OfficialName != "python" || ShellPrograms.IsWindows(stage) || !AppStage.Runs(stage, context.Path))
            return;
        if (context.Model.EnvironmentAt(stage.Instructions[stage.Instructions.Count - 1]) is not { } variables)
            return;
        var start = StartCommand.Of(stage, context.Model);
        var missing = Switches.Where(entry => variables.FindInImage(entry.Variable).IsSet == false && !IsGiven(start, entry.Option)).Select(entry => entry.Variable).ToList();
        if (missing.Count == 0)
            return;
        string names = string.Join(" and ", missing.Select(name => $"'{name}'"));
        var line = ConfigurationLine.AddTo(stage, "ENV", string.Join(" ", missing.Select(name => name + "=1")), context.Text);
        context.Report(stage, $"Python runs without {names}; set {(missing.Count > 1 ? "them" : "it")} to '1'", Fix.Safe($"Set {string.Join(" and ", missing)}", line));
    }

    private static bool IsGiven(StartCommand? start, char option) =>
        start is not null && ProgramName.Of(start.Words[0].Value!).StartsWith("python", StringComparison.Ordinal)
        && start.Words.Skip(1).TakeWhile(word => word.Value?.StartsWith("-", StringComparison.Ordinal) == true).Any(word => word.Value!.IndexOf(option) > 0 && !word.Value.StartsWith("--", StringComparison.Ordinal));
}
