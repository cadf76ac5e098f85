using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.MultiStage;

/// <summary>DFO2203: a path of another stage that nothing there makes.</summary>
public sealed class CopyFromMissingPath : Rule<DockerfileModel>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2203", "copy-from-missing-path", Category.MultiStage, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "The build fails when it gets there, after all that the other stage does; with a wildcard it goes on and copies nothing. Paths that a base image or an unknown program may have made are not judged.",
        Equivalents = ["tally:copy-from-empty-scratch-stage"],
        Noncompliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /source\nCOPY . .\nRUN dotnet publish -c Release -o /out\n\n"
            + "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /srv/shop\nCOPY --from=build [|/app/out|] ./\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n",
        Compliant =
            "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /source\nCOPY . .\nRUN dotnet publish -c Release -o /out\n\n"
            + "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /srv/shop\nCOPY --from=build /out ./\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n",
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        // Lines that could not be read may be what makes a path.
        if (model.Stages.Count == 1 || !model.Syntax.IsValid)
            return;
        foreach (var user in model.Stages)
        {
            foreach (var instruction in user.Instructions.OfType<CopyInstruction>())
                Check(instruction, user, context);
        }
    }

    private static void Check(CopyInstruction instruction, Stage user, RuleContext context)
    {
        var model = context.Model;
        if (instruction.Flag("from")?.Value is not { Length: > 0 } from || model.FindStage(from, user) is not { } stage || ShellPrograms.IsWindows(stage))
            return;
        if (stage.Name is { } name && context.NamedContexts.Contains(name, StringComparer.OrdinalIgnoreCase))
            return;
        foreach (var source in instruction.Sources.Where(source => !instruction.IsHeredoc(source)))
        {
            if (model.ValueOf(source, instruction) is { Length: > 0 } value && value.IndexOf('\\') < 0 && IsMissing("/" + ContextPath.FromRoot(value), stage, model))
                Report(source, from, stage, context);
        }
    }

    private static bool IsMissing(string path, Stage stage, DockerfileModel model) =>
        path != "/" && StageFiles.IsKnownBase(stage, path) && !StageContents.Of(model, stage).MayHold(PathSet.Matching(path, isDeep: true));

    private static void Report(Word source, string from, Stage stage, RuleContext context)
    {
        string? made = Nearest(source.Value, StageContents.Of(context.Model, stage));
        string remedy = made is null ? "correct the path" : $"did you mean '{made}'";
        bool isPlain = source.ContentSpan.Length == source.Value.Length && source.Value.IndexOf('$') < 0;
        var fix = made is null || !isPlain ? null
            : Fix.Review($"Copy '{made}'", "The nearest path that the stage makes need not be the one that is meant", new TextChange(source.ContentSpan, made));
        context.Report(source, $"Nothing in the stage '{from}' makes '{source.Value}'; {remedy}", fix);
    }

    /// <summary>The one path that the stage makes under the same last name, or under a name that differs by a slip.</summary>
    private static string? Nearest(string path, StageContents contents)
    {
        string wanted = "/" + ContextPath.FromRoot(path);
        var made = contents.KnownPaths.Where(known => known != "/").Distinct(StringComparer.Ordinal).ToList();
        var namesakes = made.Where(known => ContextPath.NameOf(known) == ContextPath.NameOf(wanted)).ToList();
        return namesakes.Count == 1 ? namesakes[0] : Spelling.Nearest(wanted, made, maximumDistance: Math.Min(2, wanted.Length / 4));
    }
}
