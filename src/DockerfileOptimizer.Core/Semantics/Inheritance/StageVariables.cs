using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Inheritance;

/// <summary>
/// What the variables of the stages are worth, place by place, as BuildKit has it: a later ARG hides an ENV of its name for the rest
/// of the stage, but what is FROM the stage sees the ENV again, and an ARG only where the image sets nothing of that name.
/// </summary>
internal sealed class StageVariables
{
    private readonly VariableScope _scope;
    private readonly StageHistory<VariableDefinition> _history = new();
    private readonly Func<Stage, BaseConfiguration> _baseOf;

    public StageVariables(VariableScope scope, StageOrder order, Func<Stage, BaseConfiguration> baseOf)
    {
        _scope = scope;
        _baseOf = baseOf;
        foreach (var visit in order.Visits)
        {
            _history.Enter(visit);
            foreach (var pair in visit.Instructions.OfType<KeyValueInstruction>().SelectMany(instruction => DefinitionsOf(instruction, visit)))
                _history.Set(pair.Name, pair.Place.Offset, pair);
        }
    }

    /// <summary>The value that the build uses at a place.</summary>
    public VariableValue Find(string name, StagePlace place) => Find(name, place, open: null);

    /// <summary>The value that the image has at a place, which ARG leaves alone.</summary>
    public VariableValue FindInImage(string name, StagePlace place) =>
        _history.Find(name, place)?.Environment is { } environment ? ValueOf(environment, open: null) : _baseOf(place.Visit.Stage).Find(name);

    /// <summary>Replaces the variables of a word at a place; null when one is not known.</summary>
    public string? Expand(Word word, StagePlace place) => _scope.Expand(word, name => Find(name, place)).Text;

    private IEnumerable<VariableDefinition> DefinitionsOf(KeyValueInstruction instruction, StageVisit visit)
    {
        foreach (var pair in instruction.Pairs)
        {
            string name = VariableScope.NameOf(pair);
            var former = _history.Latest(name);
            // All values of one ENV see what was there before it; each argument of an ARG sees those before it.
            if (instruction is EnvInstruction && pair.Value is { } value)
                yield return new(name, new(visit, instruction.Span.Start), isArgument: false, former) { Word = value };
            else if (instruction is ArgInstruction && ArgumentOf(pair, name, visit, former) is { } argument)
                yield return argument;
        }
    }

    private VariableDefinition? ArgumentOf(KeyValue pair, string name, StageVisit visit, VariableDefinition? former)
    {
        var given = _scope.Passed(name);
        if (given is null && pair.Value is null)
        {
            given = visit.IsOfTriggers ? null : _scope.Global(name);
            // Without any value it leaves what is there.
            if (given is null && former is not null)
                return null;
        }

        return new(name, new(visit, pair.Span.Start), isArgument: true, former) { Word = pair.Value, Value = given };
    }

    /// <param name="name">The name.</param>
    /// <param name="place">The place.</param>
    /// <param name="open">Takes in what has to be computed first; the answer then does not count. Null to compute it at once.</param>
    private VariableValue Find(string name, StagePlace place, Stack<VariableDefinition>? open)
    {
        if (_history.Find(name, place) is not { } definition)
            return _baseOf(place.Visit.Stage).Find(name);
        if (!definition.IsArgument || place.Visit.IsOfOneStageWith(definition.Place.Visit))
            return ValueOf(definition, open);
        var ofImage = definition.Environment is { } environment ? ValueOf(environment, open) : _baseOf(place.Visit.Stage).Find(name);
        if (ofImage.IsSet != false)
            return ofImage;
        // A build of another file that is FROM the image does not have its arguments.
        return place.Visit.IsOfTriggers ? VariableValue.Unknown : ValueOf(definition, open);
    }

    private VariableValue ValueOf(VariableDefinition definition, Stack<VariableDefinition>? open)
    {
        if (definition.Value is { } known)
            return known;
        if (open is null)
            return Compute(definition);
        open.Push(definition);
        return VariableValue.Unknown;
    }

    /// <summary>Computes a value behind all that it is made of, without recursion: each value may be made of the one before.</summary>
    private VariableValue Compute(VariableDefinition definition)
    {
        var open = new Stack<VariableDefinition>();
        open.Push(definition);
        while (open.Count > 0)
        {
            var current = open.Peek();
            int count = open.Count;
            var value = current.Value ?? Compute(current, open);
            if (open.Count > count)
                continue;
            current.Value = value;
            open.Pop();
        }

        return definition.Value!.Value;
    }

    private VariableValue Compute(VariableDefinition definition, Stack<VariableDefinition> open)
    {
        if (definition.Word is { } word)
            return _scope.Expand(word, name => Find(name, definition.Place, open));
        var ofBase = _baseOf(definition.Place.Visit.Stage).Find(definition.Name);
        return ofBase.IsSet == true ? ofBase : VariableValue.Open;
    }
}
