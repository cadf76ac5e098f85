namespace DockerfileOptimizer.Syntax.Grammar;

/// <summary>What BuildKit's instruction parser refuses in the flags of RUN. The rest of a mount is read when a step is built.</summary>
internal static class RunChecks
{
    public static void Check(Instruction instruction, List<SyntaxError> errors)
    {
        foreach (var flag in instruction.Flags)
        {
            if (flag.Value is null)
                continue;
            string? problem = flag.Name switch
            {
                "network" => Choice(flag, "default", "none", "host"),
                "security" => Choice(flag, "sandbox", "insecure"),
                "mount" => Mount(flag.Value),
                "device" => Device(flag.Value),
                _ => null,
            };
            if (problem is not null)
                errors.Add(new(SyntaxErrorKind.FlagValue, flag.ValueSpan.IsEmpty ? flag.Span : flag.ValueSpan, problem));
        }
    }

    private static string? Choice(InstructionFlag flag, params string[] choices) =>
        choices.Contains(flag.Value, StringComparer.Ordinal)
            ? null
            : $"'--{flag.Name}' takes '{string.Join("', '", choices)}'; found '{flag.Value}'";

    private static string? Mount(string value)
    {
        if (CsvFields.TryRead(value) is not { } fields)
            return "'--mount' takes 'key=value' pairs between commas; a quote may only enclose a whole pair";
        foreach (string field in fields)
        {
            var (key, text) = CsvFields.SplitOption(field);
            int dollar = key == "from" && text is not null ? text.IndexOf('$') : -1;
            if (dollar >= 0 && dollar != text!.Length - 1)
                return "'from' of a mount takes no variable; name a stage that is FROM it instead";
        }

        return null;
    }

    private static string? Device(string value)
    {
        if (CsvFields.TryRead(value) is not { } fields)
            return "'--device' takes a name and 'key=value' pairs between commas; a quote may only enclose a whole pair";
        bool hasName = false;
        foreach (string field in fields)
        {
            var (key, text) = CsvFields.SplitOption(field);
            if (key == "required")
            {
                if (text is not null && GoBoolean.TryParse(text) is null)
                    return $"'required' of a device takes 'true' or 'false'; found '{text}'";
                continue;
            }

            if (hasName)
                return key == "name" && text is not null ? "A device has one name only" : $"A device has no option '{field}'; it has 'name' and 'required'";
            hasName = key == "name" && text is not null ? text.Length > 0 : field.Length > 0;
        }

        return null;
    }
}
