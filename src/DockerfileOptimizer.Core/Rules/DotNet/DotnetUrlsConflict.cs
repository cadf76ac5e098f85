using System.Text.RegularExpressions;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8020: addresses of an ASP.NET Core app that do not work in a container.</summary>
public sealed class DotnetUrlsConflict : Rule<DockerfileModel>
{
    private const string Urls = "ASPNETCORE_URLS";

    private static readonly string[] Ports = ["ASPNETCORE_HTTP_PORTS", "ASPNETCORE_HTTPS_PORTS"];

    private static readonly Regex Loopback = new(@"\Ahttps?://(?<host>localhost|127\.0\.0\.1|\[::1\])(?::[0-9]+)?/?\z", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase);

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8020", "dotnet-urls-conflict", Category.DotNet, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "`ASPNETCORE_URLS` wins over `ASPNETCORE_HTTP_PORTS`, which then only looks as if it said something. An address on `localhost` is that of the container itself: no port mapping reaches it. And an `https` address without a certificate keeps the app from starting.",
        Noncompliant = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENV ASPNETCORE_URLS=[|http://localhost:5000|]\nCOPY ./publish /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n",
        Compliant = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nENV ASPNETCORE_URLS=http://+:5000\nCOPY ./publish /app\nENTRYPOINT [\"dotnet\", \"/app/Shop.dll\"]\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        CheckLaunchPorts(model, context);
        if (model.Target is not { } target || ImageSetting.Find(target, model, Urls) is not { Value: { Length: > 0 } value, Pair.Value: { } word })
            return;
        string[] addresses = value.Split(';');
        if (addresses.All(address => Loopback.IsMatch(address)))
        {
            if (DotNetApp.Of(model, context.Project, context.Path)?.Start is not null && !ImageDemand.Of(target, model).InstallsPackages)
                context.Report(word, $"'{value}' is reached from inside of the container only; listen on all addresses", Open(word, value, addresses));
            return;
        }

        var hidden = Ports.Select(name => ImageSetting.Find(target, model, name)).FirstOrDefault(setting => setting?.Value?.Length > 0);
        if (hidden is not null)
        {
            var removal = hidden.Removal(context.Text);
            context.Report(hidden.Pair.Key, $"'{hidden.Name}' has no effect beside {Urls}; keep one of them", removal is null ? null : Fix.Review($"Remove '{hidden.Name}'", "The app listens as before; perhaps the other one was meant", removal));
        }
        else if (addresses.Any(address => address.StartsWith("https://", StringComparison.OrdinalIgnoreCase)) && !MayHaveCertificate(target, model))
        {
            context.Report(word, "An 'https' address needs a certificate, and the image has none; leave it to the settings that bring one", atMost: Severity.Info);
        }
    }

    /// <summary>Ports that only a start on the developer's machine uses.</summary>
    private static void CheckLaunchPorts(DockerfileModel model, RuleContext context)
    {
        if (context is not { Project: { } project, Files: { } files } || DotNetAddress.Of(model, project, files, context.Path) is not { IsDefault: true, Exposed: { Count: > 0 } exposed })
            return;
        var launched = LaunchPorts.Of(project, files);
        foreach (var (exposeWord, number) in exposed.Where(port => port.Number is not (80 or 443 or 8080 or 8081) && launched.Contains(port.Number)))
        {
            bool isExposed = exposed.Any(port => port.Number == 8080);
            var fix = isExposed ? null : Fix.Review("Expose port 8080", "Whatever maps or asks the old port has to follow", exposeWord.ReplaceWith("8080"));
            context.Report(exposeWord, $"Port {number} is of launchSettings.json, which does not count in a container; the app listens on 8080", fix);
        }
    }

    /// <summary>True when the image, or something in front of it, may bring a certificate.</summary>
    private static bool MayHaveCertificate(Stage target, DockerfileModel model) => target.InheritedInstructions.Any(instruction => instruction switch
    {
        EnvInstruction environment => environment.Pairs.Any(pair => pair.Key.Text.IndexOf("Kestrel__", StringComparison.OrdinalIgnoreCase) >= 0),
        TransferInstruction transfer => transfer.Arguments.Any(argument => IsCertificate(argument.Value)),
        RunInstruction run => model.ScriptOf(run) is not { } script || script.Commands.Any(command => command.NameText is null or "openssl" || command.Arguments.Any(word => word.Value is "dev-certs" || IsCertificate(word.Text))),
        _ => false,
    });

    private static bool IsCertificate(string path) =>
        path.EndsWith(".pfx", StringComparison.OrdinalIgnoreCase) || path.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".crt", StringComparison.OrdinalIgnoreCase) || path.IndexOf("cert", StringComparison.OrdinalIgnoreCase) >= 0;

    private static Fix? Open(Word word, string value, string[] addresses)
    {
        int at = word.Text.IndexOf(value, StringComparison.Ordinal);
        if (at < 0 || word.Span.Length != word.Text.Length)
            return null;
        string open = string.Join(";", addresses.Select(address => Loopback.Match(address).Groups["host"] is { } host ? address.Remove(host.Index, host.Length).Insert(host.Index, "+") : address));
        return Fix.Review("Listen on all addresses", "The app is reached from outside of the container then", new TextChange(new TextSpan(word.Span.Start + at, value.Length), open));
    }
}
