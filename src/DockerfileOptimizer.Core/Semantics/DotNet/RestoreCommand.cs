using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>The <c>dotnet restore</c> that stands for what a command would restore itself.</summary>
internal sealed class RestoreCommand
{
    private RestoreCommand(string text, HashSet<string> settings)
    {
        Text = text;
        Settings = settings;
    }

    /// <summary>The RUN with its flags.</summary>
    public string Text { get; }

    /// <summary>What decides on the packages, as far as it could be taken over.</summary>
    public HashSet<string> Settings { get; }

    /// <summary>Writes it for the subject of a command.</summary>
    /// <param name="subject">The subject.</param>
    /// <param name="at">The instruction that it is to stand in front of: what is declared later is not there yet.</param>
    /// <param name="model">The model of the file.</param>
    public static RestoreCommand For(DotNetSubject subject, Instruction at, DockerfileModel model)
    {
        var run = subject.Call.Run;
        var command = subject.Call.Command;
        var taken = RestoreSettings.OfRestore(command).Where(option => AreDeclared(option, at, subject.Call.Stage)).ToList();
        var words = new List<string> { run.Keyword.Text.Any(char.IsUpper) ? "RUN" : "run" };
        words.AddRange(run.Flags.Select(flag => flag.Text));
        words.Add("dotnet restore");
        words.Add($"\"{RestoreCopies.Relative(subject.ImagePath, model.WorkingDirectoryAt(at))}\"");
        words.AddRange(taken.SelectMany(option => new[] { option.Word, option.Value }).OfType<ShellWord>().Select(word => word.Text));
        var settings = RestoreSettings.Of(command);
        // What could not be taken over makes it another restore.
        if (RestoreSettings.OfRestore(command).Count() > taken.Count || settings.Any(setting => setting.StartsWith("self-contained=", StringComparison.Ordinal)))
            settings = ["?"];
        return new(string.Join(" ", words), settings);
    }

    /// <summary>True when each variable of an option has a value at a place.</summary>
    public static bool AreDeclared(DotNetOption option, Instruction at, Stage stage)
    {
        var names = new[] { option.Word, option.Value }.OfType<ShellWord>().SelectMany(VariablesIn).ToList();
        return names.TrueForAll(name => stage.InheritedInstructions.TakeWhile(instruction => instruction != at)
            .Any(instruction => instruction is EnvInstruction or ArgInstruction && ((KeyValueInstruction)instruction).Pairs.Any(pair => pair.Key.Text == name)
                && (instruction is EnvInstruction || stage.Instructions.Contains(instruction))));
    }

    private static IEnumerable<string> VariablesIn(ShellNode node) =>
        node.Children.SelectMany(VariablesIn).Concat(node is ShellParameter parameter ? [parameter.Name] : []);
}
