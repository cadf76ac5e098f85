using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.BaseImage;

/// <summary>DFO2015: built with one version of a runtime, run on another.</summary>
public sealed class BaseVersionSkew : Rule<ImageReference>
{
    /// <summary>Names of folders that hold files for browsers, or code that any version runs.</summary>
    private static readonly string[] PortableFolders = ["build", "dist", "public", "out", "static", "assets", "www", "html", "docs", "_site"];

    /// <summary>Parts of options that compile for another release of Java than the compiler's own.</summary>
    private static readonly string[] ReleaseOptions = ["--release", "-source", "-target", "maven.compiler", "-Djava.version", "-PjavaVersion"];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO2015", "base-version-skew", Category.BaseImage, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "What is built or installed by one version of a runtime need not work on another: classes of a newer JDK do not load, native modules of another Node.js do not either, and packages of another Python are not even looked for.",
        Noncompliant = "FROM node:24 AS deps\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\n\nFROM [|node:22-slim|]\nWORKDIR /app\nCOPY --from=deps /app/node_modules ./node_modules\nCOPY . .\nCMD [\"node\", \"server.js\"]\n",
        Compliant = "FROM node:24 AS deps\nWORKDIR /app\nCOPY package*.json ./\nRUN npm ci\n\nFROM node:24-slim\nWORKDIR /app\nCOPY --from=deps /app/node_modules ./node_modules\nCOPY . .\nCMD [\"node\", \"server.js\"]\n",
    };

    protected override void Check(ImageReference image, RuleContext context)
    {
        if (image.Instruction is not FromInstruction || LanguageRuntime.Of(image.Name) is not { } runtime)
            return;
        var builder = context.Model.Stages.Where(stage => stage.Root == image.Stage)
            .SelectMany(stage => stage.Instructions.OfType<CopyInstruction>().Select(copy => (copy, Source: SourceOf(copy, stage, context.Model))))
            .Where(entry => entry.Source is not null && IsSkewed(entry.copy, entry.Source, runtime, context.Model))
            .Select(entry => entry.Source)
            .FirstOrDefault();
        if (builder is null || LanguageRuntime.Of(builder.RootImage?.Name) is not { } other)
            return;
        string line = $"line {context.Text.LineAt(builder.From.Span.Start)}";
        context.Report(image, $"This runs on {runtime.Name} {runtime.Version} what the stage in {line} makes with {other.Name} {other.Version}; use one version", Align(image, other));
    }

    private static Stage? SourceOf(CopyInstruction copy, Stage stage, DockerfileModel model) =>
        copy.Flag("from")?.Value is { } name ? model.FindStage(name, stage) : null;

    private static bool IsSkewed(CopyInstruction copy, Stage source, LanguageRuntime runtime, DockerfileModel model)
    {
        if (LanguageRuntime.Of(source.RootImage?.Name) is not { } other || other.Name != runtime.Name || other.Version == runtime.Version)
            return false;
        if (runtime.Name == LanguageRuntime.Java)
            return IsNewer(other.Version, runtime.Version) && !ChoosesRelease(source, model);
        return copy.Sources.Any(word => !IsPortable(word.Value.TrimEnd('/')));
    }

    /// <summary>True where any version can read it: a single file, or a folder of what is built for browsers.</summary>
    private static bool IsPortable(string path)
    {
        string last = path.Substring(path.LastIndexOf('/') + 1);
        return last.IndexOf('.') > 0 || path.Split('/').Any(part => PortableFolders.Contains(part, StringComparer.Ordinal));
    }

    private static bool IsNewer(string version, string than) => int.TryParse(version, out int left) && int.TryParse(than, out int right) && left > right;

    private static bool ChoosesRelease(Stage source, DockerfileModel model) => source.Chain
        .SelectMany(stage => stage.Instructions.OfType<RunInstruction>())
        .SelectMany(run => model.ScriptOf(run)?.Commands ?? Enumerable.Empty<ShellCommand>())
        .SelectMany(command => command.Arguments)
        .Any(word => ReleaseOptions.Any(option => word.Text.IndexOf(option, StringComparison.Ordinal) >= 0));

    private static Fix? Align(ImageReference image, LanguageRuntime other)
    {
        if (image.Name is not { Digest: null } name || image.TagSpan is not { } place || name.Facts?.TagOf(other.Version) is not { } tag)
            return null;
        return Fix.Review($"Run on '{name.FamiliarName}:{tag}'", "The app then runs on another version than before", new TextChange(place, tag)) with
        {
            AlternativesGroup = RuntimeImage.AlternativesOf(image.Stage),
        };
    }
}
