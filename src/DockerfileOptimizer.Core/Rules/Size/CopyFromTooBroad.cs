using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Effects;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.Size;

/// <summary>DFO2114: the whole folder of a build, sources and all, copied into the image that runs.</summary>
public sealed class CopyFromTooBroad : Rule<CopyInstruction>
{
    /// <summary>A stage with more is generated.</summary>
    private const int MostInstructions = 500;

    public override RuleDescriptor Descriptor { get; } =
        new("DFO2114", "copy-from-too-broad", Category.Size, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "The folder that an app is built in holds its sources, packages for development and what the compiler leaves behind. Copied as a whole, the stages save none of it; the output alone is a small part.",
        Noncompliant =
            "FROM golang:1.27-trixie AS build\nWORKDIR /shop\nCOPY . .\nRUN go build -o bin/shop ./cmd/shop\n\n"
            + "FROM debian:trixie-slim\nWORKDIR /shop\nCOPY --from=build [|/shop|] ./\nCMD [\"bin/shop\"]\n",
        Compliant =
            "FROM golang:1.27-trixie AS build\nWORKDIR /shop\nCOPY . .\nRUN go build -o bin/shop ./cmd/shop\n\n"
            + "FROM debian:trixie-slim\nWORKDIR /shop\nCOPY --from=build /shop/bin/shop ./bin/shop\nCMD [\"bin/shop\"]\n",
    };

    protected override void Check(CopyInstruction instruction, RuleContext context)
    {
        if (instruction.Errors.Count > 0 || instruction.Onbuild is not null || instruction.Sources.Count != 1 || instruction.Flag("exclude") is not null || context.Stage is not { IsExported: true, Instructions.Count: <= MostInstructions } user)
            return;
        var model = context.Model;
        if (instruction.Flag("from")?.Value is not { Length: > 0 } from || model.FindStage(from, user) is not { } stage || ShellPrograms.IsWindows(stage))
            return;
        var source = instruction.Sources[0];
        if (StagePurpose.IsWorkplace(user.Name) || model.ValueOf(source, instruction) is not { } value || value.IndexOf('*') >= 0 || ContextPath.FromRoot(value) is not { Length: > 0 } path)
            return;
        string folder = "/" + path;
        var contents = StageContents.Of(model, stage);
        // Where the sources are built once more, they are needed.
        if (!contents.HasSourcesIn(folder) || AppStage.BuildOf(user, model) is not null)
            return;
        if (OutputIn(folder, contents) is { } output)
            context.Report(source, $"'{source.Value}' of '{from}' holds the sources too; copy only '{output}'", Narrow(instruction, source, folder, output));
        else if (contents.Steps.LastOrDefault(step => step.Dependencies is not null) is { IncludesDevelopment: true, Dependencies: { } packages } && PathSet.Below(folder).Covers(packages))
            context.Report(source, $"'{source.Value}' of '{from}' holds packages for development too; copy what runs, and install that alone");
    }

    /// <summary>The one thing below a folder that the build makes; null when it is not known, or there are others.</summary>
    private static string? OutputIn(string folder, StageContents contents)
    {
        var builds = contents.Steps.Where(step => step.Kind is BuildStepKind.Build or BuildStepKind.Publish).ToList();
        var deployed = builds.Exists(step => step.Kind == BuildStepKind.Publish) ? builds.FindAll(step => step.Kind == BuildStepKind.Publish) : builds;
        bool isKnown = deployed.Count > 0 && deployed.TrueForAll(step => step.Output is { IsPartial: false } output && output.Path != folder && PathSet.Below(folder).Covers(output));
        return isKnown && deployed.Select(step => step.Output!.Path).Distinct(StringComparer.Ordinal).Count() == 1 ? deployed[0].Output!.Path : null;
    }

    /// <summary>Copies the output to where it lies now.</summary>
    private static Fix? Narrow(CopyInstruction instruction, Word source, string folder, string output)
    {
        var destination = instruction.Destination!;
        bool isPlain = new[] { source, destination }.All(word => word.ContentSpan.Length == word.Value.Length && word.Value.IndexOfAny(['$', '"', '\'', '\\', ' ']) < 0);
        if (!isPlain || output.Any(char.IsWhiteSpace))
            return null;
        string below = output.Substring(folder.Length);
        // Of a pattern the matches go into a folder.
        if (below.IndexOf('*') >= 0)
            below = below.Substring(0, below.LastIndexOf('/') + 1);
        string target = destination.Value.TrimEnd('/') + below;
        return Fix.Review($"Copy only '{output}'", "Files beside it, such as templates and settings, are no longer copied", new TextChange(source.ContentSpan, output), new TextChange(destination.ContentSpan, target));
    }
}
