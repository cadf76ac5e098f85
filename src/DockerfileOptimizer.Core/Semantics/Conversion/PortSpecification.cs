using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>A port of EXPOSE: <c>[[ip:]host:]port[-port][/protocol]</c>.</summary>
internal static class PortSpecification
{
    private const int MaximumPort = 65535;

    private static readonly Regex Version4 = new(@"\A(?:0|[1-9][0-9]{0,2})(?:\.(?:0|[1-9][0-9]{0,2})){3}\z", RegexOptions.CultureInvariant);

    private static readonly Regex Version6 = new(@"\A[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*\z", RegexOptions.CultureInvariant);

    /// <summary>Adds what is wrong with a port.</summary>
    /// <param name="text">The port, with variables replaced.</param>
    /// <param name="report">Takes the error.</param>
    public static void Check(string text, Action<ConversionErrorKind, string> report)
    {
        int containerColon = text.LastIndexOf(':');
        string container = text.Substring(containerColon + 1);
        int hostColon = containerColon <= 0 ? -1 : text.LastIndexOf(':', containerColon - 1);
        string host = containerColon < 0 ? "" : text.Substring(hostColon + 1, containerColon - hostColon - 1);
        string address = hostColon <= 0 ? "" : text.Substring(0, hostColon);

        int slash = container.IndexOf('/');
        string protocol = slash < 0 ? "" : container.Substring(slash + 1);
        string port = slash < 0 ? container : container.Substring(0, slash);
        if (port.Length > 0 && protocol.ToLowerInvariant() is not ("" or "tcp" or "udp" or "sctp"))
            report(ConversionErrorKind.Protocol, $"'{protocol}' is no protocol of a port; there are 'tcp', 'udp' and 'sctp'");
        else if (ProblemOf(text, address, host, port) is { } problem)
            report(ConversionErrorKind.Port, problem);
    }

    private static string? ProblemOf(string text, string address, string host, string port)
    {
        if (address.Length > 0 && !IsAddress(address))
            return $"'{address}' is no IP address; EXPOSE takes the port in the container alone";
        if (RangeOf(port) is not { } range)
            return $"'{port}' is no port; EXPOSE takes a number up to {MaximumPort} or a range such as '8000-8010'";
        if (host.Length == 0)
            return null;
        if (RangeOf(host) is not { } hostRange)
            return $"'{host}' is no port of the host; EXPOSE takes the port in the container alone";
        return range.Size == hostRange.Size || range.Size == 0 ? null : $"The ranges of '{text}' are not equally long; EXPOSE takes the ports in the container alone";
    }

    /// <summary>The first port and how many follow; null when it is no port and no range.</summary>
    private static (int First, int Size)? RangeOf(string text)
    {
        int dash = text.IndexOf('-');
        if (PortOf(dash < 0 ? text : text.Substring(0, dash)) is not { } first)
            return null;
        if (dash < 0)
            return (first, 0);
        return PortOf(text.Substring(dash + 1)) is { } last && last >= first ? (first, last - first) : null;
    }

    private static int? PortOf(string text) =>
        WrittenNumber.TryParse(text, out long port) && port is >= 0 and <= MaximumPort ? (int)port : null;

    private static bool IsAddress(string text)
    {
        if (text[0] == '[')
            text = text.EndsWith("]", StringComparison.Ordinal) ? text.Substring(1, text.Length - 2) : "";
        return (Version4.IsMatch(text) || Version6.IsMatch(text))
            && IPAddress.TryParse(text, out var address)
            && address.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6;
    }
}
