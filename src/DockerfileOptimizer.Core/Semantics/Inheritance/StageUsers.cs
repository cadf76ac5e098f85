using System.Globalization;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Inheritance;

/// <summary>The users of the stages, place by place.</summary>
internal sealed class StageUsers
{
    private const string Key = "USER";

    private readonly StageVariables _variables;
    private readonly Lazy<StageAccounts> _accounts;
    private readonly Func<Stage, BaseConfiguration> _baseOf;
    private readonly StageHistory<Change> _history = new();

    public StageUsers(StageOrder order, StageVariables variables, Lazy<StageAccounts> accounts, Func<Stage, BaseConfiguration> baseOf)
    {
        _variables = variables;
        _accounts = accounts;
        _baseOf = baseOf;
        foreach (var visit in order.Visits)
        {
            _history.Enter(visit);
            foreach (var instruction in visit.Instructions.OfType<UserInstruction>())
            {
                if (instruction.Value is { } word)
                    _history.Set(Key, instruction.Span.Start, new(instruction, word, new(visit, instruction.Span.Start)));
            }
        }
    }

    /// <summary>The user before a place; null when not known.</summary>
    public UserName? Find(StagePlace place)
    {
        if (_history.Find(Key, place) is not { } change)
            return _baseOf(place.Visit.Stage).User;
        if (!change.IsRead)
            change.Read(_variables.Expand(change.Word, change.Place) is { } value ? Read(value, change) : null);
        return change.User;
    }

    private UserName Read(string value, Change change)
    {
        int colon = value.IndexOf(':');
        string user = colon < 0 ? value : value.Substring(0, colon);
        string? group = colon < 0 || colon + 1 == value.Length ? null : value.Substring(colon + 1);
        if (ShellPrograms.IsWindows(change.Place.Visit.Stage))
            return new(user, id: null) { Group = group, IsRoot = IsAdministrator(user), Instruction = change.Instruction };
        bool isNumber = int.TryParse(user, NumberStyles.None, CultureInfo.InvariantCulture, out int id);
        if (user.Length == 0 || user == "root" || (isNumber && id == 0))
            return new("root", 0) { Group = group, IsRoot = true, Instruction = change.Instruction };
        if (isNumber)
            return new(name: null, id, () => _accounts.Value.Find(id, change.Place)) { Group = group, IsRoot = false, Instruction = change.Instruction };
        bool isRoot = _accounts.Value.FindCreated(user, change.Place)?.Id == 0;
        return new(user, id: null, () => _accounts.Value.Find(user, change.Place)) { Group = group, IsRoot = isRoot, Instruction = change.Instruction };
    }

    private static bool? IsAdministrator(string user) =>
        user.Equals("ContainerAdministrator", StringComparison.OrdinalIgnoreCase) ? true
        : user.Equals("ContainerUser", StringComparison.OrdinalIgnoreCase) ? false
        : null;

    private sealed class Change(UserInstruction instruction, Word word, StagePlace place)
    {
        public UserInstruction Instruction => instruction;

        public Word Word => word;

        public StagePlace Place => place;

        public bool IsRead { get; private set; }

        public UserName? User { get; private set; }

        public void Read(UserName? user)
        {
            User = user;
            IsRead = true;
        }
    }
}
