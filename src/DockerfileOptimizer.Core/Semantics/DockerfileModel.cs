using System.Globalization;
using DockerfileOptimizer.Knowledge;
using DockerfileOptimizer.Semantics.Conversion;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Semantics.Inheritance;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>What a Dockerfile means: its stages and how they hang together, its shells and scripts. Made once, read by all rules.</summary>
public sealed class DockerfileModel
{
    private readonly VariableScope _scope;
    private readonly StageInheritance _inheritance;
    private readonly StageNames _names;
    private readonly Dictionary<Instruction, Stage> _stageOf = [];
    private readonly Dictionary<CommandInstruction, ShellScript?> _scripts = [];
    private readonly Dictionary<(Stage Stage, Type Fact), object> _facts = [];
    private readonly Dictionary<Instruction, LayerEffects> _effects = [];
    private readonly ScriptReader _scriptReader;
    private readonly Lazy<IReadOnlyList<ConversionError>> _conversionErrors;
    private readonly Lazy<IReadOnlyList<ContextSource>> _contextSources;

    private DockerfileModel(DockerfileSyntax syntax, VariableScope scope, IReadOnlyList<Stage> stages, StageNames names, Stage? target)
    {
        Syntax = syntax;
        Stages = stages;
        Target = target;
        _scope = scope;
        _inheritance = new(this, scope);
        _names = names;
        _scriptReader = new ScriptReader(this);
        _conversionErrors = new(() => ConversionChecker.Check(syntax, stages));
        _contextSources = new(() => [.. ContextSourceReader.Read(this)]);
        foreach (var stage in stages)
        {
            _stageOf[stage.From] = stage;
            foreach (var instruction in stage.Instructions)
                _stageOf[instruction] = stage;
        }
    }

    public DockerfileSyntax Syntax { get; }

    public IReadOnlyList<Stage> Stages { get; }

    /// <summary>The stage that is built; null when there is none, or none of the name asked for.</summary>
    public Stage? Target { get; }

    /// <summary>
    /// What makes BuildKit refuse the file after it has parsed it, without build arguments and with base images that set nothing.
    /// The one that it reports itself comes first.
    /// </summary>
    public IReadOnlyList<ConversionError> ConversionErrors => _conversionErrors.Value;

    /// <summary>What the file takes from the build context, in order: sources of COPY and ADD, and bind mounts.</summary>
    public IReadOnlyList<ContextSource> ContextSources => _contextSources.Value;

    /// <summary>Makes the model of a tree.</summary>
    /// <param name="syntax">The tree.</param>
    /// <param name="target">Name or index of the stage to build; null is the last one.</param>
    /// <param name="buildArguments">Build arguments that the build passes.</param>
    public static DockerfileModel Create(DockerfileSyntax syntax, string? target, IReadOnlyDictionary<string, string> buildArguments)
    {
        var scope = new VariableScope(syntax.Escape, buildArguments);
        var stages = new StageReader(scope).Read(syntax);
        var names = new StageNames(stages);
        return new DockerfileModel(syntax, scope, stages, names, StageReader.MarkTarget(stages, names, target));
    }

    /// <summary>The stage that an instruction stands in; null before the first FROM. The trigger of an ONBUILD is where the ONBUILD is.</summary>
    public Stage? StageOf(Instruction instruction) =>
        _stageOf.TryGetValue(instruction.Onbuild ?? instruction, out var stage) ? stage : null;

    /// <summary>The stage that a name or an index means for an instruction of another stage; null when it is none before it.</summary>
    public Stage? FindStage(string nameOrIndex, Stage before) => _names.Find(nameOrIndex, before.Index);

    /// <summary>The stages of a name, whatever its case, in order.</summary>
    public IReadOnlyList<Stage> StagesNamed(string name) => _names.Named(name);

    /// <summary>A fact on a stage that several rules ask for: computed when it is first asked for, then kept.</summary>
    internal TFact FactOf<TFact>(Stage stage, Func<Stage, TFact> compute)
        where TFact : class
    {
        if (!_facts.TryGetValue((stage, typeof(TFact)), out object? fact))
            _facts[(stage, typeof(TFact))] = fact = compute(stage);
        return (TFact)fact;
    }

