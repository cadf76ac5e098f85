namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>What BuildKit's instruction parser refuses: numbers of arguments, names, mandatory JSON.</summary>
internal static class ArgumentChecks
{
    public static void AtLeastOne(Instruction instruction, List<SyntaxError> errors)
    {
        if (instruction.Arguments.Count == 0)
            errors.Add(Missing(instruction, "needs an argument"));
    }

    public static void ExactlyOne(Instruction instruction, List<SyntaxError> errors) => AtLeastOne(instruction, errors);

    public static void From(Instruction instruction, List<SyntaxError> errors)
    {
        var from = (FromInstruction)instruction;
        if (from.StageName is { } name)
        {
            if (!IsStageName(name.Text))
                errors.Add(new(SyntaxErrorKind.StageName, name.Span, $"'{name}' is no valid stage name; it must start with a letter, then letters, digits, '-', '_' or '.'"));
            return;
        }

        switch (from.Arguments.Count)
        {
            case 0:
                errors.Add(Missing(from, "needs an image"));
                break;
            case 1:
                break;
            case 2 when FromInstruction.IsAs(from.Arguments[1]):
                errors.Add(new(SyntaxErrorKind.Arity, from.Arguments[1].Span, "The name of the stage is missing behind 'AS'"));
                break;
            default:
                var extra = from.Arguments[FromInstruction.IsAs(from.Arguments[1]) ? 3 : 1];
                errors.Add(new(SyntaxErrorKind.Arity, extra.Span, $"FROM takes an image, or an image, 'AS' and a name; '{extra}' is too much"));
                break;
        }
    }

    public static void Transfer(Instruction instruction, List<SyntaxError> errors)
    {
        var transfer = (TransferInstruction)instruction;
        if (transfer.Arguments.Count < 2)
        {
            errors.Add(Missing(transfer, "needs at least one source and a destination"));
            return;
        }

        if (transfer.Destination is { } destination && HeredocMarkers.IsMarker(destination))
            errors.Add(new(SyntaxErrorKind.UnexpectedText, destination.Span, "A here-document cannot be a destination"));
    }

    public static void KeyValues(Instruction instruction, List<SyntaxError> errors)
    {
        AtLeastOne(instruction, errors);
        foreach (var pair in ((KeyValueInstruction)instruction).Pairs)
        {
            if (pair.Key.View.IsEmpty)
                errors.Add(new(SyntaxErrorKind.KeyValue, pair.Span, $"'{pair.Value?.Text}' has no name in front of the '='"));
        }
    }

    public static void Shell(Instruction instruction, List<SyntaxError> errors)
    {
        if (instruction.Arguments.Count == 0)
            errors.Add(Missing(instruction, "needs a JSON array with the shell and its options"));
        else if (instruction.Form != InstructionForm.Exec)
            errors.Add(new(SyntaxErrorKind.Json, instruction.Arguments[0].Span, "SHELL takes a JSON array: [\"executable\", \"option\", …]"));
    }

    public static void Volume(Instruction instruction, List<SyntaxError> errors)
    {
        AtLeastOne(instruction, errors);
        foreach (var path in instruction.Arguments)
        {
            if (string.IsNullOrWhiteSpace(path.Value))
                errors.Add(new(SyntaxErrorKind.Arity, path.Span, "A volume needs a path"));
        }
    }

    public static void Onbuild(Instruction instruction, List<SyntaxError> errors)
    {
        if (((OnbuildInstruction)instruction).Trigger is not { } trigger)
            errors.Add(Missing(instruction, "needs an instruction"));
        else if (trigger.Name is "ONBUILD" or "FROM" or "MAINTAINER")
            errors.Add(new(SyntaxErrorKind.OnbuildTrigger, trigger.Keyword.Span, $"{trigger.Name} may not stand behind ONBUILD"));
    }

    internal static SyntaxError Missing(Instruction instruction, string what) =>
        new(SyntaxErrorKind.Arity, instruction.Keyword.Span, $"{instruction.Name} {what}");

    /// <summary><c>[a-z][a-z0-9-_.]*</c>, after Docker has lower-cased it.</summary>
    private static bool IsStageName(string name) =>
        name.Length > 0 && IsLetter(name[0]) && name.All(character => IsLetter(character) || character is >= '0' and <= '9' or '-' or '_' or '.');

    private static bool IsLetter(char character) => GoCase.Lower(character) is >= 'a' and <= 'z';
}
