using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.Flow;

/// <summary>A file of the build context that is copied to a temporary folder, or removed again, and read by one RUN.</summary>
internal sealed class OneShotInput
{
    /// <summary>Farther apart is too far to see what a file is for.</summary>
    private const int MaxDistance = 20;

    private static readonly PathSet[] Temporary = [PathSet.Below("/tmp"), PathSet.Below("/var/tmp")];

    private readonly DockerfileModel _model;
    private readonly string _source;

    private OneShotInput(DockerfileModel model, CopyInstruction copy, string source, string target, RunInstruction reader)
    {
        _model = model;
        Copy = copy;
        _source = source;
        Target = target;
        Reader = reader;
    }

    public CopyInstruction Copy { get; }

    /// <summary>Where the file gets to.</summary>
    public string Target { get; }

    /// <summary>The RUN.</summary>
    public RunInstruction Reader { get; }

    /// <summary>Those of a stage, in order.</summary>
    public static IEnumerable<OneShotInput> Of(DockerfileModel model, Stage stage)
    {
        foreach (var copy in stage.Instructions.OfType<CopyInstruction>())
        {
            if (copy.Onbuild is null && copy is { Flags.Count: 0, Heredocs.Count: 0, Sources.Count: 1 } && model.ValueOf(copy.Sources[0], copy) is { } source && Find(model, stage, copy, source) is { } input)
                yield return input;
        }
    }

    /// <summary>The changes that mount it; null when the RUN changes or removes it in another way than by a plain <c>rm</c>.</summary>
    public TextChange[]? Changes(DockerfileSyntax syntax)
    {
        var target = PathSet.Exact(Target);
        var changing = _model.EffectsOf(Reader).Files.Where(effect => effect.Kind != EffectKind.Read && effect.Paths.MayMeet(target) && effect.Paths.Scope != PathScope.Anywhere).ToList();
        TextChange? cut = null;
        if (changing.Count > 0)
        {
            bool isPlain = changing.Count == 1 && changing[0] is { Kind: EffectKind.Remove, Paths.Scope: PathScope.Exact or PathScope.Below, Source: ShellCommand };
            if (!isPlain || _model.ScriptOf(Reader) is not { } script || ((ShellCommand)changing[0].Source).Arguments.Count(argument => argument.Value?.StartsWith("-", StringComparison.Ordinal) != true) != 1)
                return null;
            cut = new ScriptCut(Reader, script, syntax).Remove((ShellCommand)changing[0].Source);
            if (cut is null || script.Commands.Count == 1)
                return null;
        }

        if (_source.IndexOfAny([' ', ',', '"', '*', '?', '[']) >= 0)
            return null;
        var mount = Reader.Keyword.InsertAfter($" --mount=type=bind,source={_source.TrimStart('/')},target={Target}");
        var removal = new TextChange(InstructionMove.BlockOf(Copy, syntax.Text), "");
        return Copy.LeadingComments.Count > 0 ? null : cut is { } change ? [removal, mount, change] : [removal, mount];
    }

    private static OneShotInput? Find(DockerfileModel model, Stage stage, CopyInstruction copy, string source)
    {
        var effects = model.EffectsOf(copy).Files;
        if (effects.Count != 1 || effects[0].Paths is not { Scope: PathScope.Exact } target)
            return null;
        RunInstruction? reader = null;
        bool isRemoved = false;
        foreach (var instruction in stage.After(copy).Take(MaxDistance))
        {
            var layer = model.EffectsOf(instruction);
            bool reads = layer.MayRead(target);
            bool touches = layer.Files.Any(effect => effect.Paths.MayMeet(target));
            if (!touches)
                continue;
            if (isRemoved)
                break;
            if (reader is not null || instruction is not RunInstruction run || !MustRead(layer, target))
                return null;
            reader = reads ? run : null;
            isRemoved = layer.Files.Any(effect => effect is { Kind: EffectKind.Remove, IsCertain: true } && effect.Paths.Covers(target));
        }

        bool isOver = isRemoved || (Temporary.Any(folder => folder.MayHold(target.Path)) && stage.Children.Count == 0 && stage.After(copy).Take(MaxDistance + 1).Count() <= MaxDistance);
        return reader is not null && isOver ? new(model, copy, source, target.Path, reader) : null;
    }

    private static bool MustRead(LayerEffects layer, PathSet target) =>
        layer.Files.Any(effect => effect is { Kind: EffectKind.Read, IsCertain: true } && effect.Paths == target) || layer.Steps.Any(step => step.Manifests.Contains(target));
}
