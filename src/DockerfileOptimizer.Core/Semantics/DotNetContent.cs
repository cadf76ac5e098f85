using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics;

/// <summary>Tells where the assemblies of the final image come from.</summary>
internal static class DotNetContent
{
    /// <summary>Distributions, and Windows, without any app.</summary>
    private static readonly string[] PlainSystems =
        ["alpine", "debian", "ubuntu", "busybox", "mcr.microsoft.com/windows", "mcr.microsoft.com/windows/nanoserver", "mcr.microsoft.com/windows/servercore", "mcr.microsoft.com/windows/server"];

    /// <summary>Programs that may bring an assembly from elsewhere.</summary>
    private static readonly string[] Fetchers = ["curl", "wget", "git", "tar", "unzip", "7z", "pwsh"];

    /// <summary>
    /// True when all that the target holds besides its .NET image is what the project's build made of it, so that it has no other app's
    /// assembly: what is copied in comes from stages of the file that build the project, or is no assembly.
    /// </summary>
    public static bool IsOfProjectOnly(Stage target, DockerfileModel model, DotNetBuild build)
    {
        if (target.RootImage?.Name is not { } image || (DotNetImage.Of(image) is null && !IsPlainSystem(image)))
            return false;
        var builders = new HashSet<Stage>(build.Outputs.Select(step => step.Stage));
        bool buildsHere = target.Chain.Any(builders.Contains);
        return target.InheritedInstructions.All(instruction => instruction switch
        {
            TransferInstruction { Sources: var sources } copy => SourceOf(copy, model) is { } source
                ? source.Stage is { } stage && stage.Chain.Any(builders.Contains) && !CopiesFromImage(stage, model)
                : buildsHere || sources.All(word => copy.IsHeredoc(word) || IsNoAssembly(word.Value)),
            RunInstruction run => !MayFetch(run, model),
            _ => true,
        });
    }

    /// <summary>True when all that is copied into a stage are files that a build on the machine left behind.</summary>
    public static bool IsPrebuilt(Stage target)
    {
        var copies = target.InheritedInstructions.OfType<TransferInstruction>().ToList();
        return copies.Count > 0 && copies.All(copy => copy.Flag("from") is null && copy.Sources.All(source =>
            source.Value.StartsWith("bin/", StringComparison.Ordinal) || source.Value.StartsWith("./bin/", StringComparison.Ordinal)));
    }

    private static bool IsPlainSystem(ImageName image) => PlainSystems.Contains(image.FamiliarName, StringComparer.Ordinal);

    /// <summary>What <c>--from</c> names, whose stage is null for an image; null without the flag.</summary>
    private static (string Name, Stage? Stage)? SourceOf(TransferInstruction copy, DockerfileModel model) =>
        copy.Flag("from") is { Value: { } name } ? (name, model.StageOf(copy) is { } stage ? model.FindStage(name, stage) : null) : null;

    private static bool CopiesFromImage(Stage stage, DockerfileModel model) =>
        stage.InheritedInstructions.OfType<TransferInstruction>().Any(copy => SourceOf(copy, model) is { Stage: null });

    private static bool MayFetch(RunInstruction run, DockerfileModel model) =>
        model.ScriptOf(run) is not { } script || script.Dialect == ShellDialect.Opaque || script.Commands.Any(command =>
            command.Name is not null && (command.NameText is not { } name || name.EndsWith(".sh", StringComparison.Ordinal) || Fetchers.Contains(name, StringComparer.Ordinal)));

    // A file with an extension of its own; a folder may hold anything.
    private static bool IsNoAssembly(string path)
    {
        string extension = System.IO.Path.GetExtension(path);
        return extension.Length > 1 && extension.IndexOf('*') < 0 && !extension.Equals(".dll", StringComparison.OrdinalIgnoreCase)
            && extension is not (".zip" or ".tar" or ".gz" or ".tgz");
    }
}
