using System.Text.RegularExpressions;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Ecosystems;

/// <summary>Packages of Python that one stage installs among those of the system, and another one copies from there.</summary>
/// <param name="Builder">The stage that installs.</param>
/// <param name="Install">Its first instruction that does.</param>
/// <param name="Packages">The first COPY of the packages.</param>
/// <param name="Others">Further COPYs of folders below <c>/usr/local</c> from the same stage.</param>
internal sealed record SystemPackagesCopy(Stage Builder, RunInstruction Install, CopyInstruction Packages, IReadOnlyList<CopyInstruction> Others)
{
    private static readonly Regex PackageFolder = new("^usr/local(/lib(/python[0-9.]+(/site-packages)?)?)?$", RegexOptions.CultureInvariant);

    private static readonly string[] Programs = ["usr/local/bin"];

    /// <summary>True when nothing but these words has to change.</summary>
    public bool IsPlain =>
        Builder.Instructions.Contains(Install)
        && Others.Append(Packages).All(copy => copy is { Flags.Count: 1, Sources.Count: 1, InnerComments.Count: 0 } && copy.Arguments.All(word => word.Text == word.Value && word.Text.IndexOfAny(['$', '"', '\'']) < 0))
        && Others.All(copy => copy.LeadingComments.Count == 0);

    /// <summary>Reads a stage, one for each stage that it copies packages from.</summary>
    public static IEnumerable<SystemPackagesCopy> Of(Stage stage, DockerfileModel model)
    {
        if (!IsPython(stage) || ShellPrograms.IsWindows(stage))
            yield break;
        var copies = stage.Instructions.OfType<CopyInstruction>()
            .Where(copy => copy is { Onbuild: null, Sources.Count: 1 })
            .Select(copy => (Copy: copy, Path: model.ValueOf(copy.Sources[0], copy) is { } path ? ContextPath.FromRoot(path) : ""))
            .Where(copy => PackageFolder.IsMatch(copy.Path) || Array.IndexOf(Programs, copy.Path) >= 0)
            .Select(copy => (copy.Copy, copy.Path, Builder: StageSources.Of(model, copy.Copy).FirstOrDefault()))
            .Where(copy => copy.Builder is not null)
            .GroupBy(copy => copy.Builder!);
        foreach (var group in copies)
        {
            var packages = group.FirstOrDefault(copy => PackageFolder.IsMatch(copy.Path)).Copy;
            if (packages is not null && IsPython(group.Key) && InstallOf(group.Key, model) is { } install)
                yield return new(group.Key, install, packages, [.. group.Select(copy => copy.Copy).Where(copy => copy != packages)]);
        }
    }

    private static bool IsPython(Stage stage) => stage.RootImage?.Name?.OfficialName == "python";

    private static RunInstruction? InstallOf(Stage builder, DockerfileModel model) => builder.InheritedInstructions
        .OfType<RunInstruction>()
        .FirstOrDefault(run => run.Onbuild is null && model.EffectsOf(run).Steps.Any(step => step is { Ecosystem: Ecosystem.Python, Kind: not BuildStepKind.Clean, Dependencies: { } target } && target.KnownStart.StartsWith("/usr/local/lib/python", StringComparison.Ordinal)));
}
