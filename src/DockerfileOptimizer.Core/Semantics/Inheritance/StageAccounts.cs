using System.Globalization;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Inheritance;

/// <summary>The accounts of the stages, place by place: those of the base image, and those that the file creates.</summary>
internal sealed class StageAccounts
{
    /// <summary>Programs that change an account or take it away.</summary>
    private static readonly HashSet<string> Changing = new(StringComparer.Ordinal) { "usermod", "userdel", "deluser" };

    private readonly StageHistory<Account> _history = new();
    private readonly Func<Stage, BaseConfiguration> _baseOf;

    public StageAccounts(StageOrder order, DockerfileModel model, Func<Stage, BaseConfiguration> baseOf)
    {
        _baseOf = baseOf;
        foreach (var visit in order.Visits)
        {
            _history.Enter(visit);
            foreach (var instruction in visit.Instructions.OfType<RunInstruction>())
            {
                if (!MayConcernAccounts(instruction, model))
                    continue;
                foreach (var command in model.ScriptOf(instruction)?.Commands ?? [])
                    Add(command, instruction.Span.Start);
            }
        }
    }

    /// <summary>The account of a name; null when none is known.</summary>
    public Account? Find(string name, StagePlace place) => FindCreated(name, place) ?? OfBase(place).AccountOf(name);

    /// <summary>The account of a name that the file creates or changes; null when it does not.</summary>
    public Account? FindCreated(string name, StagePlace place) => _history.Find(name, place);

    /// <summary>The account of a number; null when none is known.</summary>
    public Account? Find(int id, StagePlace place) => _history.Find(KeyOf(id), place) ?? OfBase(place).AccountOf(id);

    private BaseConfiguration OfBase(StagePlace place) => _baseOf(place.Visit.Stage);

    private void Add(ShellCommand command, int offset)
    {
        if (AccountCommand.TryRead(command) is { } created)
        {
            // Where it is not sure to run, the account may be one that was there before.
            var account = command.IsConditional ? new Account(created.Name, Id: null, Home: null) : new Account(created.Name, created.Id, created.Home);
            _history.Set(account.Name, offset, account);
            if (account.Id is { } id)
                _history.Set(KeyOf(id), offset, account);
        }
        else if (ProgramName.Of(command) is { } program && Changing.Contains(program))
        {
            foreach (string name in command.Arguments.Select(word => word.Value).OfType<string>().Where(name => name.Length > 0 && name[0] != '-'))
                _history.Set(name, offset, new Account(name, Id: null, Home: null));
        }
    }

    /// <summary>All programs for accounts have the word in their name; other scripts need not be read.</summary>
    private static bool MayConcernAccounts(Instruction instruction, DockerfileModel model) =>
        model.Syntax.Text.Content.IndexOf("user", instruction.LinesSpan.Start, instruction.LinesSpan.Length, StringComparison.Ordinal) >= 0;

    /// <summary>No name of an account looks like it.</summary>
    private static string KeyOf(int id) => "#" + id.ToString(CultureInfo.InvariantCulture);
}
