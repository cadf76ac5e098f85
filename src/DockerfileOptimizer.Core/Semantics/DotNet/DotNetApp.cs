using DockerfileOptimizer.Knowledge;
using DockerfileOptimizer.Project;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>
/// The .NET app of the image that is built, and how it was published: as the command in the file says, and where that says nothing,
/// as the project does. What is not known is null.
/// </summary>
internal sealed class DotNetApp
{
    private const string AspNetCore = "Microsoft.AspNetCore.App";
    private const int FirstThatImpliesSelfContained = 8;

    private readonly DotNetTargets? _targets;

    private DotNetApp(Stage target, DockerfileModel model, ProjectFacts? project, string? dockerfile)
    {
        Target = target;
        Image = DotNetImage.Of(target.RootImage?.Name);
        Start = StartCommand.Of(target, model) is { } start ? DotNetStart.Of(start) : null;
        Publish = DotNetPublish.Of(target, model);
        if (Publish is null)
            return;
        Builder = Publish.Stage.RootImage?.Name;
        if (project is not null && DotNetBuild.Of(model, project, dockerfile) is { IsOfProject: true } build && DotNetContent.IsOfProjectOnly(target, model, build))
        {
            Project = project;
            _targets = DotNetTargets.Of(project).BuiltBy(Publish);
        }
    }

    public Stage Target { get; }

    /// <summary>The image that the app runs on; null when it is not one of .NET's.</summary>
    public DotNetImage? Image { get; }

    /// <summary>What the container starts; null when it is no app of .NET, or not known.</summary>
    public DotNetStart? Start { get; }

    /// <summary>The command that makes the app; null when there is none, or more than one.</summary>
    public DotNetStep? Publish { get; }

    /// <summary>The image that <see cref="Publish"/> runs in.</summary>
    public ImageName? Builder { get; }

    /// <summary>The facts on the project; null when it is not certain that the app is made of it, and of no other.</summary>
    public ProjectFacts? Project { get; }

    /// <summary>True when the container certainly starts the project's assembly.</summary>
    public bool StartsProject => Project?.AssemblyName is { } name && name.Equals(Start?.AssemblyName, StringComparison.OrdinalIgnoreCase);

    /// <summary>The version of .NET that the app is built for; null when there may be several.</summary>
    public Version? Version => _targets?.Versions is { Count: 1 } versions ? versions[0] : null;

    public bool? IsAot => Flag("PublishAot", Project?.PublishAot);

    public bool? IsTrimmed => Flag("PublishTrimmed", Project?.PublishTrimmed);

    public bool? IsSingleFile => Flag("PublishSingleFile", Project?.PublishSingleFile);

    public bool? IsReadyToRun => Flag("PublishReadyToRun", Project?.PublishReadyToRun);

    public bool? IsInvariant => Flag("InvariantGlobalization", Project?.InvariantGlobalization);

    /// <summary>Whether a program of its own is made beside the assembly.</summary>
    public bool? HasAppHost => Flag("UseAppHost", Project?.UseAppHost);

    /// <summary>Whether the app brings its own .NET.</summary>
    public bool? IsSelfContained
    {
        get
        {
            if (Publish?.Command is not { } command)
                return null;
            if (command.Has("--no-self-contained"))
                return false;
            if (command.Has("--self-contained", "--sc"))
                return command.ValueOf("--self-contained", "--sc") != "false";
            if (command.Sets("SelfContained", "PublishSelfContained"))
                return Parse(PropertyOf("SelfContained") ?? PropertyOf("PublishSelfContained"));
            if (IsAot == true || Project?.SelfContained == true || Project?.PublishSelfContained == true)
                return true;
            bool isImplied = IsTrimmed == true || IsSingleFile == true || command.Has("-r", "--runtime", "-a", "--arch", "--os");
            if (!isImplied)
                return TakesProfile ? null : Project?.SelfContained;
            // From .NET 8 on trimming and single files imply it, and a runtime identifier no longer does.
            bool isNew = Version?.Major >= FirstThatImpliesSelfContained;
            return !isNew ? null : IsTrimmed == true || IsSingleFile == true ? true : Project?.SelfContained;
        }
    }

    /// <summary>Whether the app needs ASP.NET Core itself; null when not known, or when a library may.</summary>
    public bool? NeedsAspNet => Project switch
    {
        null => null,
        { FrameworkReferences: { } frameworks } => frameworks.Contains(AspNetCore, StringComparer.OrdinalIgnoreCase) ? true : Project.UsingMicrosoftNETSdkWeb == true ? null : false,
        _ => Project.UsingMicrosoftNETSdkWeb == true ? true : null,
    };

    /// <summary>The runtime identifier that the app is published for; null when there is none, or it is not known.</summary>
    public string? RuntimeIdentifier => Publish?.Command switch
    {
        null => null,
        { } command when command.Has("-r", "--runtime") => command.ValueOf("-r", "--runtime"),
        { } command when command.Sets("RuntimeIdentifier") => PropertyOf("RuntimeIdentifier"),
        { } command when command.Has("-a", "--arch", "--os", "--ucr", "--use-current-runtime") => null,
        // A self-contained project without one of its own gets that of the machine at hand.
        _ => Project is { SelfContained: false, RuntimeIdentifier: { } identifier } ? identifier : null,
    };

    /// <summary>The C library that native parts of the app are made for.</summary>
    public CLibrary? Libc
    {
        get
        {
            if (Publish?.Command is not { } command || TakesProfile)
                return null;
            string? system = RuntimeIdentifier ?? command.ValueOf("--os");
            if (system is not null)
                return LibcOf(system);
            bool isOpen = command.Has("-r", "--runtime", "--os") || command.Sets("RuntimeIdentifier", "RuntimeIdentifiers") || Project is null or { RuntimeIdentifier: not null };
            // Without one it is made for the machine that builds it.
            return isOpen ? null : Builder?.Facts?.Libc;
        }
    }

    private bool TakesProfile => Publish?.Command.Sets("PublishProfile", "PublishProfileFullPath") == true;

    /// <summary>The app of the target; null when there is no target.</summary>
    public static DotNetApp? Of(DockerfileModel model, ProjectFacts? project, string? dockerfile) =>
        model.Target is { } target ? model.FactOf(target, stage => new DotNetApp(stage, model, project, dockerfile)) : null;

    /// <summary>The C library that a runtime identifier names; null for other systems.</summary>
    private static CLibrary? LibcOf(string identifier) =>
        identifier.StartsWith("linux-musl", StringComparison.Ordinal) || identifier.StartsWith("alpine", StringComparison.Ordinal) ? CLibrary.Musl
        : identifier == "linux" || identifier is "linux-x64" or "linux-arm64" or "linux-arm" ? CLibrary.Glibc
        : null;

    private static bool? Parse(string? value) => bool.TryParse(value, out bool flag) ? flag : null;

    private string? PropertyOf(string name) => Publish!.Command.Properties.TryGetValue(name, out string? value) ? value : null;

    private bool? Flag(string property, bool? ofProject)
    {
        if (Publish is null)
            return null;
        return Publish.Command.Sets(property) ? Parse(PropertyOf(property)) : TakesProfile ? null : ofProject;
    }
}
