using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;

namespace DockerfileOptimizer.Rules.Python;

/// <summary>DFO9204: whatever version of pip is newest on the day of the build.</summary>
public sealed class PythonPipUpgrade : Rule<ShellCommand>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO9204", "python-pip-upgrade", Category.Python, Severity.Info) { EnabledByDefault = false, Since = "1.0", Triggers = ["pip", "pip3", "python", "python3"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "The image brings a pip that was tested with its Python. An upgrade without a version makes the build another one from day to day, adds a second copy of pip to the image, and has broken builds by new major versions.",
        Noncompliant = "FROM python:3.14-slim\nRUN pip install --no-cache-dir --upgrade [|pip|]\n",
        Compliant = "FROM python:3.14-slim\nRUN pip install --no-cache-dir --upgrade pip==26.0\n",
        NoFixBecause = "Which version fits, only people know.",
    };

    protected override void Check(ShellCommand command, RuleContext context)
    {
        var words = command.Arguments.ToList();
        if (ProgramName.Of(command)!.StartsWith("python", StringComparison.Ordinal))
        {
            int module = words.FindIndex(word => word.Value == "-m");
            if (module < 0 || module + 1 >= words.Count || words[module + 1].Value != "pip")
                return;
            words.RemoveRange(0, module + 2);
        }

        int verb = words.FindIndex(word => word.Value?.StartsWith("-", StringComparison.Ordinal) != true);
        if (verb >= 0 && words[verb].Value == "install" && words.Exists(IsUpgrade) && words.Skip(verb + 1).FirstOrDefault(word => word.Value == "pip") is { } pip)
            context.Report(pip, "The upgrade takes whatever pip is newest on the day of the build; name a version, or keep the image's");
    }

    private static bool IsUpgrade(ShellWord word) =>
        word.Value is "--upgrade" || (word.Value is { Length: > 1 } value && value[0] == '-' && value[1] != '-' && value.IndexOf('U') > 0 && value.Skip(1).All(char.IsLetter));
}
