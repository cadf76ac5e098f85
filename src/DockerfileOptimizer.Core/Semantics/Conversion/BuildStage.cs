using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>A stage as the build sees it when no arguments are passed.</summary>
internal sealed class BuildStage(Stage stage)
{
    private readonly List<BuildStage> _children = [];

    public int Index => stage.Index;

    public FromInstruction From => stage.From;

    /// <summary>The name in lower case; null for a stage without name.</summary>
    public string? Name { get; } = stage.Name;

    /// <summary>The instructions that BuildKit could read.</summary>
    public IEnumerable<Instruction> Instructions => stage.Instructions.Where(instruction => instruction.Errors.Count == 0);

    /// <summary>The stage that this one is FROM; null for an image.</summary>
    public BuildStage? Parent { get; private set; }

    /// <summary>The stages that are FROM this one.</summary>
    public IReadOnlyList<BuildStage> Children => _children;

    public bool IsWindows { get; set; }

    /// <summary>What its instructions copy and mount from.</summary>
    public List<StageSource> Sources { get; } = [];

    /// <summary>Those of them that are defined further down.</summary>
    public List<StageSource> LaterSources { get; } = [];

    /// <summary>What runs in the stages that are FROM this one.</summary>
    public List<OnbuildTrigger> Triggers { get; } = [];

    /// <summary>True when the last stage needs it; only then do the triggers of its parent run in it.</summary>
    public bool IsNeeded { get; set; }

    public void SetParent(BuildStage parent)
    {
        Parent = parent;
        parent._children.Add(this);
    }
}
