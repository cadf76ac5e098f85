using System.Text.RegularExpressions;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>The signals of Linux, by name or by number.</summary>
internal static class SignalName
{
    private const int RealtimeCount = 15;

    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        "ABRT", "ALRM", "BUS", "CHLD", "CLD", "CONT", "FPE", "HUP", "ILL", "INT", "IO", "IOT", "KILL", "PIPE", "POLL", "PROF", "PWR",
        "QUIT", "SEGV", "STKFLT", "STOP", "SYS", "TERM", "TRAP", "TSTP", "TTIN", "TTOU", "URG", "USR1", "USR2", "VTALRM", "WINCH",
        "XCPU", "XFSZ", "RTMIN", "RTMAX",
    };

    private static readonly Regex Realtime = new(@"\ART(?:MIN\+|MAX-)(?<number>[1-9][0-9]?)\z", RegexOptions.CultureInvariant);

    /// <summary>True for what STOPSIGNAL takes: <c>SIGTERM</c>, <c>term</c>, <c>15</c>, <c>RTMIN+3</c>.</summary>
    public static bool IsValid(string text)
    {
        if (WrittenNumber.TryParse(text, out long number))
            return number != 0;
        string name = text.ToUpperInvariant();
        if (name.StartsWith("SIG", StringComparison.Ordinal))
            name = name.Substring("SIG".Length);
        return Names.Contains(name) || IsRealtime(name);
    }

    private static bool IsRealtime(string name)
    {
        var match = Realtime.Match(name);
        // The middle one is counted from below.
        int last = name.StartsWith("RTMIN", StringComparison.Ordinal) ? RealtimeCount : RealtimeCount - 1;
        return match.Success && WrittenNumber.TryParse(match.Groups["number"].Value, out long number) && number <= last;
    }
}
