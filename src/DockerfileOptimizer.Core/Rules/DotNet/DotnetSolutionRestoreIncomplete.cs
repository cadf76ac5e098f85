using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8010: a solution is restored of which some projects are not in the image.</summary>
public sealed class DotnetSolutionRestoreIncomplete : Rule<DockerfileModel>
{
    private const string Base = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /src\nCOPY Shop.slnx ./\nCOPY Web/Web.csproj Web/\n";

    private const string Rest = "COPY . .\nRUN dotnet publish Web/Web.csproj -c Release -o /app\n";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8010", "dotnet-solution-restore-incomplete", Category.DotNet, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "The restore of a solution fails when one of its projects is missing (MSB3202): each new project, even one of tests, breaks the build of the image. The published project restores what it needs itself.",
        Files = new Dictionary<string, string>
        {
            ["Shop.slnx"] = "<Solution><Project Path=\"Web/Web.csproj\" /><Project Path=\"Tests/Tests.csproj\" /></Solution>",
            ["Web/Web.csproj"] = "<Project Sdk=\"Microsoft.NET.Sdk.Web\" />",
            ["Tests/Tests.csproj"] = "<Project Sdk=\"Microsoft.NET.Sdk\" />",
        },
        Noncompliant = Base + "RUN dotnet restore [|Shop.slnx|]\n" + Rest,
        Compliant = Base + "RUN dotnet restore Web/Web.csproj\n" + Rest,
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (context.BuildContext is not { } files || context.Files is null)
            return;
        var subjects = DotNetSubjects.Of(model, files, context.Files, context.Project);
        foreach (var call in DotNetCalls.All(model).Where(call => call.IsCertain && call.Restores))
        {
            if (subjects.Of(call) is not { IsSolution: true } solution || FlattenedProjects.Before(call, solution.Copied, model).Any())
                continue;
            var missing = solution.Projects.Where(project => solution.Copied.At(solution.ImagePathOf(project), project) == Presence.Absent).ToList();
            if (missing.Count == 0)
                continue;
            var place = call.Command.Operands.Count == 1 ? call.Command.Operands[0].Span : call.Command.Command.Name!.Span;
            string message = $"'{ContextPath.NameOf(solution.ContextPath)}' names {FileList.Name(missing)}, which {(missing.Count == 1 ? "is" : "are")} not in the image; restore the project that is published";
            context.Report(place, message, FixOf(call, solution, subjects, context));
        }
    }

    private static Fix? FixOf(DotNetCall call, DotNetSubject solution, DotNetSubjects subjects, RuleContext context)
    {
        if (call.Verb != "restore" || Entry(call, solution, subjects, context.Model) is not { } entry)
            return null;
        string path = RestoreCopies.Relative(entry.ImagePath, call.WorkingDirectory);
        string word = path.IndexOf(' ') >= 0 ? $"\"{path}\"" : path;
        var change = call.Command.Operands.Count == 1
            ? call.Command.Operands[0].ReplaceWith(word)
            : new TextChange(new(call.Command.Command.Arguments[0].Span.End, 0), " " + word);
        return Fix.Review($"Restore '{path}'", "The other projects of the solution are not restored", change);
    }

    /// <summary>The project that is published later, when all that it needs is there.</summary>
    private static DotNetSubject? Entry(DotNetCall call, DotNetSubject solution, DotNetSubjects subjects, DockerfileModel model)
    {
        var published = DotNetCalls.InFamily(call.Stage, model)
            .Where(later => later.Verb == "publish" && later.Run.Span.Start >= call.Run.Span.Start)
            .Select(subjects.Of)
            .ToList();
        return published.Count == 1 && published[0] is { IsSolution: false } entry && entry.Files.All(file => !file.IsCertain || solution.Copied.At(file.ImagePath, file.ContextPath) == Presence.Present) ? entry : null;
    }
}
