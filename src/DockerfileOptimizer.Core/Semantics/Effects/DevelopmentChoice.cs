namespace DockerfileOptimizer.Semantics.Effects;

/// <summary>Whether a tool takes dependencies for development along: what its options leave open, variables decide.</summary>
internal static class DevelopmentChoice
{
    /// <summary>True when they are taken along, false when a variable leaves them out, null when one of the variables is not known.</summary>
    /// <param name="call">The call.</param>
    /// <param name="variables">Variables, each with whether a value leaves them out.</param>
    public static bool? ByVariables(CommandCall call, params (string Name, Func<string, bool> LeavesOut)[] variables)
    {
        bool isKnown = true;
        foreach (var (name, leavesOut) in variables)
        {
            if (call.Variable(name) is { } value)
            {
                if (leavesOut(value))
                    return false;
            }
            else
            {
                isKnown &= call.IsUnset(name);
            }
        }

        return isKnown ? true : null;
    }

    /// <summary>True for what tools take as a yes.</summary>
    public static bool IsYes(string value) => value is "1" or "true" or "TRUE" or "True" or "yes" or "on";

    /// <summary>True when a list of names, set apart by blanks, commas or colons, has one.</summary>
    public static bool Lists(string value, string name) => Array.IndexOf(value.Split(' ', ',', ':'), name) >= 0;
}
