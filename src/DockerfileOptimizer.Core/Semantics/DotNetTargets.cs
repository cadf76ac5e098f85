using DockerfileOptimizer.Project;

namespace DockerfileOptimizer.Semantics;

/// <summary>The versions of .NET that a project, or one command that builds it, targets.</summary>
internal sealed class DotNetTargets
{
    private DotNetTargets(IReadOnlyList<Version> versions) => Versions = versions;

    /// <summary>Major and minor versions; none for .NET Framework and .NET Standard.</summary>
    public IReadOnlyList<Version> Versions { get; }

    public static DotNetTargets Of(ProjectFacts project) =>
        new([.. project.TargetFrameworks.Select(TargetFrameworkMoniker.VersionOf).OfType<Version>()]);

    /// <summary>The targets that a command builds; null when it chooses one that is not known.</summary>
    public DotNetTargets? BuiltBy(DotNetStep step)
    {
        var command = step.Command;
        if (command.Sets("TargetFramework", "TargetFrameworks"))
            return null;
        if (command.Verb == "restore" || !command.Has("-f", "--framework"))
            return this;
        return command.ValueOf("-f", "--framework") is { } moniker && TargetFrameworkMoniker.VersionOf(moniker) is { } version
            ? new([version])
            : null;
    }

    /// <summary>True when the app certainly runs on the image's .NET, and does not bring its own.</summary>
    public bool NeedRuntime(ProjectFacts project, IReadOnlyList<DotNetStep> outputs)
    {
        bool isProgram = project.OutputType is "Exe" or "WinExe";
        bool bringsItsOwn = project.SelfContained == true || project.PublishAot == true || project.PublishSingleFile == true;
        return isProgram && !bringsItsOwn && !outputs.Any(BringsItsOwn);
    }

    private bool BringsItsOwn(DotNetStep step)
    {
        var command = step.Command;
        if (command.Sets("SelfContained", "PublishSelfContained", "PublishSingleFile", "PublishAot", "PublishTrimmed", "RollForward"))
            return true;
        if (command.Has("--self-contained", "--sc"))
            return command.ValueOf("--self-contained", "--sc") != "false";
        // Before .NET 8 a runtime identifier alone made the app self-contained.
        return command.Has("-r", "--runtime", "-a", "--arch", "--os") && !Versions.All(version => version.Major >= 8);
    }
}
