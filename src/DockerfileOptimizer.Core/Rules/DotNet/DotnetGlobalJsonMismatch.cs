using System.Text.RegularExpressions;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Project.Manifests;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8036: a global.json that the SDK of the image does not satisfy.</summary>
public sealed class DotnetGlobalJsonMismatch : Rule<DockerfileModel>
{
    private const string FileName = "global.json";

    private static readonly Regex WholeVersion = new(@"\A(?<version>[0-9]{1,3}\.[0-9]{1,3}\.[0-9]{3})(?:-.*)?\z", RegexOptions.CultureInvariant);

    /// <summary>The last feature bands of releases that get no further ones: what their tags stand for.</summary>
    private static readonly Dictionary<int, int> LastBands = new() { [5] = 4, [6] = 4, [7] = 4, [8] = 4, [9] = 3 };

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8036", "dotnet-global-json-mismatch", Category.DotNet, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Each command of the SDK looks for a `global.json` in its folder and above, and fails when the image has no SDK that the file accepts: \"A compatible .NET SDK was not found\". `rollForward` says which others it accepts; without it that is a later patch of the same feature band.",
        Noncompliant = "FROM [|mcr.microsoft.com/dotnet/sdk:10.0|]\nWORKDIR /src\nCOPY . .\nRUN dotnet build -c Release\n",
        Compliant = "FROM mcr.microsoft.com/dotnet/sdk:8.0\nWORKDIR /src\nCOPY . .\nRUN dotnet build -c Release\n",
        NoFixBecause = "Either the file or the tag is out of date; which of them, only the author knows.",
        Files = new Dictionary<string, string> { [FileName] = "{ \"sdk\": { \"version\": \"8.0.403\" } }" },
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (context.BuildContext is not { } files)
            return;
        var reported = new HashSet<ImageReference>();
        foreach (var stage in model.Stages)
        {
            if (stage.RootImage is not { Name: { } name } image || DotNetImage.Of(name) is not { Family: DotNetImageFamily.Sdk, IsPreview: false, Version: { } release } || reported.Contains(image))
                continue;
            if (!DotNetCalls.In(stage, model).Any() || ShellPrograms.IsWindows(stage) || DotNetInstall.MayBeIn(stage, model))
                continue;
            var exact = WholeVersion.Match(name.Tag ?? "") is { Success: true } match ? Version.Parse(match.Groups["version"].Value) : null;
            if (DotNetCalls.In(stage, model).Select(call => AskedBy(call, model, files)).FirstOrDefault(asked => asked is not null) is not { } global)
                continue;
            bool fits = exact is not null ? global.Accepts(exact) : global.MayAccept(release.Major, release.Minor, LastBands.TryGetValue(release.Major, out int band) ? band : null);
            if (fits)
                continue;
            reported.Add(image);
            string had = exact?.ToString() ?? release.ToString(2);
            context.Report(image, $"'{FileName}' asks for the SDK {global.Version}, and the image holds {had}; use another tag or 'rollForward'");
        }
    }

    /// <summary>The file that a command finds; null when it finds none, or that is not certain.</summary>
    private static GlobalJson? AskedBy(DotNetCall call, DockerfileModel model, BuildContext files)
    {
        if (!call.IsCertain || call.WorkingDirectory is not { } folder)
            return null;
        var copied = CopiedFiles.Before(call, model, files);
        for (string current = folder; ; current = ContextPath.FolderOf(current) is { Length: > 0 } parent ? parent : "/")
        {
            string path = current.TrimEnd('/') + "/" + FileName;
            if (copied.SourceOf(path) is { } source)
                return copied.At(path, source) == Presence.Present && files.Read(source).File is { } file ? GlobalJson.TryParse(file.Text.Content) : null;
            if (current == "/")
                return null;
        }
    }
}
