using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8009: project files of several folders that land in one.</summary>
public sealed class DotnetProjectGlobFlattened : Rule<DockerfileModel>
{
    private const string Base = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY Shop.slnx ./\n";

    private const string Rest = "RUN dotnet restore\nCOPY . .\nRUN dotnet publish Web/Web.csproj -c Release -o /app\n";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8009", "dotnet-project-glob-flattened", Category.DotNet, Severity.Error) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A wildcard in COPY selects files and loses their folders: all projects land in one, and neither a solution nor a `ProjectReference` finds them. `COPY --parents` keeps the folders, from version 1.20 of the Dockerfile syntax on.",
        Files = new Dictionary<string, string>
        {
            ["Shop.slnx"] = "<Solution><Project Path=\"Web/Web.csproj\" /><Project Path=\"Core/Core.csproj\" /></Solution>",
            ["Web/Web.csproj"] = "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />",
            ["Core/Core.csproj"] = "<Project Sdk=\"Microsoft.NET.Sdk\" />",
        },
        Noncompliant = Base + "COPY [|*/*.csproj|] ./\n" + Rest,
        Compliant = Base + "COPY Core/Core.csproj Core/\nCOPY Web/Web.csproj Web/\n" + Rest,
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (context.BuildContext is not { } files)
            return;
        var reported = new HashSet<TextSpan>();
        foreach (var call in DotNetCalls.All(model).Where(call => call.IsCertain && call.Restores && !ShellPrograms.IsWindows(call.Stage)))
        {
            var copied = CopiedFiles.Before(call, model, files);
            foreach (var flattened in FlattenedProjects.Before(call, copied, model))
            {
                // A script may have put them back.
                bool isLost = flattened.Placements.All(placement => copied.At(placement.ImagePath, placement.ContextPath) == Presence.Present)
                    && !copied.Placements.Any(placement => placement.IsFolder && flattened.Placements.Any(lost => placement.SourceOf(lost.ImagePath) is not null));
                if (isLost && reported.Add(flattened.Source.Span))
                    Report(flattened, call, copied, context);
            }
        }
    }

    private static void Report(FlattenedProjects flattened, DotNetCall call, CopiedFiles copied, RuleContext context)
    {
        string message = $"The {flattened.Placements.Count} projects that '{flattened.Source.Value}' selects lose their folders; use COPY --parents, or a line for each";
        context.Report(flattened.Source, message, FixOf(flattened, context), Fails(call, copied) ? Severity.Error : Severity.Warning);
    }

    /// <summary>True when the command certainly finds no project, or too many.</summary>
    private static bool Fails(DotNetCall call, CopiedFiles copied)
    {
        if (call.Target is not { } target)
            return false;
        if (DotNetCall.IsProject(target))
            return copied.At(target, copied.SourceOf(target) ?? "") == Presence.Absent;
        return !DotNetCall.IsSolution(target) && copied.FilesIn(target).Where(file => DotNetCall.IsProject(file) || DotNetCall.IsSolution(file)).Distinct(StringComparer.Ordinal).Count() > 1;
    }

    private static Fix? FixOf(FlattenedProjects flattened, RuleContext context)
    {
        const string because = "The projects get to other folders than before";
        if (flattened.Copy.Sources.Count > 1 || flattened.Copy.InnerComments.Count > 0 || context.Model.ValueOf(flattened.Copy.Destination!, flattened.Copy) is not { } destination)
            return null;
        string? folder = context.Model.WorkingDirectoryAt(flattened.Copy) is { } current ? ImagePaths.Linux.Destination(current, destination, out _) : null;
        if (folder is null)
            return null;
        var files = flattened.Placements.Select(placement =>
            new RestoreFile(Project.RestoreInputKind.Project, placement.ContextPath, ContextPath.Clean(folder + "/" + placement.ContextPath), IsCertain: true));
        return RestoreCopies.Lines(files, flattened.Copy, context.Model) is { } lines
            ? Fix.Review("Copy each project to its folder", because, flattened.Copy.ReplaceWith(string.Join(context.Text.NewLine, lines)))
            : null;
    }
}
