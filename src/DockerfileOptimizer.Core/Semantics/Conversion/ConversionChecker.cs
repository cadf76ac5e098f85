using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>
/// Finds what BuildKit refuses when it makes a build of a file that it could parse: without build arguments, for linux/amd64,
/// with base images that set nothing. The steps and their order are BuildKit's, so the first error is the one that it reports.
/// </summary>
internal sealed class ConversionChecker
{
    private readonly DockerfileSyntax _syntax;
    private readonly GlobalArguments _globals;
    private readonly StageTable _table = new();
    private readonly List<BaseReference> _images = [];
    private readonly List<ConversionError> _errors = [];

    private ConversionChecker(DockerfileSyntax syntax, GlobalArguments globals)
    {
        _syntax = syntax;
        _globals = globals;
    }

    /// <summary>All errors of a file, those that BuildKit comes to first in front.</summary>
    public static IReadOnlyList<ConversionError> Check(DockerfileSyntax syntax, IReadOnlyList<Stage> stages)
    {
        string? target = stages.Count == 0 ? null : stages[stages.Count - 1].Name;
        var checker = new ConversionChecker(syntax, new GlobalArguments(target));
        checker.Run(stages);
        return checker._errors;
    }

    private void Run(IReadOnlyList<Stage> stages)
    {
        CheckOptions.Check(_syntax, _errors);
        if (stages.Count == 0)
        {
            AddNoStages();
            return;
        }

        ReadGlobals(stages);
        var bases = new FromChecker(_syntax, _globals, _table, _images, _errors);
        foreach (var stage in stages)
            bases.Check(new BuildStage(stage));
        var sources = new SourceReader(_table, _syntax.Escape, _images, _errors);
        foreach (var stage in _table.Stages)
            stage.Sources.AddRange(stage.Instructions.SelectMany(sources.Read));
        DependencyChecker.CheckCircles(_table.Stages, _errors);
        CheckImages();
        new TriggerInheritance(_table, _images, _errors).Run(_table.Stages[_table.Stages.Count - 1]);
        CheckImages();
        _errors.AddRange(new StageWalk(_syntax, _globals).Run(_table.Stages));
    }

    private void AddNoStages()
    {
        // An empty file, and one with other instructions, is refused by the parser already.
        if (_syntax.IsValid)
            _errors.Add(new(ConversionErrorKind.NoStages, _syntax.Instructions[0].Keyword.Span, "The file has no FROM; it needs at least 'FROM image'"));
    }

    private void ReadGlobals(IReadOnlyList<Stage> stages)
    {
        var scope = new ConversionScope(_syntax.Escape, _globals.Find, _errors);
        foreach (var instruction in _syntax.Instructions.TakeWhile(instruction => instruction is not FromInstruction))
        {
            if (instruction is ArgInstruction { Errors.Count: 0 } argument)
                _globals.Add(argument, scope);
        }

        _globals.CheckEpoch(stages, scope);
    }

    private void CheckImages()
    {
        foreach (var image in _images)
            ReferenceChecker.Check(image, _errors);
        _images.Clear();
    }
}
