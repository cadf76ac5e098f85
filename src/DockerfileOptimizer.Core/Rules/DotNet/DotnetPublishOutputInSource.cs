using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8044: output among the sources, which the next command takes for some of them.</summary>
public sealed class DotnetPublishOutputInSource : Rule<DockerfileModel>
{
    private const string Base = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /source\nCOPY Shop.csproj appsettings.json Program.cs ./\nRUN dotnet build Shop.csproj -c Release -o ";

    private const string Rest = "\nRUN dotnet publish Shop.csproj -c Release -o /app\n";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8044", "dotnet-publish-output-in-source", Category.DotNet, Severity.Info) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "A project takes in what lies below its folder, except `bin` and `obj`. Output that was put there is built or published once more by the next command: settings and other content appear a second time, in a folder of their own.",
        Noncompliant = Base + "[|out|]" + Rest,
        Compliant = Base + "/out" + Rest,
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        foreach (var stage in model.Stages)
        {
            foreach (var call in DotNetCalls.In(stage, model).Where(call => call is { Verb: "build" or "publish", IsCertain: true }))
            {
                if (PublishOutput.Of(call) is not { } output || WordOf(call) is not { } word || !HoldsOutput(call, output))
                    continue;
                bool isTakenIn = DotNetCalls.InFamily(stage, model)
                    .Any(later => later.Builds && !later.Command.Has("--no-build") && later.Run.Span.Start >= call.Run.Span.Start && later.Command.Command.Span.Start > call.Command.Command.Span.Start
                        && later.Target == call.Target && PublishOutput.Of(later) != output);
                if (isTakenIn)
                    context.Report(word.Span, $"'{output}' lies in the folder of the project, and the next command takes it for sources; put it elsewhere", FixOf(word, output, model));
            }
        }
    }

    /// <summary>True when the output lies in the folder of the project itself, where items are taken from.</summary>
    private static bool HoldsOutput(DotNetCall call, string output)
    {
        if (call.Target is not { } target || !DotNetCall.IsProject(target) || PublishOutput.ProjectFolder(call) is not { } folder || output == folder || !PublishOutput.IsAtOrBelow(output, folder))
            return false;
        string first = output.Substring(folder.TrimEnd('/').Length + 1).Split('/')[0];
        return first is not ("bin" or "obj") && !first.StartsWith(".", StringComparison.Ordinal);
    }

    private static ShellWord? WordOf(DotNetCall call) => call.Command.Options.LastOrDefault(option => option.Name is "-o" or "--output")?.Value;

    /// <summary>A folder of the root with the same name, when nothing else leads to the old one.</summary>
    private static Fix? FixOf(ShellWord word, string output, DockerfileModel model)
    {
        string other = "/" + ContextPath.NameOf(output);
        var copies = model.Stages.SelectMany(stage => stage.Instructions).OfType<CopyInstruction>().Where(copy => copy.Flag("from") is not null).ToList();
        bool isFree = !copies.Exists(copy => copy.Sources.Any(source => model.ValueOf(source, copy) is not { } path || PublishOutput.IsAtOrBelow(ContextPath.Clean("/" + path), other)));
        if (!isFree || word.Value is null)
            return null;
        var changes = copies.SelectMany(copy => copy.Sources.Where(source => ContextPath.Clean("/" + model.ValueOf(source, copy)) == output)).Select(source => new TextChange(source.ContentSpan, other));
        return Fix.Review($"Put it in '{other}'", "What looks for it in the old place no longer finds it", [word.ReplaceWith(other), .. changes]);
    }
}
