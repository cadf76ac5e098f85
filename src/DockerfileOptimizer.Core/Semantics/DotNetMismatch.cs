using DockerfileOptimizer.Project;

namespace DockerfileOptimizer.Semantics;

/// <summary>An image whose version of .NET certainly does not fit the project.</summary>
/// <param name="Image">Where the image is named.</param>
/// <param name="DotNet">What it is.</param>
/// <param name="Wanted">The versions that would fit; at least one.</param>
/// <param name="IsBuild">True when the project cannot be built with it, false when the app does not start on it.</param>
internal sealed record DotNetMismatch(ImageReference Image, DotNetImage DotNet, IReadOnlyList<Version> Wanted, bool IsBuild)
{
    /// <summary>All mismatches of a file, at most one an image.</summary>
    public static IEnumerable<DotNetMismatch> Find(DockerfileModel model, ProjectFacts project, string? dockerfile)
    {
        var targets = DotNetTargets.Of(project);
        if (targets.Versions.Count == 0)
            return [];
        var build = DotNetBuild.Of(model, project, dockerfile);
        return build.Steps.Where(step => !step.Command.Command.IsConditional && build.IsOwn(step))
            .Select(step => OfBuild(step, targets, model))
            .Append(OfStart(model, project, build, targets))
            .OfType<DotNetMismatch>()
            .GroupBy(mismatch => mismatch.Image.Span)
            .Select(group => group.First());
    }

    private static DotNetMismatch? OfBuild(DotNetStep step, DotNetTargets targets, DockerfileModel model)
    {
        if (step.Stage.RootImage is not { } image || DotNetImage.Of(image.Name) is not { Family: DotNetImageFamily.Sdk, IsPreview: false, Version: { } sdk } dotNet)
            return null;
        bool isTooOld = targets.BuiltBy(step) is { Versions.Count: > 0 } wanted && wanted.Versions.All(version => version > sdk);
        return isTooOld && !DotNetInstall.MayBeIn(step.Stage, model) ? new(image, dotNet, targets.BuiltBy(step)!.Versions, IsBuild: true) : null;
    }

    private static DotNetMismatch? OfStart(DockerfileModel model, ProjectFacts project, DotNetBuild build, DotNetTargets targets)
    {
        if (model.Target is not { RootImage: { } image } stage || DotNetImage.Of(image.Name) is not { IsPreview: false, Version: { } present } dotNet)
            return null;
        bool holdsRuntime = dotNet.Family is DotNetImageFamily.Sdk or DotNetImageFamily.AspNet or DotNetImageFamily.Runtime;
        if (!holdsRuntime || !Starts(project, stage, model) || !targets.NeedRuntime(project, build.Outputs) || DotNetInstall.MayBeIn(stage, model))
            return null;
        if (build.Outputs.Count > 0 ? !build.IsOfProject : !build.IsComplete)
            return null;

        var built = build.Outputs.Count == 0 ? [targets] : build.Outputs.Select(targets.BuiltBy).ToList();
        var wanted = built.Where(step => step is not null).SelectMany(step => step!.Versions).Distinct().ToList();
        bool isOpen = built.Contains(null) || wanted.Count == 0;
        return isOpen || wanted.Any(version => DotNetRollForward.Allows(version, present, stage, model, project))
            ? null
            : new(image, dotNet, wanted, IsBuild: false);
    }

    private static bool Starts(ProjectFacts project, Stage stage, DockerfileModel model) =>
        StartCommand.Of(stage, model) is { } start
        && DotNetStart.Of(start) is { ChoosesRuntime: false, AssemblyName: { } name }
        && name.Equals(project.AssemblyName, StringComparison.OrdinalIgnoreCase);
}
