using DockerfileOptimizer.Project;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>What a Dockerfile builds with the .NET SDK, and whether it is the project that the facts are about.</summary>
internal sealed class DotNetBuild
{
    private static readonly string[] ProjectExtensions = [".csproj", ".fsproj", ".vbproj"];

    private readonly DockerfileModel _model;
    private readonly string _folder;
    private readonly string _file;
    private readonly bool _isInFolder;

    private DotNetBuild(DockerfileModel model, string projectPath, string? dockerfile)
    {
        _model = model;
        (_folder, _file) = Split(projectPath);
        _isInFolder = dockerfile is not null && Split(dockerfile).Folder.Equals(_folder, StringComparison.OrdinalIgnoreCase);
        Steps = [.. model.Stages.SelectMany(StepsOf)];
    }

    /// <summary>All commands that build something, in the order of the file.</summary>
    public IReadOnlyList<DotNetStep> Steps { get; }

    /// <summary>The commands that make what runs: those that publish, else those that build.</summary>
    public IReadOnlyList<DotNetStep> Outputs =>
        Steps.Any(IsPublish) ? [.. Steps.Where(IsPublish)] : [.. Steps.Where(step => step.Command.Verb == "build")];

    /// <summary>True when what runs is certainly made of this project, and of no other.</summary>
    public bool IsOfProject => Outputs is { Count: > 0 } outputs && outputs.All(IsOwn);

    /// <summary>True when the Dockerfile stands beside the project.</summary>
    public bool IsInProjectFolder => _isInFolder;

    /// <summary>The name of the project file without its extension.</summary>
    public string ProjectName => System.IO.Path.GetFileNameWithoutExtension(_file);

    public static DotNetBuild Of(DockerfileModel model, ProjectFacts project, string? dockerfile) => new(model, project.ProjectPath, dockerfile);

    /// <summary>True when a command certainly builds the project.</summary>
    public bool IsOwn(DotNetStep step)
    {
        var operands = step.Command.Operands;
        if (operands.Count > 1)
            return false;
        string? operand = operands.Count == 0 ? "." : operands[0].Value?.Replace('\\', '/').TrimEnd('/');
        if (operand is null || operands.Any(word => word.HasGlob))
            return false;
        if (IsProject(operand))
            return FileOf(operand) == _file;
        if (operand is ".")
            return _isInFolder && IsWhereItStarted(step) && !NamesOtherProject();
        string relative = operand.StartsWith("./", StringComparison.Ordinal) ? operand.Substring(1) : "/" + operand;
        return System.IO.Path.GetExtension(operand).Length == 0 && _folder.EndsWith(relative, StringComparison.Ordinal);
    }

    private static bool IsPublish(DotNetStep step) => step.Command.Verb == "publish";

    private static bool IsWhereItStarted(DotNetStep step) =>
        !step.Command.Command.Script.Commands.Any(command => command.NameText is "cd" or "pushd");

    private bool NamesOtherProject()
    {
        var copied = _model.Syntax.Instructions.OfType<TransferInstruction>().SelectMany(copy => copy.Sources).Select(source => source.Value);
        var built = Steps.SelectMany(step => step.Command.Operands).Select(operand => operand.Value ?? "");
        return copied.Concat(built)
            .Select(FileOf)
            .Any(name => (IsProject(name) && name != _file && name.IndexOf('*') < 0) || System.IO.Path.GetExtension(name) is ".sln" or ".slnx" or ".slnf");
    }

    private IEnumerable<DotNetStep> StepsOf(Stage stage) =>
        from run in stage.Instructions.OfType<RunInstruction>()
        let script = _model.ScriptOf(run)
        where script is not null
        from shellCommand in script.Commands
        let command = DotNetCommand.TryRead(shellCommand)
        where command is { Verb: "publish" or "build" or "restore" }
        select new DotNetStep(command, stage, run);

    private static bool IsProject(string path) => ProjectExtensions.Any(extension => path.EndsWith(extension, StringComparison.OrdinalIgnoreCase));

    private static string FileOf(string path) => Split(path).File;

    private static (string Folder, string File) Split(string path)
    {
        int slash = path.LastIndexOfAny(['/', '\\']);
        return slash < 0 ? ("", path) : (path.Substring(0, slash).Replace('\\', '/'), path.Substring(slash + 1));
    }
}
