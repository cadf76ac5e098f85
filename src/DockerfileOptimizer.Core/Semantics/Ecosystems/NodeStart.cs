using DockerfileOptimizer.Context;
using DockerfileOptimizer.Project.Manifests;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Ecosystems;

/// <summary>A container that starts Node.js, or a package manager that starts it.</summary>
internal sealed class NodeStart
{
    private static readonly string[] Managers = ["npm", "yarn", "yarnpkg", "pnpm"];

    /// <summary>Options of Node.js that set what it sees of its environment, or that people use while they develop.</summary>
    private static readonly string[] Telling = ["--env-file", "--inspect", "--watch", "--test"];

    private NodeStart(CommandInstruction instruction, IReadOnlyList<StartWord> words, bool isFirst)
    {
        Instruction = instruction;
        Words = words;
        IsFirstProcess = isFirst;
    }

    /// <summary>The instruction in force.</summary>
    public CommandInstruction Instruction { get; }

    /// <summary>The program and its arguments.</summary>
    public IReadOnlyList<StartWord> Words { get; }

    /// <summary>True when nothing wraps the program but a shell.</summary>
    public bool IsFirstProcess { get; }

    /// <summary>The name of the program.</summary>
    public string Program => ProgramName.Of(Words[0].Value!);

    public bool IsByManager => Array.IndexOf(Managers, Program) >= 0;

    /// <summary>The script of the manifest that a package manager starts; null when there is none, or options make it unclear.</summary>
    public string? Script
    {
        get
        {
            if (!IsByManager || Words.Count < 2 || Words[1].Value is not { Length: > 0 } first)
                return null;
            bool isRun = first is "run" or "run-script";
            string? script = isRun ? Words.Count > 2 ? Words[2].Value : null : Program != "npm" || first == "start" ? first : null;
            return script?.StartsWith("-", StringComparison.Ordinal) == true ? null : script;
        }
    }

    /// <summary>True when the words say no more than which script to start.</summary>
    public bool IsPlain => Words.Count == (Words.Count > 1 && Words[1].Value is "run" or "run-script" ? 3 : 2);

    /// <summary>Reads what a stage starts; null when it is something else, or not known.</summary>
    public static NodeStart? Of(Stage stage, DockerfileModel model)
    {
        // An empty ENTRYPOINT takes the base image's away, so that CMD is what starts.
        CommandInstruction? instruction = stage.Last<EntrypointInstruction>() is { Arguments.Count: > 0 } entryPoint ? entryPoint : stage.Last<CmdInstruction>();
        if (instruction is not { Arguments.Count: > 0 } || StartCommand.Of(stage, model) is not { } start)
            return null;
        var found = new NodeStart(instruction, start.Words, instruction.Arguments[0].Span.Start == start.Words[0].Span.Start);
        return found.IsByManager || found.Program is "node" or "nodejs" ? found : null;
    }

    /// <summary>The command that the manifest gives for the script; null where it is not known, or others run around it.</summary>
    public string? CommandOf(DockerfileModel model, BuildContext? context)
    {
        if (Script is not { } script || context is null || ArgumentPath.Absolute("package.json", model.WorkingDirectoryAt(Instruction)) is not { } path)
            return null;
        if (ContextOrigin.Of(model, context, Instruction, path) is not { } origin || context.Read(origin).File is not { } file || PackageJson.TryParse(file.Text.Content) is not { } package)
            return null;
        bool isAlone = !package.Scripts.ContainsKey("pre" + script) && !package.Scripts.ContainsKey("post" + script);
        return isAlone && package.Scripts.TryGetValue(script, out string? command) ? command : null;
    }

    /// <summary>Whether the program runs with no word on its environment.</summary>
    /// <returns>Null when that is not known.</returns>
    public bool? LeavesEnvironment(DockerfileModel model, BuildContext? context)
    {
        if (!IsByManager)
            return !Words.Any(word => word.Value is not { } value || Array.Exists(Telling, option => value.StartsWith(option, StringComparison.Ordinal)));
        return CommandOf(model, context) is not { } command ? null : command.StartsWith("node ", StringComparison.Ordinal) && !Array.Exists(Telling, command.Contains);
    }
}
