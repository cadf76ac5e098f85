using System.Globalization;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8019: the port that ASP.NET Core listened on up to .NET 7.</summary>
public sealed class DotnetDefaultPort : Rule<DockerfileModel>
{
    private const string NewPort = "8080";

    /// <summary>The port of Visual Studio's template for HTTPS.</summary>
    private const string NewSecurePort = "8081";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8019", "dotnet-default-port", Category.DotNet, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Since .NET 8 the ASP.NET Core images listen on port 8080, so that the app need not run as root. A port mapping, a health check or an orchestrator that goes by `EXPOSE 80` finds nobody there. Where the port has to stay, set `ASPNETCORE_HTTP_PORTS=80`.",
        Noncompliant = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app\nEXPOSE [|80|]\nCOPY ./publish .\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n",
        Compliant = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app\nEXPOSE 8080\nCOPY ./publish .\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (DotNetAddress.Of(model, context.Project, context.Files, context.Path) is not { IsDefault: true } web)
            return;
        var ports = web.Exposed.Where(port => port.Number is 80 or 443).ToList();
        var probes = web.Probes.Where(probe => probe.Port == 80).ToList();
        // HTTPS takes a certificate, and so settings that come from elsewhere.
        if (ports.FirstOrDefault(port => port.Number == 80).Word is { } word)
            context.Report(word, $"ASP.NET Core listens on port {NewPort} since .NET 8, not on 80; expose {NewPort}, or set ASPNETCORE_HTTP_PORTS", Rewrite(ports, probes, web));
        else if (probes.Count > 0)
            context.Report(probes[0].Span, $"ASP.NET Core listens on port {NewPort} since .NET 8, and the health check asks port 80; ask {NewPort}", Rewrite([], probes, web));
    }

    private static Fix? Rewrite(IReadOnlyList<(Word Word, int Number)> ports, IReadOnlyList<HealthProbe> probes, DotNetAddress web)
    {
        if (probes.Any(probe => probe.PortSpan is null) || ports.Any(port => web.Exposed.Any(other => other.Number.ToString(CultureInfo.InvariantCulture) == NewFor(port.Number))))
            return null;
        TextChange[] changes =
        [
            .. ports.Select(port => new TextChange(new TextSpan(port.Word.Span.Start, port.Number == 80 ? 2 : 3), NewFor(port.Number))),
            .. probes.Select(probe => new TextChange(probe.PortSpan!.Value, ":" + NewPort)),
        ];
        return Fix.Review($"Use port {NewPort}", "Whatever maps or asks the old port has to follow", changes);
    }

    private static string NewFor(int port) => port == 80 ? NewPort : NewSecurePort;
}
