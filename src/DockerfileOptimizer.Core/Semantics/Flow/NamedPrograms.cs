using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>
/// The programs that the instructions of a stage may use, at build time or in the container: every word that they hold, but for the names
/// of packages that they install. In doubt more than less.
/// </summary>
internal sealed class NamedPrograms
{
    private readonly HashSet<string> _words = new(StringComparer.Ordinal);

    /// <summary>True when a script runs while the image is built that the file does not show.</summary>
    public bool RunsUnknown { get; private set; }

    /// <summary>True when package managers of languages or build tools run, which may fetch sources by git.</summary>
    public bool RunsBuilds { get; private set; }

    /// <summary>True when those run whose packages and scripts may download more in ways of their own.</summary>
    public bool RunsDownloads { get; private set; }

    /// <summary>What a stage and those it is FROM name.</summary>
    public static NamedPrograms Of(Stage stage, DockerfileModel model) => model.FactOf(stage, found =>
    {
        var named = new NamedPrograms();
        foreach (var instruction in found.InheritedInstructions)
            named.Add(instruction, model);
        return named;
    });

    public bool Contains(string program) => _words.Contains(program);

    private void Add(Instruction instruction, DockerfileModel model)
    {
        if (instruction is CommandInstruction command && model.ScriptOf(command) is { Dialect: not ShellDialect.Opaque } script)
        {
            var steps = command is RunInstruction ? model.EffectsOf(command).Steps : [];
            RunsBuilds |= steps.Count > 0;
            RunsDownloads |= steps.Any(step => step.Ecosystem is not (Ecosystem.Python or Ecosystem.DotNet));
            foreach (var called in script.Commands.Where(called => called.Inner is null && called.InnerScript is null))
                Add(called, command is RunInstruction);
        }
        else if (instruction is not (LabelInstruction or ExposeInstruction))
        {
            RunsUnknown |= instruction is RunInstruction;
            Add(instruction.Body.ToString());
        }
    }

    private void Add(ShellCommand command, bool isOfBuild)
    {
        RunsUnknown |= isOfBuild && ScriptCall.IsUnknown(command);
        if (PackageCommand.TryRead(command) is not null)
            return;
        foreach (var word in command.Arguments.Concat(command.Assignments.Select(assignment => assignment.Value).OfType<ShellWord>()))
            Add(word.Text);
        foreach (var redirection in command.Redirections)
            Add(redirection.Target.Text);
        Add(command.Name?.Text ?? "");
    }

    private void Add(string text)
    {
        int start = 0;
        for (int index = 0; index <= text.Length; index++)
        {
            if (index < text.Length && (char.IsLetterOrDigit(text[index]) || text[index] == '+'))
                continue;
            if (index > start)
                _words.Add(text.Substring(start, index - start).ToLowerInvariant());
            start = index + 1;
        }
    }
}
