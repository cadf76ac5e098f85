using DockerfileOptimizer.Project;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>What a Dockerfile builds with the .NET SDK, and whether it is the project that the facts are about.</summary>
internal sealed class DotNetBuild
{
    private static readonly string[] ProjectExtensions = [".csproj", ".fsproj", ".vbproj"];

    /// <summary>Names of folders that say nothing of the project in them.</summary>
    private static readonly string[] GenericFolders = ["app", "build", "code", "project", "source", "src", "work", "workspace"];

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

    /// <summary>True when every RUN could be read, so that <see cref="Steps"/> misses none.</summary>
    public bool IsComplete => _model.Syntax.Instructions.OfType<RunInstruction>()
        .All(run => _model.ScriptOf(run) is { Dialect: not ShellDialect.Opaque } script && script.Commands.All(command => command.Name is null || (command.NameText is { } name && !name.EndsWith(".sh", StringComparison.Ordinal))));

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
            return IsWhereItStarted(step) && IsWhereTheProjectIs(step);
        string relative = operand.StartsWith("./", StringComparison.Ordinal) ? operand.Substring(1) : "/" + operand;
        return System.IO.Path.GetExtension(operand).Length == 0 && _folder.EndsWith(relative, StringComparison.Ordinal);
    }

    private static bool IsPublish(DotNetStep step) => step.Command.Verb == "publish";

    private static bool IsWhereItStarted(DotNetStep step) =>
        !step.Command.Command.Script.Commands.Any(command => command.NameText is "cd" or "pushd");

    /// <summary>True when the working folder of a command certainly holds this project, and no other.</summary>
    private bool IsWhereTheProjectIs(DotNetStep step)
    {
        var earlier = step.Stage.InheritedInstructions.TakeWhile(instruction => instruction != step.Run).ToList();
        string folderName = FileOf(_folder);
        bool isGeneric = GenericFolders.Contains(folderName, StringComparer.OrdinalIgnoreCase);
        if (!isGeneric && earlier.OfType<WorkdirInstruction>().LastOrDefault() is { Value: { } path } workdir && FileOf(_model.ValueOf(path, workdir)?.TrimEnd('/') ?? "") == folderName)
            return true;

        var copied = earlier.OfType<TransferInstruction>().SelectMany(copy => copy.Sources).Select(source => Split(source.Value)).ToList();
        var projects = copied.Where(source => IsProject(source.File)).ToList();
        bool copiesSolution = copied.Any(source => System.IO.Path.GetExtension(source.File) is ".sln" or ".slnx" or ".slnf");
        return projects.Count == 0
            ? _isInFolder && !copiesSolution
            : projects.All(source => source.Folder is "" or "." ? _isInFolder && (source.File == _file || source.File[0] == '*') : FileOf(source.Folder) == folderName);
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
