using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Analysis;

/// <summary>What stands around one Dockerfile, found when a rule first asks for it.</summary>
public sealed class Surroundings
{
    private readonly AnalysisInput _input;
    private readonly DockerfileModel _model;
    private readonly Lazy<string?> _root;
    private readonly Lazy<ContextIgnoreFile?> _ignoreFile;
    private readonly Lazy<BuildContext?> _buildContext;
    private readonly Dictionary<string, SourceText> _otherTexts = new(StringComparer.Ordinal);
    private bool _isIgnoreFileUnreadable;

    /// <param name="input">The Dockerfile and where to look.</param>
    /// <param name="model">What it means.</param>
    public Surroundings(AnalysisInput input, DockerfileModel model)
    {
        _input = input;
        _model = model;
        _root = new(FindRoot);
        _ignoreFile = new(FindIgnoreFile);
        _buildContext = new(CreateContext);
    }

    /// <summary>The build context; null when it is not known.</summary>
    public BuildContext? BuildContext => _buildContext.Value;

    /// <summary>The ignore file that applies; null when there is none.</summary>
    public ContextIgnoreFile? IgnoreFile => _ignoreFile.Value;

    /// <summary>The root as far as anybody asked for it.</summary>
    public string? KnownRoot => _input.ContextRoot ?? (_root.IsValueCreated ? _root.Value : null);

    /// <summary>Texts of other files that findings stand in, by their path from the Dockerfile's folder.</summary>
    public IReadOnlyDictionary<string, SourceText> OtherTexts => _otherTexts;

    /// <summary>Keeps the text of a file that a finding stands in.</summary>
    internal void Remember(ContextIgnoreFile file) => _otherTexts[file.RelativePath] = file.Content.Source;

    private BuildContext? CreateContext()
    {
        if (_input.Files is not { } files || _root.Value is not { } root)
            return null;
        // An ignore file that cannot be read leaves open what is sent.
        var ignoreFile = IgnoreFile;
        return _isIgnoreFileUnreadable ? null : new(files, root, ignoreFile, _input.ContextLimits) { IsGiven = _input.ContextRoot is not null };
    }

    private string? FindRoot()
    {
        if (_input.ContextRoot is not null || _input.Files is not { } files || _input.Path is not { } path)
            return _input.ContextRoot;
        var sources = _model.ContextSources.Where(source => source.IsLiteral && !source.IsFiltered).Select(source => source.Value!).ToList();
        if (!Context.ContextRoot.MayInfer(sources))
            return null;
        var candidates = Context.ContextRoot.Candidates(Path.GetDirectoryName(path)!, folder => new ContextFilesTree(files, folder));
        return Context.ContextRoot.Infer(candidates, sources)?.Path;
    }

    private ContextIgnoreFile? FindIgnoreFile()
    {
        if (_input.Files is not { } files || _input.Path is not { } dockerfile)
            return null;
        string folder = Path.GetDirectoryName(dockerfile)!;
        foreach (string path in IgnoreFilePaths.For(dockerfile, _root.Value))
        {
            var result = files.Read(path);
            if (result.File is { } file)
                return new(path, RelativePath.From(folder, path), Context.IgnoreFile.Parse(file.Text));
            _isIgnoreFileUnreadable |= result.Problem!.Kind != SourceFileProblemKind.Missing;
        }

        return null;
    }
}
