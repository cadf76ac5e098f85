using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Semantics.Commands;

/// <summary>Base of tests over commands of a RUN.</summary>
public abstract class CommandTests
{
    /// <summary>The script of a RUN.</summary>
    protected static ShellScript Script(string script)
    {
        var syntax = DockerfileSyntax.Parse(SourceText.From($"FROM debian\nRUN {script}\n"));
        var model = DockerfileModel.Create(syntax, target: null, new Dictionary<string, string>());
        return model.ScriptOf(syntax.Instructions.OfType<RunInstruction>().Single())!;
    }

    /// <summary>The last command of a script.</summary>
    protected static ShellCommand Command(string script) => Script(script).Commands[^1];
}
