using DockerfileOptimizer.Context;
using DockerfileOptimizer.Project;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>Finds the projects and solutions of the build context that commands work on. Read when first asked, then kept.</summary>
internal sealed class DotNetSubjects
{
    private readonly DockerfileModel _model;
    private readonly BuildContext _context;
    private readonly IContextFiles _files;
    private readonly ProjectFacts? _project;
    private readonly Dictionary<DotNetCall, DotNetSubject?> _subjects = [];
    private readonly Dictionary<string, RestoreClosure> _closures = new(StringComparer.Ordinal);

    private DotNetSubjects(DockerfileModel model, BuildContext context, IContextFiles files, ProjectFacts? project)
    {
        _model = model;
        _context = context;
        _files = files;
        _project = project;
    }

    /// <summary>The look-up of a file.</summary>
    /// <param name="model">The model.</param>
    /// <param name="context">The build context.</param>
    /// <param name="files">Where its files are read.</param>
    /// <param name="project">Facts on the project that MSBuild evaluated; null when there are none.</param>
    public static DotNetSubjects Of(DockerfileModel model, BuildContext context, IContextFiles files, ProjectFacts? project) =>
        model.Stages.Count == 0 ? new(model, context, files, project) : model.FactOf(model.Stages[0], _ => new DotNetSubjects(model, context, files, project));

    /// <summary>What a command works on; null when that is not known, or is none of the build context.</summary>
    public DotNetSubject? Of(DotNetCall call)
    {
        if (!_subjects.TryGetValue(call, out var subject))
            _subjects[call] = subject = Find(call);
        return subject;
    }

    /// <summary>True when a subject is the project that MSBuild evaluated.</summary>
    public bool IsEvaluated(DotNetSubject subject) => _project is { } project && subject.Projects.Count == 1 && Absolute(subject.Projects[0]) == project.ProjectPath;

    /// <summary>The absolute path of one of the context.</summary>
    private string Absolute(string contextPath) => Path.Combine(_context.Root, contextPath.Replace('/', Path.DirectorySeparatorChar));

    private DotNetSubject? Find(DotNetCall call)
    {
        if (call.Target is not { } target || ShellPrograms.IsWindows(call.Stage))
            return null;
        var copied = CopiedFiles.Before(call, _model, _context);
        if (PathIn(target, copied) is not { } path || copied.SourceOf(path) is not { } source)
            return null;
        if (!DotNetCall.IsSolution(source))
            return Create(call, copied, source, path, [source]);
        return ProjectsOf(source) is { Count: > 0 } projects ? Create(call, copied, source, path, projects) : null;
    }

    /// <summary>The file that a target names: itself, or the only one in the folder.</summary>
    private static string? PathIn(string target, CopiedFiles copied)
    {
        if (DotNetCall.IsProject(target) || DotNetCall.IsSolution(target))
            return target;
        var files = copied.FilesIn(target).Where(file => DotNetCall.IsProject(file) || (DotNetCall.IsSolution(file) && !file.EndsWith(".slnf", StringComparison.OrdinalIgnoreCase)))
            .Where(file => copied.SourceOf(file) is not null)
            .Distinct(StringComparer.Ordinal)
            .Take(2)
            .ToList();
        return files.Count == 1 ? files[0] : null;
    }

    private DotNetSubject Create(DotNetCall call, CopiedFiles copied, string source, string path, IReadOnlyList<string> projects)
    {
        if (!_closures.TryGetValue(source, out var closure))
            _closures[source] = closure = RestoreClosure.Of([.. projects.Select(FactsOf)], _context.Root, _files);
        var files = closure.Inputs
            .Select(input => (Input: input, Path: RelativePath.From(_context.Root, input.Path)))
            .Where(file => _context.Find(file.Path).State == SourceState.Found)
            .Select(file => new RestoreFile(file.Input.Kind, file.Path, DotNetSubject.ImagePathOf(file.Path, source, path), file.Input.IsCertain))
            .ToList();
        files.InsertRange(0, SolutionsOf(source).Select(solution => new RestoreFile(RestoreInputKind.Solution, solution, DotNetSubject.ImagePathOf(solution, source, path), IsCertain: true)));
        return new(call, source, path, projects, closure, files, copied);
    }

    private ProjectFacts FactsOf(string contextPath)
    {
        string path = Absolute(contextPath);
        return _project?.ProjectPath == path ? _project : new() { ProjectPath = path };
    }

    /// <summary>The solution itself, and the one that a filter takes its projects from.</summary>
    private IEnumerable<string> SolutionsOf(string source)
    {
        if (!DotNetCall.IsSolution(source))
            yield break;
        yield return source;
        if (source.EndsWith(".slnf", StringComparison.OrdinalIgnoreCase) && _context.Read(source).File is { } file && SolutionFile.SolutionOf(file.Text.Content) is { } solution)
            yield return ContextPath.FromRoot(ContextPath.FolderOf(source) + "/" + solution);
    }

    /// <summary>The projects of a solution that are in the context, whether or not they are sent.</summary>
    private List<string>? ProjectsOf(string solution)
    {
        if (_context.Read(solution).File is not { } file || SolutionFile.Projects(solution, file.Text.Content) is not { } named)
            return null;
        return [.. named.Select(path => ContextPath.FromRoot(ContextPath.FolderOf(solution) + "/" + path)).Where(path => _context.FindUnignored(path).State == SourceState.Found)];
    }
}