    /// <summary>As <see cref="FactOf{TFact}(Stage, Func{Stage, TFact})"/>, for a fact that goes on from that of the stage it is FROM. Without recursion: chains may be of any length.</summary>
    internal TFact InheritedFactOf<TFact>(Stage stage, Func<Stage, TFact?, TFact> compute)
        where TFact : class
    {
        var open = new Stack<Stage>();
        object? known = null;
        for (var link = stage; link is not null && !_facts.TryGetValue((link, typeof(TFact)), out known); link = link.Parent)
            open.Push(link);
        var fact = (TFact?)known;
        while (open.Count > 0)
        {
            var link = open.Pop();
            _facts[(link, typeof(TFact))] = fact = compute(link, fact);
        }

        return fact!;
    }

    /// <summary>The script that a shell reads; null in JSON form, for another language, and where there is none.</summary>
    public ShellScript? ScriptOf(CommandInstruction instruction)
    {
        if (!_scripts.TryGetValue(instruction, out var script))
            _scripts[instruction] = script = _scriptReader.Read(instruction);
        return script;
    }

    /// <summary>What an instruction does to the image; nothing for the trigger of an ONBUILD, which runs in another build.</summary>
    public LayerEffects EffectsOf(Instruction instruction)
    {
        if (!_effects.TryGetValue(instruction, out var effects))
            _effects[instruction] = effects = new LayerEffectsReader(this).Read(instruction);
        return effects;
    }

    /// <summary>The images that an instruction names: the base of a FROM, the source of a COPY or of a mount.</summary>
    public IEnumerable<ImageReference> ImagesOf(Instruction instruction)
    {
        if (StageOf(instruction) is not { } stage)
            return [];
        if (instruction is FromInstruction)
            return stage.BaseImage is { } image ? [image] : [];
        if (instruction is RunInstruction run)
        {
            return MountSource.Of(run)
                .Where(source => source.Name is null || !IsStageOrIndex(source.Name, stage))
                .Select(source => new ImageReference(source.Span, source.Text, source.Name, instruction, stage));
        }

        return instruction is CopyInstruction && instruction.Flag("from") is { Value: { Length: > 0 } source } flag && !IsStageOrIndex(source, stage)
            ? [new ImageReference(flag.ValueSpan, source, source.IndexOf('$') < 0 ? source : null, instruction, stage)]
            : [];
    }

    /// <summary>The value of a word at its place; null when a variable in it is not known.</summary>
    public string? ValueOf(Word word, Instruction at)
    {
        if (at is FromInstruction)
            return _scope.ExpandGlobal(word);
        return StageOf(at) is { } stage ? _inheritance.Variables.Expand(word, _inheritance.Before(at, stage)) : null;
    }

    /// <summary>The variables before an instruction; null before the first FROM. A trigger of ONBUILD sees what every child of its stage has.</summary>
    public EnvironmentVariables? EnvironmentAt(Instruction at) =>
        StageOf(at) is { } stage ? new EnvironmentVariables(_inheritance.Before(at, stage), _inheritance) : null;

    /// <summary>The working directory before an instruction, with forward slashes and without a drive; null when not known.</summary>
    public string? WorkingDirectoryAt(Instruction at) =>
        StageOf(at) is { } stage ? _inheritance.WorkingDirectoryAt(_inheritance.Before(at, stage)) : null;

    /// <summary>The user before an instruction; null when not known.</summary>
    public UserName? UserAt(Instruction at) => StageOf(at) is { } stage ? _inheritance.UserAt(_inheritance.Before(at, stage)) : null;

    /// <summary>The user at the end of a stage; null when not known.</summary>
    public UserName? UserOf(Stage stage) => _inheritance.UserOf(stage);

    /// <summary>The home folder of what is started before an instruction; null when not known.</summary>
    public string? HomeAt(Instruction at) => StageOf(at) is { } stage ? _inheritance.HomeAt(_inheritance.Before(at, stage)) : null;

    private bool IsStageOrIndex(string source, Stage stage) =>
        FindStage(source, stage) is not null || int.TryParse(source, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    /// <summary>The SHELL in force at an instruction; null for the base image's own.</summary>
    public ShellInstruction? ShellAt(Instruction instruction) => StageOf(instruction) is { } stage ? _inheritance.ShellAt(instruction, stage) : null;

    /// <summary>The program behind the shell that reads commands at an instruction, as <c>sh</c> may be any; null when not known.</summary>
    public ShellProgram? ShellProgramAt(Instruction instruction)
    {
        if (StageOf(instruction) is not { } stage)
            return null;
        string? program = ShellAt(instruction) is { Arguments.Count: > 0 } shell ? shell.Arguments[0].Value : null;
        return ShellPrograms.Identify(program, stage, _inheritance.BaseOf(stage).Shell);
    }
}
