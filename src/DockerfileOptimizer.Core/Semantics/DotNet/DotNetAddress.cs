using System.Globalization;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>Where an ASP.NET Core app of .NET 8 or later listens, as far as the file says.</summary>
internal sealed class DotNetAddress
{
    private const int FirstOnNewPort = 8;

    /// <summary>What their host takes addresses from, besides the app's own code.</summary>
    private static readonly string[] Variables = ["URLS", "HTTP_PORTS", "HTTPS_PORTS"];

    private static readonly string[] SettingsFiles = ["appsettings.json", "appsettings.Production.json"];

    private readonly Stage _target;
    private readonly DockerfileModel _model;

    private DotNetAddress(Stage target, DockerfileModel model)
    {
        _target = target;
        _model = model;
    }

    /// <summary>True when nothing that can be seen changes the images' own setting.</summary>
    public bool IsDefault { get; private init; }

    /// <summary>The ports that the file exposes, with their words.</summary>
    public IReadOnlyList<(Word Word, int Number)> Exposed =>
    [
        .. from expose in _target.InheritedInstructions.OfType<ExposeInstruction>()
           from word in expose.Arguments
           let number = NumberOf(word)
           where number is not null
           select (word, number.Value),
    ];

    public IReadOnlyList<HealthProbe> Probes => HealthProbe.In(_target, _model);

    /// <summary>The app's address; null when the target is not certainly such an app.</summary>
    public static DotNetAddress? Of(DockerfileModel model, ProjectFacts? project, IContextFiles? files, string? dockerfile)
    {
        if (DotNetApp.Of(model, project, dockerfile) is not { Image: { Family: DotNetImageFamily.AspNet, Version.Major: >= FirstOnNewPort }, Start: { Verb: null, App: not null } } app)
            return null;
        if (app.Project is { UsingMicrosoftNETSdkWeb: false } || ShellPrograms.IsWindows(app.Target) || ImageDemand.Of(app.Target, model).InstallsPackages)
            return null;
        return new(app.Target, model) { IsDefault = !IsConfigured(app, model) && !IsConfigured(project, files) };
    }

    private static bool IsConfigured(DotNetApp app, DockerfileModel model)
    {
        bool byVariable = ImageSetting.AllOf(app.Target, model).Any(setting =>
            Variables.Any(name => setting.Name == name || setting.Name == "ASPNETCORE_" + name || setting.Name == "DOTNET_" + name)
            || setting.Name.IndexOf("Kestrel__", StringComparison.OrdinalIgnoreCase) >= 0);
        return byVariable || StartCommand.Of(app.Target, model)!.Words.Any(word => word.Value is not { } value || value.StartsWith("--urls", StringComparison.OrdinalIgnoreCase) || value.StartsWith("--http_ports", StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsConfigured(ProjectFacts? project, IContextFiles? files)
    {
        if (project is null || files is null)
            return false;
        string folder = Path.GetDirectoryName(project.ProjectPath)!;
        return SettingsFiles.Any(name =>
            files.Read(Path.Combine(folder, name)).File?.Text.Content is { } text
            && (text.IndexOf("\"Kestrel\"", StringComparison.OrdinalIgnoreCase) >= 0 || text.IndexOf("\"urls\"", StringComparison.OrdinalIgnoreCase) >= 0));
    }

    private static int? NumberOf(Word word)
    {
        string[] parts = word.Text.Split('/');
        bool isTcp = parts.Length == 1 || parts[1].Equals("tcp", StringComparison.OrdinalIgnoreCase);
        return isTcp && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : null;
    }
}
