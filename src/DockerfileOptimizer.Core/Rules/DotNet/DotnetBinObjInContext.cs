using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8018: what a build on the machine has left, sent to the build of the image.</summary>
public sealed class DotnetBinObjInContext : Rule<DockerfileModel>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO8018", "dotnet-bin-obj-in-context", Category.DotNet, Severity.Warning) { Since = "1.0", Refines = ["DFO3103"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "`obj` holds the paths of the machine's packages: copied over what restore has written in the image, it makes the build fail (NETSDK1064, NETSDK1004) or restore again. Both folders change with each build, and with them the layer.",
        Files = new Dictionary<string, string>
        {
            ["Dockerfile"] = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /source\nCOPY . .\nRUN dotnet publish -c Release -o /app\n",
            ["Shop.csproj"] = "<Project Sdk=\"Microsoft.NET.Sdk\" />",
            ["bin/Debug/net10.0/Shop.dll"] = "x",
            ["obj/project.assets.json"] = "{}",
        },
        ExampleFile = IgnoreFilePaths.Name,
        Noncompliant = "[|.git|]\n",
        Compliant = ".git\n**/bin/\n**/obj/\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (context.BuildContext is not { IgnoreFile: { } file } files || file.Content.Patterns.All(pattern => pattern.IsException))
            return;
        var builders = new HashSet<Stage>(DotNetCalls.All(model).Where(call => call.Builds).SelectMany(call => call.Stage.Chain));
        if (builders.Count == 0)
            return;
        var reach = ContextReach.Of(model, files);
        var entries = IgnorableEntries.Of(files)
            .Where(entry => entry.Kind == IgnorableKind.DotNetOutput && !reach.Names(entry.Path) && reach.FirstTaking(entry.Path) is { } source && builders.Contains(source.Stage))
            .ToList();
        if (entries.Count == 0)
            return;
        var patterns = entries.Select(entry => PatternOf(entry, entries, files, model)).Distinct(StringComparer.Ordinal).OrderBy(pattern => pattern, StringComparer.Ordinal).ToList();
        string message = $"{FileList.Name([.. entries.Select(entry => entry.Path)])} {(entries.Count == 1 ? "is" : "are")} sent, and what the machine has built gets in the way of the build; add {FileList.Name(patterns)}";
        context.Report(file, file.Content.Patterns[0].Span, message, IgnoreFileEdit.Add(context, patterns) is { } edit ? Fix.Safe("Ignore what builds on the machine write", [edit]) : null);
    }

    /// <summary>All folders of the name, unless one of them is something else, or may be.</summary>
    private static string PatternOf(IgnorableEntry entry, List<IgnorableEntry> entries, BuildContext files, DockerfileModel model)
    {
        string name = ContextPath.NameOf(entry.Path);
        bool isNamed = model.ContextSources.Any(source => source.Path?.Split('/').Contains(name, StringComparer.Ordinal) != false);
        bool isOther = files.Scan.Sent.Any(other => other.IsFolder && ContextPath.NameOf(other.Path) == name
            && !entries.Exists(known => other.Path == known.Path || other.Path.StartsWith(known.Path + "/", StringComparison.Ordinal)));
        return files.Scan.IsComplete && !isNamed && !isOther ? entry.Pattern : entry.Path + "/";
    }
}
