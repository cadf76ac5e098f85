using DockerfileOptimizer.Knowledge;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Semantics.DotNet;

/// <summary>A smaller variant of the image that an app runs on, with nothing known that speaks against it.</summary>
/// <param name="Tag">Its tag.</param>
/// <param name="Saving">What it saves, with its unit; null when not known.</param>
internal sealed record SmallerDotNetImage(string Tag, string? Saving)
{
    private const string Extra = "-extra";

    /// <summary>What BusyBox does as other shells' companions do, and .NET itself.</summary>
    private static readonly HashSet<string> Portable = new(StringComparer.Ordinal)
    {
        "sh", "exec", "cd", "echo", "test", "[", "mkdir", "cp", "mv", "rm", "ln", "chmod", "chown", "touch", "cat", "sleep", "export", "set", "true", "wget", "dotnet",
    };

    /// <summary>The variant without shell and packages; null where the target needs them, or that is not known.</summary>
    public static SmallerDotNetImage? Chiseled(DotNetApp app, DockerfileModel model)
    {
        if (app.Image is not { } image || DistrolessCandidate.Of(app.Target, model) is not { } candidate)
            return null;
        string tag = candidate.Image.Substring(image.Repository.Length + 1);
        return Listed(app, app.IsInvariant == true ? Without(tag) : tag);
    }

    /// <summary>The variant on Alpine Linux; null where something made for glibc may be in the app, or that is not known.</summary>
    public static SmallerDotNetImage? Alpine(DotNetApp app, DockerfileModel model, Func<ResolvedPackages?> packages)
    {
        bool isRuntime = app.Image is { Version.Major: >= 8, IsPreview: false, Family: DotNetImageFamily.AspNet or DotNetImageFamily.Runtime } image && DotNetVariant.Of(image).IsFull;
        // A program beside the assembly is made for the C library of the image that builds it.
        if (!isRuntime || app is not { StartsProject: true, Start.IsProgram: false, IsSelfContained: false, RuntimeIdentifier: null })
            return null;
        var demand = ImageDemand.Of(app.Target, model);
        if (demand.InstallsPackages || demand.IsUnknown || !demand.Programs.All(Portable.Contains) || packages() is not { } resolved || resolved.All.Any(package => package.NeedsGlibc))
            return null;
        string tag = $"{app.Image!.Version!.ToString(2)}-alpine";
        return Listed(app, app.IsInvariant == true ? tag : tag + Extra);
    }

    /// <summary>The variant without ICU and time zones; null where the image is not one with them.</summary>
    public static SmallerDotNetImage? WithoutCultures(DotNetApp app) =>
        app.Image is { } image && DotNetVariant.Of(image).IsExtra && app.Target.RootImage!.Name!.Tag is { } tag ? Listed(app, Without(tag)) : null;

    /// <summary>The change that takes it; null when more than the tag would have to change.</summary>
    public TextChange[]? Changes(DotNetApp app, SourceText text)
    {
        if (app.Target.RootImage is not { } image || image.Name!.Digest is not null || image.TagSpan is not { } place || NamesAccounts(app.Target))
            return null;
        var changes = new List<TextChange> { new(place, Tag) };
        // These images have the account of the app as their user.
        if (Tag.IndexOf("chiseled", StringComparison.Ordinal) >= 0)
            changes.AddRange(app.Target.InheritedInstructions.OfType<UserInstruction>().Where(IsAppUser).Select(user => new TextChange(text.LinesWithBreak(user.LinesSpan), "")));
        return [.. changes];
    }

    private static SmallerDotNetImage? Listed(DotNetApp app, string tag)
    {
        var from = app.Target.RootImage!.Name!.Facts;
        var to = BaseImages.Shipped.Find(app.Image!.Repository, tag);
        return to?.Image is null || RuntimeImage.DownloadSaved(from, to) <= 0 ? null : new(tag, RuntimeImage.Saving(from, to));
    }

    private static string Without(string tag) => tag.EndsWith(Extra, StringComparison.Ordinal) ? tag.Substring(0, tag.Length - Extra.Length) : tag;

    private static bool IsAppUser(UserInstruction user) => user.Value?.Text is "$APP_UID" or "${APP_UID}" or "app" or "1654";

    // An account of another name need not be there.
    private static bool NamesAccounts(Stage target) => target.InheritedInstructions.Any(instruction => instruction switch
    {
        UserInstruction user => !IsAppUser(user) && user.Value?.Text.Any(char.IsLetter) != false,
        _ => instruction.Flag("chown")?.Value is { } owner && owner.Any(char.IsLetter) && owner.Split(':').Any(part => part is not ("app" or "$APP_UID" or "root")),
    });
}
