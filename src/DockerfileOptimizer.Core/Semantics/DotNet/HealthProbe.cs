using System.Globalization;
using System.Text.RegularExpressions;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>An address of the container itself that its health check asks.</summary>
/// <param name="Span">Where the address stands.</param>
/// <param name="Port">Its port.</param>
/// <param name="PortSpan">The port with its colon, or the empty place for it; null when quotes or continuations are in the way.</param>
internal sealed record HealthProbe(TextSpan Span, int Port, TextSpan? PortSpan)
{
    private static readonly Regex Address = new(@"\Ahttp://(?:localhost|127\.0\.0\.1|\[::1\]|0\.0\.0\.0)(?<port>:[0-9]{1,5})?(?=[/?]|\z)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    /// <summary>The addresses of the health check in force in a stage.</summary>
    public static IReadOnlyList<HealthProbe> In(Stage stage, DockerfileModel model)
    {
        if (stage.Last<HealthcheckInstruction>() is not { IsNone: false } check)
            return [];
        IEnumerable<HealthProbe?> probes = model.ScriptOf(check) is { Dialect: not ShellDialect.Opaque } script
            ? script.Commands.SelectMany(command => command.Arguments).Select(word => Read(word.Value, word.Text, word.Span))
            : check.Arguments.Select(word => Read(word.Value, word.Value, word.ContentSpan));
        return [.. probes.OfType<HealthProbe>()];
    }

    private static HealthProbe? Read(string? value, string text, TextSpan span)
    {
        if (value is null || Address.Match(value) is not { Success: true } match)
            return null;
        var port = match.Groups["port"];
        int number = port.Success ? int.Parse(port.Value.Substring(1), NumberStyles.None, CultureInfo.InvariantCulture) : 80;
        int at = text.IndexOf(value, StringComparison.Ordinal);
        bool isPlain = at >= 0 && span.Length == text.Length;
        return new(span, number, isPlain ? new TextSpan(span.Start + at + (port.Success ? port.Index : match.Length), port.Length) : null);
    }
}
