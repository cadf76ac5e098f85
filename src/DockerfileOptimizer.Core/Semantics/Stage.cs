using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>One stage of a build: a FROM and what follows it.</summary>
public sealed class Stage : SyntaxNode
{
    private readonly List<Instruction> _instructions = [];
    private readonly List<Stage> _children = [];
    private Dictionary<Type, Instruction?>? _last;

    internal Stage(int index, FromInstruction from, Stage? parent)
        : base(from.Image?.Span ?? from.Keyword.Span)
    {
        Index = index;
        From = from;
        Parent = parent;
        parent?._children.Add(this);
        Root = parent?.Root ?? this;
        Name = from.NormalizedStageName;
        IsForWindows = parent?.IsForWindows == true
            || from.Flag("platform")?.Value?.StartsWith("windows", StringComparison.OrdinalIgnoreCase) == true;
    }

    /// <summary>0 for the first stage of the file.</summary>
    public int Index { get; }

    public FromInstruction From { get; }

    /// <summary>The name in lower case, as Docker compares it; null for a stage without name.</summary>
    public string? Name { get; }

    /// <summary>The stage that this one is FROM; null when it is FROM an image.</summary>
    public Stage? Parent { get; }

    /// <summary>The image that this stage is FROM; null for a parent stage, <c>scratch</c> or a missing image.</summary>
    public ImageReference? BaseImage { get; internal set; }

    /// <summary>What stands between this FROM and the next.</summary>
    public IReadOnlyList<Instruction> Instructions => _instructions;

    /// <summary>True for the stage that the build makes an image of.</summary>
    public bool IsTarget { get; internal set; }

    /// <summary>True for the target and the stages it is built FROM: their layers are in the image.</summary>
    public bool IsExported { get; internal set; }

    /// <summary>True when it is FROM <c>scratch</c>.</summary>
    public bool IsScratch { get; internal set; }

    /// <summary>This stage, the one it is FROM, and so on.</summary>
    public IEnumerable<Stage> Chain
    {
        get
        {
            for (var stage = this; stage is not null; stage = stage.Parent)
                yield return stage;
        }
    }

    /// <summary>The image at the bottom of the chain; null for <c>scratch</c> or a missing image.</summary>
    public ImageReference? RootImage => Root.BaseImage;

    /// <summary>The stage at the bottom of the chain, which is FROM an image or <c>scratch</c>.</summary>
    public Stage Root { get; }

    /// <summary>True when it, or a stage it is FROM, asks for a Windows platform.</summary>
    internal bool IsForWindows { get; }

    /// <summary>The instructions that are in force at the end of this stage, those of its chain first.</summary>
    public IEnumerable<Instruction> InheritedInstructions => Chain.Reverse().SelectMany(stage => stage.Instructions);

    /// <summary>The stages that are FROM this one.</summary>
    public IReadOnlyList<Stage> Children => _children;

    /// <summary>The instructions of this stage that stand behind one of them.</summary>
    public IEnumerable<Instruction> After(Instruction instruction)
    {
        int low = 0;
        int high = _instructions.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_instructions[middle].Span.Start <= instruction.Span.Start)
                low = middle + 1;
            else
                high = middle;
        }

        for (int index = low; index < _instructions.Count; index++)
            yield return _instructions[index];
    }

    /// <summary>The last instruction of a kind in the chain: the one in force.</summary>
    public T? Last<T>()
        where T : Instruction
    {
        // Each stage keeps the answer: to ask all stages of a long chain must not take the square of its length.
        Instruction? found = null;
        var holder = this;
        while (holder is not null && holder._last?.TryGetValue(typeof(T), out found) != true && (found = holder.LastOwn<T>()) is null)
            holder = holder.Parent;
        for (var link = this; link is not null; link = link == holder ? null : link.Parent)
            (link._last ??= [])[typeof(T)] = found;
        return (T?)found;
    }

    internal void Add(Instruction instruction) => _instructions.Add(instruction);

    private T? LastOwn<T>()
        where T : Instruction
    {
        for (int index = _instructions.Count - 1; index >= 0; index--)
        {
            if (_instructions[index] is T found)
                return found;
        }

        return null;
    }
}
