using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Inheritance;

/// <summary>What each place of a file inherits. Each kind is computed for the whole file when it is first asked for.</summary>
internal sealed class StageInheritance
{
    private const string ShellKey = "SHELL";

    private readonly DockerfileModel _model;
    private readonly VariableScope _scope;
    private readonly Lazy<StageOrder> _order;
    private readonly Lazy<StageVariables> _variables;
    private readonly Lazy<WorkingDirectories> _folders;
    private readonly Lazy<StageAccounts> _accounts;
    private readonly Lazy<StageUsers> _users;
    private readonly Lazy<StageHistory<ShellInstruction>?> _shells;

    public StageInheritance(DockerfileModel model, VariableScope scope)
    {
        _model = model;
        _scope = scope;
        _order = new(() => new StageOrder(model.Stages));
        _variables = new(() => new StageVariables(scope, Order, BaseOf));
        _folders = new(() => new WorkingDirectories(Order, Variables, BaseOf));
        _accounts = new(() => new StageAccounts(Order, model, BaseOf));
        _users = new(() => new StageUsers(Order, Variables, _accounts, BaseOf));
        _shells = new(ReadShells);
    }

    public StageVariables Variables => _variables.Value;

    private StageOrder Order => _order.Value;

    /// <summary>What the image at the bottom of a stage's chain brings along.</summary>
    public BaseConfiguration BaseOf(Stage stage) => _model.FactOf(stage.Root, BaseConfiguration.Of);

    public VariableValue? Passed(string argument) => _scope.Passed(argument);

    public StagePlace Before(Instruction instruction, Stage stage) => Order.Before(instruction, stage);

    public string? WorkingDirectoryAt(StagePlace place) => _folders.Value.Find(place);

    public UserName? UserAt(StagePlace place) => _users.Value.Find(place);

    public UserName? UserOf(Stage stage) => UserAt(Order.EndOf(stage));

    /// <summary>The SHELL in force at an instruction; null when there is none.</summary>
    public ShellInstruction? ShellAt(Instruction instruction, Stage stage) => _shells.Value?.Find(ShellKey, Before(instruction, stage));

    /// <summary>What HOME is for a process that is started at a place; null when not known.</summary>
    public string? HomeAt(StagePlace place)
    {
        var variable = Variables.Find("HOME", place);
        if (variable.IsSet != false)
            return variable.Text;
        if (BaseOf(place.Visit.Stage).Facts is null || UserAt(place) is not { Name: { } name } user)
            return null;
        return user.IsRoot == true ? "/root" : _accounts.Value.Find(name, place)?.Home;
    }

    /// <summary>Null for most files, which have no SHELL at all: every script asks.</summary>
    private StageHistory<ShellInstruction>? ReadShells()
    {
        if (!_model.Syntax.Instructions.Any(instruction => instruction is ShellInstruction or OnbuildInstruction { Trigger: ShellInstruction }))
            return null;
        var history = new StageHistory<ShellInstruction>();
        foreach (var visit in Order.Visits)
        {
            history.Enter(visit);
            foreach (var shell in visit.Instructions.OfType<ShellInstruction>())
                history.Set(ShellKey, shell.Span.Start, shell);
        }

        return history;
    }
}
