using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Commands;

/// <summary>Finds what a file writes into a shell variable: in the script itself, or by ARG and ENV before it.</summary>
internal static class WrittenValues
{
    /// <summary>The values as written, quotes included; none when the file does not set the variable.</summary>
    public static IReadOnlyList<string> Of(ShellParameter variable, ShellScript script, Stage? stage)
    {
        string assigned = variable.Name + "=";
        var values = new List<string>();
        foreach (var command in script.Commands)
        {
            values.AddRange(command.Assignments.Where(assignment => assignment.Name == variable.Name).Select(assignment => assignment.Value?.Text ?? ""));
            // 'export NAME=value' and its like hand the assignment over as a word.
            values.AddRange(command.Arguments
                .Where(argument => argument.Text.StartsWith(assigned, StringComparison.Ordinal))
                .Select(argument => argument.Text.Substring(assigned.Length)));
        }

        foreach (var instruction in stage?.InheritedInstructions.OfType<KeyValueInstruction>() ?? [])
        {
            if (instruction is ArgInstruction or EnvInstruction)
                values.AddRange(instruction.Pairs.Where(pair => pair.Key.Text == variable.Name && pair.Value is not null).Select(pair => pair.Value!.Text));
        }

        return values;
    }

    /// <summary>The parameter that a word begins with, quoted or not; null when it begins with anything else.</summary>
    public static ShellParameter? FirstParameterOf(ShellWord word)
    {
        var first = word.Parts[0];
        return (first is ShellDoubleQuoted { Parts.Count: > 0 } quoted ? quoted.Parts[0] : first) as ShellParameter;
    }
}
