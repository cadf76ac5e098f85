using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>What all stages on one base image ask of it: programs, a shell, packages. In doubt more than less.</summary>
internal sealed class ImageDemand
{
    private static readonly string[] ScriptWords = ["entrypoint", "entry-point", "start", "run", "init", "boot", "launch", "setup", "wrapper", "bootstrap"];

    private readonly HashSet<string> _programs = new(StringComparer.Ordinal);
    private readonly DockerfileModel _model;

    private ImageDemand(DockerfileModel model) => _model = model;

    /// <summary>The names of the programs that are run, at build time or in the container.</summary>
    public IReadOnlyCollection<string> Programs => _programs;

    /// <summary>True when something is run while the image is built.</summary>
    public bool Runs { get; private set; }

    /// <summary>True when a shell is needed, to build the image or to start it.</summary>
    public bool NeedsShell { get; private set; }

    /// <summary>True when packages of the distribution are installed.</summary>
    public bool InstallsPackages { get; private set; }

    /// <summary>True when something is run that the file does not show.</summary>
    public bool IsUnknown { get; private set; }

    /// <summary>Reads all stages of the file that lie on the base image of one.</summary>
    public static ImageDemand Of(Stage stage, DockerfileModel model) => model.FactOf(stage.Root, root =>
    {
        var demand = new ImageDemand(model);
        foreach (var instruction in model.Stages.Where(other => other.Root == root).SelectMany(other => other.Instructions))
            demand.Add(instruction);
        return demand;
    });

    private void Add(Instruction instruction)
    {
        switch (instruction)
        {
            case OnbuildInstruction { Trigger: { } trigger }:
                Add(trigger);
                break;
            case ShellInstruction shell:
                NeedsShell = true;
                AddProgram(shell.Arguments.Count > 0 ? shell.Arguments[0].Value : null);
                break;
            case CommandInstruction { Command.IsEmpty: false } command when command is not HealthcheckInstruction { IsNone: true }:
                Runs |= command is RunInstruction;
                Add(command);
                break;
        }
    }

    private void Add(CommandInstruction command)
    {
        if (_model.ScriptOf(command) is { } script)
        {
            NeedsShell = true;
            IsUnknown |= script.Dialect == ShellDialect.Opaque;
            foreach (var called in script.Commands)
                Add(called);
            return;
        }

        NeedsShell |= command.Form != InstructionForm.Exec;
        var words = command.Arguments.Select(word => word.Value).ToList();
        foreach (string word in words.Take(1).Concat(words.SkipWhile(word => word != "--").Skip(1).Take(1)))
        {
            AddProgram(word);
            if (IsScript(word))
                NeedsShell = IsUnknown = true;
        }
    }

    private void Add(ShellCommand command)
    {
        IsUnknown |= ScriptCall.IsUnknown(command);
        InstallsPackages |= PackageCommand.TryRead(command) is not null;
        AddProgram(command.NameText);
        // Package managers of languages fetch such sources by the program itself.
        if (command.Arguments.Any(word => word.Text.IndexOf("git+", StringComparison.Ordinal) >= 0 || word.Text.EndsWith(".git", StringComparison.Ordinal)))
            _programs.Add("git");
    }

    private void AddProgram(string? name)
    {
        if (name is not null)
            _programs.Add(ProgramName.Of(name));
    }

    private static bool IsScript(string word)
    {
        string name = ProgramName.Of(word);
        return ShellPrograms.DialectOf(name) != ShellDialect.Opaque
            || name.EndsWith(".sh", StringComparison.Ordinal)
            || (name.IndexOf('.') < 0 && Array.Exists(ScriptWords, part => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0));
    }
}
